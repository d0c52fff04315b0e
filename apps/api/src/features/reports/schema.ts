import type { Invalid } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { DateBasisEnum, StageEnum } from '../../schema/enums.ts'
import { InvalidType } from '../../schema/results.ts'
import { askReport, type Report } from './service.ts'
import { ReportDimensionEnum, ReportMeasureEnum, ReportType } from './types.ts'

export const ReportFilterInput = builder.inputType('ReportFilter', {
  description: 'Only some groups of a dimension that has a list of groups.',
  fields: (t) => ({
    dimension: t.field({ type: ReportDimensionEnum, required: true, description: 'The dimension.' }),
    codes: t.stringList({
      required: true,
      description: 'The groups, as the keys of a report name them; UNKNOWN for those of whom it is not known.',
    }),
  }),
})

const ReportInputType = builder.inputType('ReportInput', {
  description:
    'A question to the cube. What happened needs the days from and to; the pool, what is overdue and the load of mentors are told as they stand today.',
  fields: (t) => ({
    within: t.id({ required: true, description: 'The committee, with everything below it.' }),
    measure: t.field({ type: ReportMeasureEnum, required: true, description: 'What is counted or measured.' }),
    dimensions: t.field({
      type: [ReportDimensionEnum],
      required: true,
      description: 'By what it is broken down, up to three; none for the total alone.',
    }),
    filter: t.field({ type: [ReportFilterInput], description: 'Only these groups; every condition must hold.' }),
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
    basis: t.field({
      type: DateBasisEnum,
      description: 'Which date of an admission counts; the decision when left out.',
    }),
    asOf: t.field({ type: 'Date', description: 'The day up to which the figures go; today when left out.' }),
    level: t.int({
      description: 'COMMITTEE: how many levels below the committee its groups stand; 1, its children, when left out.',
    }),
    fromStage: t.field({ type: StageEnum, description: 'CONVERSION: the stage that was entered in the period.' }),
    toStage: t.field({ type: StageEnum, description: 'CONVERSION: the later stage that was reached.' }),
  }),
})

const ReportResult = builder.unionType('ReportResult', {
  description: 'The report, or what is wrong with the question.',
  types: [ReportType, InvalidType],
  resolveType: (answer: Report | Invalid) => ('kind' in answer ? 'Invalid' : 'Report'),
})

builder.queryField('report', (t) =>
  t.field({
    type: ReportResult,
    description: 'Figures of your scope by up to three dimensions, with totals.',
    args: { input: t.arg({ type: ReportInputType, required: true, description: 'The question.' }) },
    resolve: (_root, { input }, context) => askReport(context, input),
  }),
)
