import {
  ageBandOf,
  ageInYears,
  type CalendarDate,
  type CaseEvent,
  daysBetween,
  effectiveEvents,
  foldEvents,
  isEthnicMinority,
  isYoung,
  type ReportDimension,
  type ReportQuestion,
  type Stage,
  UNKNOWN_CODE,
} from '@nguon/domain'
import type { PlainCase } from './report-world.ts'

/** One thing that is counted, with all its groups and what is measured of it. */
interface Fact {
  readonly groups: Partial<Record<ReportDimension, string | null>>
  readonly on: CalendarDate | null
  readonly measured: number | string
}
type Groups = Fact['groups']

const yesOrNo = (known: unknown, isSo: boolean): string | null =>
  known == null || known === '' ? null : isSo ? 'YES' : 'NO'

const timeGroups = (on: CalendarDate): Groups => ({
  YEAR: on.slice(0, 4),
  QUARTER: `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`,
  MONTH: on.slice(0, 7),
})
const personGroups = (one: PlainCase, age: number | null): Groups => ({
  SEX: one.sex,
  AGE_BAND: age === null ? null : ageBandOf(age),
  AGE_18_30: age === null ? null : isYoung(age) ? 'YES' : 'NO',
  ETHNIC_MINORITY: yesOrNo(one.ethnicity, isEthnicMinority(one.ethnicity)),
  RELIGIOUS: yesOrNo(one.religion, one.religion !== 'Không'),
  EDUCATION: one.education,
  YOUTH_UNION: yesOrNo(one.youthUnionMember, one.youthUnionMember === true),
})

interface Stay {
  readonly stage: Stage
  readonly enteredOn: CalendarDate
  readonly leftOn: CalendarDate | null
}
/** The stays of a case, by replaying the events that hold one after the other. */
const staysOf = (one: PlainCase): Stay[] => {
  const recorded = one.events.map(
    ({ details, ...event }, index) =>
      ({ ...event, ...details, sequence: index + 1, documentNumber: null }) as unknown as CaseEvent,
  )
  const events = effectiveEvents(recorded)
  const stays: Stay[] = []
  for (const [index, event] of events.entries()) {
    const state = foldEvents(events.slice(0, index + 1))
    const moves =
      ['STAGE_ENTERED', 'RETURNED', 'EXITED'].includes(event.kind) ||
      (event.kind === 'ESCALATION_DECIDED' && event.outcome === 'RETURN')
    if (!state || !moves) continue
    const last = stays.pop()
    if (last) stays.push(last.leftOn === null ? { ...last, leftOn: event.occurredOn } : last)
    if (state.exit === null) stays.push({ stage: state.stage, enteredOn: event.occurredOn, leftOn: null })
  }
  return stays
}

const factsOf = (
  question: ReportQuestion,
  one: PlainCase,
  groupOfCell: (cellId: string) => Groups,
  today: CalendarDate,
): Fact[] => {
  const place = groupOfCell(one.cellId)
  const ageOn = (on: CalendarDate) => (one.birthDate ? ageInYears(one.birthDate, on) : null)
  const asOf = question.asOf ?? today
  switch (question.measure) {
    case 'ADMITTED':
    case 'READMITTED':
    case 'ORGANISATIONS_ADMITTING': {
      const { admission } = one
      const on = question.basis === 'CEREMONY' ? admission?.ceremonyOn : admission?.decidedOn
      if (!admission || !on || admission.voided) return []
      if (admission.annulledOn !== null && admission.annulledOn <= asOf) return []
      if (question.measure === 'ADMITTED' && admission.readmission) return []
      if (question.measure === 'READMITTED' && !admission.readmission) return []
      const groups = { ...place, ...timeGroups(on), ...personGroups(one, admission.ageYears) }
      return [{ groups: { ...groups, SOURCE_KIND: admission.sourceKind }, on, measured: one.cellId }]
    }
    case 'POOL':
      if (one.exit !== null || one.stage === 'OFFICIAL') return []
      return [{ groups: { ...place, ...personGroups(one, ageOn(today)), STAGE: one.stage }, on: null, measured: 1 }]
    case 'EXITS': {
      if (one.exit === null) return []
      const groups = { ...place, ...timeGroups(one.stageSince), ...personGroups(one, ageOn(one.stageSince)) }
      return [{ groups: { ...groups, STAGE: one.stage, EXIT: one.exit }, on: one.stageSince, measured: 1 }]
    }
    case 'MEDIAN_DAYS_IN_STAGE':
      return staysOf(one).flatMap(({ stage, enteredOn, leftOn }) => {
        if (leftOn === null) return []
        const groups = { ...place, ...timeGroups(leftOn), ...personGroups(one, ageOn(today)), STAGE: stage }
        return [{ groups, on: leftOn, measured: daysBetween(enteredOn, leftOn) }]
      })
    case 'CONVERSION': {
      const first = (stage: Stage | null) =>
        staysOf(one)
          .filter((stay) => stay.stage === stage)
          .map(({ enteredOn }) => enteredOn)
          .sort()[0]
      const [entered, reached] = [first(question.fromStage), first(question.toStage)]
      if (!entered) return []
      const groups = { ...place, ...timeGroups(entered), ...personGroups(one, ageOn(today)) }
      return [{ groups, on: entered, measured: reached && reached <= asOf ? 1 : 0 }]
    }
    case 'OVERDUE':
    case 'MENTOR_LOAD':
      throw new Error(`${question.measure} is counted elsewhere`)
  }
}

const measuredOf = ({ measure }: ReportQuestion, facts: readonly Fact[]): number | null => {
  const numbers = facts.map(({ measured }) => Number(measured)).sort((a, b) => a - b)
  switch (measure) {
    case 'ORGANISATIONS_ADMITTING':
      return new Set(facts.map(({ measured }) => measured)).size
    case 'MEDIAN_DAYS_IN_STAGE': {
      if (numbers.length === 0) return null
      const middle = (numbers.length - 1) / 2
      return ((numbers[Math.floor(middle)] ?? 0) + (numbers[Math.ceil(middle)] ?? 0)) / 2
    }
    case 'CONVERSION':
      return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
    default:
      return facts.length
  }
}

/** The report by one look at each case, as one would count by hand. Keys are JSON of the codes, values to six decimals. */
export const naiveReport = (
  question: ReportQuestion,
  cases: readonly PlainCase[],
  groupOfCell: (cellId: string) => Groups,
  today: CalendarDate,
) => {
  const asOf = question.asOf ?? today
  const facts = cases
    .flatMap((one) => factsOf(question, one, groupOfCell, today))
    .filter(
      ({ on }) =>
        on === null || (question.from !== null && on >= question.from && on <= (question.to ?? on) && on <= asOf),
    )
    .filter(({ groups }) =>
      question.filter.every(({ dimension, codes }) => codes.includes(groups[dimension] ?? UNKNOWN_CODE)),
    )
  return (kept: readonly ReportDimension[]): Record<string, string> => {
    // Nobody at all is still a total.
    const groups = new Map<string, Fact[]>(kept.length === 0 ? [['[]', []]] : [])
    for (const fact of facts) {
      const key = JSON.stringify(kept.map((dimension) => fact.groups[dimension] ?? null))
      groups.set(key, [...(groups.get(key) ?? []), fact])
    }
    return Object.fromEntries(
      [...groups].map(([key, own]) => [key, `${measuredOf(question, own)?.toFixed(6)} of ${own.length}`]),
    )
  }
}
