import { formatCount, formatDate, formatRate } from '@nguon/domain'
import type { PrintedEvidence } from './committee-document.ts'
import type { ACT_COLUMNS, EVIDENCE_COLUMNS, RESPONSIBLE_COLUMNS } from './committee-words.ts'
import { letterheadOf, type PageHead } from './letterhead.ts'
import type { ReportDays, ReportLanguage } from './report-sheet.ts'
import type { Line } from './words.ts'

type Evidence = PrintedEvidence['rankingEvidence']
type Acts = Evidence['acts']

/** What a committee has to show for a year. Its fields are tags of the form in Word. */
export interface EvidenceSheet extends PageHead {
  readonly evidenceTitle: string
  readonly evidenceNote: string
  readonly countedActs: string
  readonly results: readonly Line<(typeof EVIDENCE_COLUMNS)[number]>[]
  readonly childrenCut: string
  readonly units: readonly { readonly unit: string; readonly acts: readonly Line<(typeof ACT_COLUMNS)[number]>[] }[]
  readonly noActs: string
  readonly responsible: readonly Line<(typeof RESPONSIBLE_COLUMNS)[number]>[]
  readonly noResponsible: string
}

interface Unit {
  readonly name: string
  readonly evidence: Evidence
}

const isToldOf = ({ done, overdue }: Acts[number]): boolean => done > 0 || overdue > 0

/** The acts of all kinds together; the share is that of those of which it is known. */
const together = (acts: Acts): { readonly done: number; readonly share: number | null } => {
  const sum = (of: (act: Acts[number]) => number): number => acts.reduce((total, act) => total + of(act), 0)
  const [onTime, late] = [sum((act) => act.onTime), sum((act) => act.late)]
  return { done: sum((act) => act.done), share: onTime + late === 0 ? null : onTime / (onTime + late) }
}

/** The annex: target against result, acts in time, and who answered for it, for the committee and each below it. */
export const evidenceSheetOf = (
  committee: PrintedEvidence,
  days: ReportDays,
  { locale, labels, words }: ReportLanguage,
): EvidenceSheet => {
  const count = (value: number): string => formatCount(value, locale)
  const rate = (value: number | null): string => (value === null ? words.unknown : formatRate(value, locale))
  const { nodes, totalCount } = committee.children
  const all: Unit[] = [
    { name: committee.name, evidence: committee.rankingEvidence },
    ...nodes.map(({ name, rankingEvidence }) => ({ name, evidence: rankingEvidence })),
  ]
  const units = all.flatMap(({ name, evidence }) => {
    const told = evidence.acts.filter(isToldOf)
    if (told.length === 0) return []
    return {
      unit: name,
      acts: told.map(({ act, done, onTime, late, unknown, overdue, onTimeShare }) => ({
        act: labels.timedAct[act],
        actsDone: count(done),
        inTime: count(onTime),
        late: count(late),
        notKnown: count(unknown),
        inTimeShare: rate(onTimeShare),
        pastDue: count(overdue),
      })),
    }
  })
  const responsible = all.flatMap(({ name, evidence }) =>
    evidence.responsible.map(({ fullName, position, from, to, achieved, acts }) => {
      const { done, share } = together(acts)
      return {
        person: fullName ?? words.hidden,
        position: `${position}, ${name}`,
        daysOf: `${formatDate(from)}–${formatDate(to)}`,
        admitted: count(achieved),
        actsDone: count(done),
        inTimeShare: rate(share),
      }
    }),
  )
  return {
    ...letterheadOf(committee, days.today, words),
    asOf: words.asOf(formatDate(days.asOf)),
    maskedNote: committee.seesPersons ? '' : words.maskedNote,
    evidenceTitle: words.evidenceTitle(days.year),
    evidenceNote: words.evidenceNote,
    countedActs: words.countedActs,
    results: all.map(({ name, evidence: { progress } }) => ({
      unit: name,
      goal: progress.required === null ? words.noTarget : count(progress.required),
      reached: count(progress.achieved),
      rate: rate(progress.rate),
    })),
    childrenCut: nodes.length < totalCount ? words.cut(nodes.length, totalCount) : '',
    units,
    noActs: units.length > 0 ? '' : words.none.acts,
    responsible,
    noResponsible: responsible.length > 0 ? '' : words.none.responsible,
  }
}
