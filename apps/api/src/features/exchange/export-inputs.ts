import { builder } from '../../schema/builder.ts'
import { CommitteeKindEnum, DateBasisEnum } from '../../schema/enums.ts'
import { AttentionKindEnum } from '../reports/index.ts'
import { PeriodInputType, UnevenStateEnum } from '../targets/index.ts'

builder.inputType('ProgressExportFilter', {
  description: 'The committees that GET /export/progress.xlsx and .csv write, given as JSON in `filter`.',
  fields: (t) => ({
    within: t.id({ required: true, description: 'The committee whose descendants are written.' }),
    kind: t.field({ type: CommitteeKindEnum, required: true, description: 'Their kind.' }),
    period: t.field({ type: PeriodInputType, required: true, description: 'The period.' }),
    asOf: t.field({ type: 'Date', description: 'The day up to which admissions count; today when it is left out.' }),
    basis: t.field({
      type: DateBasisEnum,
      description: 'Which date of an admission counts; the decision when left out.',
    }),
    belowExpected: t.boolean({ description: 'Only those behind the pace of their target.' }),
    withoutTarget: t.boolean({ description: 'Only those without a target.' }),
  }),
})

builder.inputType('AllotmentsExportFilter', {
  description: 'The uneven allotments that GET /export/allotments.xlsx and .csv write, given as JSON in `filter`.',
  fields: (t) => ({
    within: t.id({ required: true, description: 'The committee below which is looked.' }),
    period: t.field({ type: PeriodInputType, required: true, description: 'The period.' }),
    asOf: t.field({ type: 'Date', description: 'By the decisions until this day; until today when it is left out.' }),
    states: t.field({ type: [UnevenStateEnum], description: 'In one of these states.' }),
    kind: t.field({ type: CommitteeKindEnum, description: 'Of this kind.' }),
  }),
})

builder.inputType('AttentionExportFilter', {
  description: 'The committees that GET /export/attention.xlsx and .csv write, given as JSON in `filter`.',
  fields: (t) => ({
    kind: t.field({ type: AttentionKindEnum, required: true, description: 'Why they want attention.' }),
    within: t.id({ description: 'In this committee and all below it.' }),
    years: t.int({ description: 'For how many years there was nobody.' }),
    asOf: t.field({ type: 'Date', description: 'The day of looking; today when it is left out.' }),
    year: t.int({ description: 'The year of the targets; that of asOf when it is left out.' }),
    kinds: t.field({ type: [CommitteeKindEnum], description: 'BEHIND: only committees of these kinds.' }),
  }),
})
