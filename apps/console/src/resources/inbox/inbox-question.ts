import { DUE_SEVERITIES, type DueSeverity } from '@nguon/domain'
import type { DueSummary } from '../../components/due/documents.ts'
import { idOfNamed } from '../../components/people/named-filters.tsx'
import type { DueRow } from './documents.ts'

type Values = Readonly<Record<string, unknown>>

const SOON = DUE_SEVERITIES.filter((severity) => severity !== 'LATER')

/** The ways to look at the inbox: all that is due within 90 days, or one group of it. */
export const INBOX_TABS = [
  { key: 'soon', filter: {} },
  ...DUE_SEVERITIES.map((severity) => ({ key: severity, filter: { severity } })),
] as const satisfies readonly { key: 'soon' | DueSeverity; filter: Values }[]

/** The page's filters as the schema's: the chip's committee goes before the scope, and no group means all within 90 days, or on the days that are asked for. */
export function questionOfInbox({ scope, within, severity, kind, ...plain }: Values): Values {
  const place = idOfNamed(within) ?? idOfNamed(scope)
  return {
    ...plain,
    ...severitiesOf(severity, plain),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(place === null ? {} : { within: place }),
  }
}

// Whoever asks for days of their own means all that is due on them, however far they are.
function severitiesOf(severity: unknown, { from, to }: Values): Values {
  if (severity !== undefined) return { severities: [severity] }
  return from === undefined && to === undefined ? { severities: SOON } : {}
}

const COUNT_OF = {
  OVERDUE: 'overdue',
  D7: 'd7',
  D15: 'd15',
  D30: 'd30',
  D60: 'd60',
  D90: 'd90',
  LATER: 'later',
} as const satisfies Record<DueSeverity, keyof DueSummary>

/** How many stand behind a tab; null while it is not known. */
export function countOfTab(key: 'soon' | DueSeverity, summary: DueSummary | undefined): number | null {
  if (!summary) return null
  const wanted = key === 'soon' ? SOON : [key]
  return wanted.reduce((sum, severity) => sum + summary[COUNT_OF[severity]], 0)
}

export type DueGroup = { severity: DueSeverity; rows: readonly DueRow[] }

/** The rows of a page under their groups, in the order in which they came. */
export function groupsOf(rows: readonly DueRow[]): DueGroup[] {
  const groups: { severity: DueSeverity; rows: DueRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.severity === row.severity) last.rows.push(row)
    else groups.push({ severity: row.severity, rows: [row] })
  }
  return groups
}
