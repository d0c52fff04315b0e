import type { CaseFile } from '../candidates/case-file.ts'
import type { PlainEvent } from '../candidates/replay.ts'
import { ruleVerdicts } from '../candidates/rules.ts'
import type { Stage } from '../candidates/stages.ts'
import { type Return, TRANSITIONS } from '../candidates/transitions.ts'
import type { RuleId } from '../regulations/editions.ts'
import type { CalendarDate } from '../shared/dates.ts'

/** The codes by which a rule says that a paper has grown too old, and so may be made again. */
const TOO_OLD: ReadonlySet<string> = new Set(['CERTIFICATE_EXPIRED', 'PAPER_STALE'])

/** The papers that the rules find too old for a meeting on the day. */
const tooOldOn = (file: CaseFile, rules: readonly RuleId[], on: CalendarDate): string[] =>
  ruleVerdicts(rules, { ...file, on, step: null }).flatMap(({ rule, code, values }) =>
    TOO_OLD.has(code) ? [rule === 'R6' ? 'AWARENESS_CERTIFICATE' : String(values.paper)] : [],
  )

/** Without the papers that are made again: what is not there yet is an act that is left, and no bar. */
const withFreshPapers = (file: CaseFile, rules: readonly RuleId[], on: CalendarDate): CaseFile => {
  const stale = tooOldOn(file, rules, on)
  if (stale.length === 0) return file
  const papers = file.facts.papers.filter(({ kind }) => !stale.includes(kind))
  return withFreshPapers({ ...file, facts: { ...file.facts, papers } }, rules, on)
}

/** Where the case has to go back before it goes on, because a paper is too old for a meeting on the day; null where it need not. */
export const wayBack = (file: CaseFile, on: CalendarDate): Return | null =>
  TRANSITIONS.find(
    (row): row is Return =>
      row.kind === 'RETURN' &&
      row.from === file.state.stage &&
      row.rules.length > 0 &&
      tooOldOn(file, row.rules, on).length > 0,
  ) ?? null

const moved = (file: CaseFile, event: PlainEvent, stage: Stage): CaseFile => ({
  ...file,
  events: [...file.events, event],
  state: { ...file.state, stage, stageSince: event.occurredOn, lastOn: event.occurredOn, lastSequence: event.sequence },
})

// In these stages what is too old is made again where the case stands; later it goes back for it.
const MADE_AGAIN_IN: Partial<Record<Stage, readonly RuleId[]>> = { CULTIVATING: ['R6'], DOSSIER_OPEN: ['R7'] }

/** The case as it would be after one more step, as far as the rules of time look at it. */
export const afterStep = (file: CaseFile, stage: Stage, on: CalendarDate): CaseFile => {
  const remade = withFreshPapers(file, MADE_AGAIN_IN[file.state.stage] ?? [], on)
  const sequence = file.state.lastSequence + 1
  return moved(remade, { kind: 'STAGE_ENTERED', sequence, stage, occurredOn: on, documentNumber: null }, stage)
}

/** The case as it would be after going back, without the papers for which it does. */
export const afterReturn = (file: CaseFile, { to, reason, rules }: Return, on: CalendarDate): CaseFile => {
  const sequence = file.state.lastSequence + 1
  return moved(
    withFreshPapers(file, rules, on),
    { kind: 'RETURNED', sequence, stage: to, reason, occurredOn: on, documentNumber: null },
    to,
  )
}
