import {
  labelsOf,
  MEASURE_TERMS,
  REPORT_DIMENSIONS,
  REPORT_MEASURES,
  type ReportDimension,
  type ReportRow,
} from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { DateBasisEnum, labelled, StageEnum } from '../../schema/enums.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { keysOf, type Report, type ReportKey } from './service.ts'

export const ReportMeasureEnum = labelled(
  'ReportMeasure',
  'What a report counts or measures.',
  REPORT_MEASURES,
  'reportMeasure',
)
export const ReportDimensionEnum = labelled(
  'ReportDimension',
  'By what a report is broken down.',
  REPORT_DIMENSIONS,
  'reportDimension',
)

const ReportKeyType = builder.objectRef<ReportKey>('ReportKey').implement({
  description: 'The group of a row in one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: ReportDimensionEnum, description: 'The dimension.' }),
    code: t.exposeString('code', {
      nullable: true,
      description:
        'A word of the list of the dimension, YES or NO, a time as 2026, 2026-Q4 or 2026-11, or the id of a committee or an organisation. Null is the group of whom it is not known.',
    }),
    label: t.exposeString('label', { description: 'The group in the language of the request.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee, where the dimension is COMMITTEE.',
      resolve: ({ dimension, code }, _args, context) =>
        dimension === 'COMMITTEE' && code !== null ? committeeById(context).load(code) : null,
    }),
  }),
})

interface ToldRow {
  readonly report: Report
  readonly dimensions: readonly ReportDimension[]
  readonly row: ReportRow
}
const ReportRowType = builder.objectRef<ToldRow>('ReportRow').implement({
  description: 'The figures of one group.',
  fields: (t) => ({
    keys: t.field({
      type: [ReportKeyType],
      description: 'Its groups, in the order of the dimensions.',
      resolve: ({ report, dimensions, row }, _args, { locale }) => keysOf(report, dimensions, row, locale),
    }),
    value: t.float({
      nullable: true,
      description:
        'The count, the days, the share from 0 to 1, or the mean; null where there is nothing to take it of.',
      resolve: ({ row }) => row.value,
    }),
    count: t.int({
      nullable: true,
      description:
        'Of how many cases, stays, mentors or decisions the value tells; the value itself where it is a count. Null where it is withheld.',
      resolve: ({ row }) => (row.withheld ? null : row.count),
    }),
    withheld: t.boolean({
      description: 'Whether the figure is kept from you, who may not see persons: it tells of few, or gives few away.',
      resolve: ({ row }) => row.withheld === true,
    }),
  }),
})

interface ToldMargin {
  readonly dimensions: readonly ReportDimension[]
  readonly rows: readonly ToldRow[]
}
const ReportMarginType = builder.objectRef<ToldMargin>('ReportMargin').implement({
  description: 'The figures told by some of the dimensions only: the totals of rows or columns.',
  fields: (t) => ({
    dimensions: t.field({
      type: [ReportDimensionEnum],
      description: 'The dimensions that are told apart.',
      resolve: ({ dimensions }) => [...dimensions],
    }),
    rows: t.field({ type: [ReportRowType], description: 'The groups.', resolve: ({ rows }) => [...rows] }),
  }),
})

const told = (report: Report, dimensions: readonly ReportDimension[], rows: readonly ReportRow[]): ToldRow[] =>
  rows.map((row) => ({ report, dimensions, row }))

export const ReportType = builder.objectRef<Report>('Report').implement({
  description: 'The answer of the cube: figures by group, by every margin, and altogether.',
  fields: (t) => ({
    measure: t.field({
      type: ReportMeasureEnum,
      description: 'What was counted or measured.',
      resolve: ({ asked }) => asked.measure,
    }),
    committee: t.expose('committee', { type: CommitteeType, description: 'The committee, with everything below it.' }),
    dimensions: t.field({
      type: [ReportDimensionEnum],
      description: 'By what it is broken down.',
      resolve: ({ asked }) => [...asked.dimensions],
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day; null where things are told as they stand.',
      resolve: ({ asked }) => asked.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day; null where things are told as they stand.',
      resolve: ({ asked }) => asked.to,
    }),
    asOf: t.field({
      type: 'Date',
      description: 'The day up to which the figures go.',
      resolve: ({ asked }) => asked.asOf,
    }),
    basis: t.field({
      type: DateBasisEnum,
      nullable: true,
      description: 'Which date of an admission counts; null where there is no such choice.',
      resolve: ({ asked }) => asked.basis,
    }),
    level: t.int({
      nullable: true,
      description: 'How many levels below the committee its groups stand; null without the dimension COMMITTEE.',
      resolve: ({ asked }) => asked.level,
    }),
    fromStage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'CONVERSION: the stage that was entered.',
      resolve: ({ asked }) => asked.fromStage,
    }),
    toStage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'CONVERSION: the stage that was reached.',
      resolve: ({ asked }) => asked.toStage,
    }),
    addsUp: t.boolean({
      description: 'Whether groups add up to their total. Medians, shares, means and counts of cells do not.',
      resolve: ({ asked }) => MEASURE_TERMS[asked.measure].addsUp,
    }),
    method: t.string({
      description: 'What is counted, on which day and of whom, as a sentence to be printed with the figures.',
      resolve: ({ asked }, _args, { locale }) => labelsOf(locale).reportMethod[asked.measure],
    }),
    rows: t.field({
      type: [ReportRowType],
      description: 'A row for every group that has anything; 5,000 at most.',
      resolve: (report) => told(report, report.asked.dimensions, report.rows),
    }),
    margins: t.field({
      type: [ReportMarginType],
      description: 'The totals over every choice of some of the dimensions.',
      resolve: (report) =>
        report.margins.map(({ dimensions, rows }) => ({ dimensions, rows: told(report, dimensions, rows) })),
    }),
    withheld: t.string({
      nullable: true,
      description:
        'Why some figures are withheld or told roughly, in the language of the request; null where all are exact.',
      resolve: ({ rows, margins, total, rough }, _args, { locale }) =>
        rough
          ? labelsOf(locale).withheldFigure.rough
          : [rows, ...margins.map((margin) => margin.rows), [total]].flat().some((row) => row.withheld)
            ? labelsOf(locale).withheldFigure.note
            : null,
    }),
    rough: t.exposeBoolean('rough', {
      description:
        'Whether the figures are told roughly, since they are about particulars of persons, whom you may not see. A group that has no row has few or nobody then.',
    }),
    total: t.field({
      type: ReportRowType,
      description: 'The figures altogether.',
      resolve: (report) => ({ report, dimensions: [], row: report.total }),
    }),
  }),
})
