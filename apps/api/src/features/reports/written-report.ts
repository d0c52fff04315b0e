import {
  besideQuestionOn,
  type CalendarDate,
  compareFigures,
  compareRows,
  type ExportColumn,
  formatDate,
  type GroupCode,
  groupLabel,
  type Invalid,
  type KeptQuestion,
  type Labels,
  type Locale,
  labelsOf,
  laterBy,
  MEASURE_TERMS,
  questionOn,
  type ReportRow,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type KeptQuestionInput, keptQuestionOf } from './saved-service.ts'
import { askReport, keysOf, type Report } from './service.ts'

/** A report as a file has it. */
export interface WrittenReportInput {
  readonly within: string
  readonly question: KeptQuestionInput
  readonly asOf?: CalendarDate | null | undefined
}
export type WrittenCell = string | number | null
/** Columns by name in their order, and rows with a cell for each of them; the last row has the totals. */
export interface WrittenReport {
  readonly columns: Readonly<Record<string, ExportColumn>>
  readonly rows: readonly (readonly WrittenCell[])[]
}

const WORDS: Readonly<
  Record<Locale, Readonly<Record<'total' | 'altogether' | 'difference' | 'change' | 'counted', string>>>
> = {
  vi: { total: 'Cộng', altogether: 'Chung', difference: 'Hơn, kém', change: 'Tăng, giảm', counted: 'Tính trên' },
  en: { total: 'Total', altogether: 'Altogether', difference: 'Difference', change: 'Change', counted: 'Out of' },
}

const inBoth = (word: (locale: Locale, labels: Labels) => string): Readonly<Record<Locale, string>> => ({
  vi: word('vi', labelsOf('vi')),
  en: word('en', labelsOf('en')),
})
const daysOf = ({ asked: { from, to } }: Report): string => (from && to ? `${formatDate(from)}–${formatDate(to)}` : '')

/** What a column of figures is of: the figure, its days, and the committee where two are compared. */
const figureHead = (report: Report, other: Report | null): ExportColumn => ({
  kind: report.asked.measure === 'CONVERSION' ? 'SHARE' : 'COUNT',
  heading: inBoth((_locale, { reportMeasure }) =>
    [
      reportMeasure[report.asked.measure],
      other && other.committee.id !== report.committee.id ? report.committee.name : null,
      daysOf(report),
    ]
      .filter(Boolean)
      .join(', '),
  ),
})

const columnsOf = (report: Report, other: Report | null): Readonly<Record<string, ExportColumn>> => {
  const { dimensions, measure } = report.asked
  const head = figureHead(report, other)
  const groups = dimensions.map((dimension, index): [string, ExportColumn] => [
    `group${index + 1}`,
    { kind: 'TEXT', heading: inBoth((_locale, { reportDimension }) => reportDimension[dimension]) },
  ])
  return {
    ...Object.fromEntries(groups),
    value: head,
    ...(MEASURE_TERMS[measure].addsUp
      ? {}
      : { counted: { kind: 'COUNT', heading: inBoth((locale) => WORDS[locale].counted) } }),
    ...(other
      ? {
          beside: figureHead(other, report),
          difference: { kind: head.kind, heading: inBoth((locale) => WORDS[locale].difference) },
          change: { kind: 'SHARE', heading: inBoth((locale) => WORDS[locale].change) },
        }
      : {}),
  }
}

const labelsOfGroups = (reports: readonly { readonly report: Report; readonly years: number }[], locale: Locale) => {
  const words = new Map<string, string>()
  const keyOf = (index: number, code: GroupCode): string => `${index}:${code ?? ''}`
  for (const { report, years } of reports)
    for (const row of report.rows)
      for (const [index, { dimension, label }] of keysOf(report, report.asked.dimensions, row, locale).entries()) {
        const code = row.codes[index] ?? null
        const later = laterBy(years, dimension, code)
        words.set(keyOf(index, later), later === code ? label : groupLabel(dimension, later, locale))
      }
  return (codes: readonly GroupCode[]): string[] => codes.map((code, index) => words.get(keyOf(index, code)) ?? '')
}

const cellOf = (value: number | null, withheld: boolean | undefined, locale: Locale): WrittenCell =>
  withheld ? labelsOf(locale).withheldFigure.cell : value

const rowsOf = (report: Report, other: Report | null, years: number, locale: Locale): WrittenCell[][] => {
  const { dimensions, measure } = report.asked
  const { addsUp } = MEASURE_TERMS[measure]
  const counted = (row: ReportRow | undefined): WrittenCell[] =>
    addsUp ? [] : [row?.withheld ? null : (row?.count ?? null)]
  const all = dimensions.map((_, index) => (index === 0 ? WORDS[locale][addsUp ? 'total' : 'altogether'] : ''))
  const { total } = report
  const figure = (row: ReportRow): WrittenCell => cellOf(row.value, row.withheld, locale)
  if (!other) {
    const wordsOf = labelsOfGroups([{ report, years: 0 }], locale)
    const written = report.rows.map((row) => [...wordsOf(row.codes), figure(row), ...counted(row)])
    return dimensions.length === 0
      ? [[figure(total), ...counted(total)]]
      : [...written, [...all, figure(total), ...counted(total)]]
  }
  const wordsOf = labelsOfGroups(
    [
      { report: other, years },
      { report, years: 0 },
    ],
    locale,
  )
  const rowByCodes = new Map(report.rows.map((row) => [JSON.stringify(row.codes), row]))
  const compared = compareRows(report.rows, other.rows, dimensions, { years, addsUp })
  const whole = compareFigures(total.value, other.total.value)
  const last = [...all, figure(total), ...counted(total), figure(other.total), whole.difference, whole.change]
  if (dimensions.length === 0) return [last]
  return [
    ...compared.map(({ codes, value, beside, difference, change, withheld }) => [
      ...wordsOf(codes),
      cellOf(value, withheld?.value, locale),
      ...counted(rowByCodes.get(JSON.stringify(codes))),
      cellOf(beside, withheld?.beside, locale),
      difference,
      change,
    ]),
    last,
  ]
}

const inputOf = (
  kept: KeptQuestion,
  asOf: CalendarDate | null,
  question: ReturnType<typeof questionOn>,
  within: string,
) => ({
  ...question,
  within,
  asOf: MEASURE_TERMS[kept.measure].when === 'PERIOD' ? asOf : null,
})

/** The report as a table of a file, with what it is compared with beside it; or what is wrong with the question. */
export const writeReport = async (
  context: Context,
  { within, question: input, asOf = null }: WrittenReportInput,
  locale: Locale,
): Promise<WrittenReport | Invalid> => {
  const kept = keptQuestionOf(input)
  const today = context.clock.today()
  const report = await askReport(context, inputOf(kept, asOf, questionOn(kept, today), within))
  if ('kind' in report) return report
  const beside = besideQuestionOn(kept, today)
  const other = beside && (await askReport(context, inputOf(kept, asOf, beside.question, beside.committee ?? within)))
  if (other && 'kind' in other) return other
  return { columns: columnsOf(report, other), rows: rowsOf(report, other, beside?.years ?? 0, locale) }
}
