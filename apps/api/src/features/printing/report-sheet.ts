import {
  type CalendarDate,
  type DateBasis,
  formatCount,
  formatDate,
  formatRate,
  type Labels,
  type Locale,
  type PrintPeriod,
  type ReportDimension,
  STAGES,
} from '@nguon/domain'
import type { PrintedCommittee, PrintedFigures } from './committee-document.ts'
import {
  type CHILD_COLUMNS,
  COMMITTEE_FIGURES,
  type CommitteeFigure,
  type CommitteeWords,
  type FIGURE_COLUMNS,
  type GROUP_COLUMNS,
  type SHORTFALL_COLUMNS,
  type STAGE_COLUMNS,
} from './committee-words.ts'
import { letterheadOf, type PageHead } from './letterhead.ts'
import type { Line } from './words.ts'

/** By what the people of the period are told, in the order of the sheet. */
export const REPORTED_DIMENSIONS = [
  'SEX',
  'AGE_BAND',
  'ETHNIC_MINORITY',
  'RELIGIOUS',
  'YOUTH_UNION',
  'EDUCATION',
  'QUALIFICATION',
  'OCCUPATION',
  'RESIDENTIAL',
] as const satisfies readonly ReportDimension[]

/** The same figures now and a year before. */
export interface Pair {
  readonly now: PrintedFigures
  readonly before: PrintedFigures
}
export interface ReportFacts {
  readonly committee: PrintedCommittee
  readonly byChild: Pair
  readonly groups: readonly { readonly dimension: ReportDimension; readonly pair: Pair }[]
}
export interface ReportDays {
  readonly period: PrintPeriod
  readonly part: number
  readonly year: number
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** The last day that is counted: the period's, or today where it is not over. */
  readonly asOf: CalendarDate
  readonly before: { readonly from: CalendarDate; readonly to: CalendarDate }
  readonly today: CalendarDate
  readonly basis: DateBasis
}
export interface ReportLanguage {
  readonly locale: Locale
  readonly labels: Labels
  readonly words: CommitteeWords
}

/** A committee's report. Its fields are tags of the form in Word. */
export interface ReportSheet extends PageHead {
  readonly reportTitle: string
  readonly basis: readonly { readonly sentence: string }[]
  readonly figures: readonly Line<(typeof FIGURE_COLUMNS)[number]>[]
  readonly children: readonly Line<(typeof CHILD_COLUMNS)[number]>[]
  readonly noChildren: string
  readonly childrenCut: string
  readonly breakdowns: readonly {
    readonly dimension: string
    readonly groups: readonly Line<(typeof GROUP_COLUMNS)[number]>[]
  }[]
  readonly noGroups: string
  readonly shortfalls: readonly Line<(typeof SHORTFALL_COLUMNS)[number]>[]
  readonly noShortfalls: string
  readonly stages: readonly Line<(typeof STAGE_COLUMNS)[number]>[]
  readonly noStages: string
}

const unlessAny = (list: readonly unknown[], sentence: string): string => (list.length > 0 ? '' : sentence)
const signed = (value: number, locale: Locale): string =>
  `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${formatCount(Math.abs(value), locale)}`

type Count = number | null
/** The figures by their groups; one that is not told to the viewer is null. */
const byCode = ({ rows }: PrintedFigures): ReadonlyMap<string | null, Count> =>
  new Map(rows.map(({ keys, value }) => [keys[0]?.code ?? null, value]))
/** The figure of a group; 0 for one that has nobody, and none where a group of few is left out as well. */
const countOf = (counts: ReadonlyMap<string | null, Count>, code: string | null, rough = false): Count => {
  const count = counts.get(code)
  return count === undefined ? (rough ? null : 0) : count
}
const shown = (value: Count, { locale, labels }: ReportLanguage): string =>
  value === null ? labels.withheldFigure.cell : formatCount(value, locale)
const changed = (now: Count, before: Count, { locale, labels }: ReportLanguage): string =>
  now === null || before === null ? labels.withheldFigure.cell : signed(now - before, locale)

const figuresOf = (
  { committee: { progress, pool, officialMembers }, byChild }: ReportFacts,
  language: ReportLanguage,
): Readonly<Record<CommitteeFigure, string>> => {
  const { locale, words } = language
  const count = (value: number | null): string => (value === null ? words.unknown : formatCount(value, locale))
  const { required, expected, achieved } = progress
  const [now, before] = [byChild.now.total.value, byChild.before.total.value]
  const lead = expected === null ? null : achieved - expected
  const share = now === null || !before ? '' : ` (${formatRate((now - before) / before, locale)})`
  return {
    target: required === null ? words.noTarget : count(required),
    inPeriod: shown(now, language),
    readmitted: count(progress.readmitted),
    yearBefore: shown(before, language),
    change: `${changed(now, before, language)}${share}`,
    sinceNewYear: count(achieved),
    rate: progress.rate === null ? words.unknown : formatRate(progress.rate, locale),
    expected: count(expected),
    behind:
      lead === null
        ? words.unknown
        : lead < 0
          ? words.people(formatCount(-lead, locale))
          : words.ahead(formatCount(lead, locale)),
    shortfall: count(progress.shortfall),
    members: officialMembers ? formatRate(achieved / officialMembers, locale) : words.unknown,
    pool: count(pool.total),
    withoutMentor: count(pool.withoutMentor),
  }
}

const childrenOf = ({ committee, byChild }: ReportFacts, language: ReportLanguage): ReportSheet['children'] => {
  const { locale, words } = language
  const [now, before] = [byCode(byChild.now), byCode(byChild.before)]
  const line = (
    child: string,
    progress: Pick<PrintedCommittee['progress'], 'achieved' | 'required' | 'rate' | 'expected'>,
    inPeriod: Count,
    yearBefore: Count,
  ): ReportSheet['children'][number] => ({
    child,
    target: progress.required === null ? words.noTarget : formatCount(progress.required, locale),
    inPeriod: shown(inPeriod, language),
    sinceNewYear: formatCount(progress.achieved, locale),
    rate: progress.rate === null ? words.unknown : formatRate(progress.rate, locale),
    expected: progress.expected === null ? words.unknown : formatCount(progress.expected, locale),
    yearBefore: shown(yearBefore, language),
    change: changed(inPeriod, yearBefore, language),
  })
  const { nodes } = committee.children
  if (nodes.length === 0) return []
  return [
    ...nodes.map(({ id, name, progress }) => line(name, progress, countOf(now, id), countOf(before, id))),
    line(words.total, committee.progress, byChild.now.total.value, byChild.before.total.value),
  ]
}

const breakdownsOf = ({ groups }: ReportFacts, language: ReportLanguage): ReportSheet['breakdowns'] => {
  const { locale, labels, words } = language
  return groups.flatMap(({ dimension, pair: { now, before } }) => {
    const whole = now.total.value
    if (whole === 0) return []
    const [counts, earlier] = [byCode(now), byCode(before)]
    // A group that has nobody any more is told with those of a year before.
    const gone = before.rows.filter(({ keys }) => !counts.has(keys[0]?.code ?? null))
    return {
      dimension: labels.reportDimension[dimension],
      groups: [...now.rows, ...gone].map(({ keys }) => {
        const code = keys[0]?.code ?? null
        const count = countOf(counts, code, now.rough)
        return {
          group: keys[0]?.label ?? words.unknown,
          count: shown(count, language),
          share: count === null || whole === null ? labels.withheldFigure.cell : formatRate(count / whole, locale),
          countBefore: shown(countOf(earlier, code, before.rough), language),
        }
      }),
    }
  })
}

const withheldOf = ({ byChild, groups }: ReportFacts): string =>
  [byChild, ...groups.map(({ pair }) => pair)]
    .flatMap(({ now, before }) => [now.withheld, before.withheld])
    .find(Boolean) ?? ''

/** The report: what is counted, the results, those below, who was admitted, why it falls short, and the pool. */
export const reportSheetOf = (facts: ReportFacts, days: ReportDays, language: ReportLanguage): ReportSheet => {
  const { locale, labels, words } = language
  const { committee } = facts
  const figures = figuresOf(facts, language)
  const children = childrenOf(facts, language)
  const breakdowns = breakdownsOf(facts, language)
  const counts = new Map(committee.pool.stages.map(({ stage, count }) => [stage, count]))
  const stages = STAGES.flatMap((stage) => {
    const cases = counts.get(stage) ?? 0
    return cases === 0 ? [] : [{ stage: labels.stage[stage], cases: formatCount(cases, locale) }]
  })
  const shortfalls = committee.shortfallSummary.reasons.map(({ reason, committees, count, open, overdue }) => ({
    reason: labels.shortfallReason[reason],
    committees: formatCount(committees, locale),
    times: formatCount(count, locale),
    underWay: formatCount(open, locale),
    overdue: formatCount(overdue, locale),
  }))
  const { nodes, totalCount } = committee.children
  return {
    ...letterheadOf(committee, days.today, words),
    asOf: words.asOf(formatDate(days.asOf)),
    maskedNote: withheldOf(facts),
    reportTitle: words.reportTitle(days.period, days.part, days.year),
    basis: [
      words.between(formatDate(days.from), formatDate(days.to)),
      ...(days.asOf < days.to ? [words.notOver(formatDate(days.asOf))] : []),
      words.beforeBetween(formatDate(days.before.from), formatDate(days.before.to)),
      words.basis[days.basis],
      facts.byChild.now.method,
      words.pace,
    ].map((sentence) => ({ sentence })),
    figures: COMMITTEE_FIGURES.map((figure) => ({ figure: words.figure[figure], result: figures[figure] })),
    children,
    noChildren: unlessAny(children, words.none.children),
    childrenCut: nodes.length < totalCount ? words.cut(nodes.length, totalCount) : '',
    breakdowns,
    noGroups: unlessAny(breakdowns, words.none.groups),
    shortfalls,
    noShortfalls: unlessAny(shortfalls, words.none.shortfalls),
    stages,
    noStages: unlessAny(stages, words.none.stages),
  }
}
