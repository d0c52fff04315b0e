import { type KeptQuestion, REPORT_COMPARISONS, REPORT_PERIODS, REPORT_VIEWS } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { DateBasisEnum, labelled, StageEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { mayChangeReport, mayRemoveReport, removeReport, saveReport } from './saved-service.ts'
import { type SavedReport, savedReportById, savedReportList } from './saved-store.ts'
import { ReportFilterInput } from './schema.ts'
import { ReportDimensionEnum, ReportMeasureEnum } from './types.ts'

const ReportPeriodEnum = labelled('ReportPeriod', 'The days of a report, by word.', REPORT_PERIODS, 'reportPeriod')
const ReportComparisonEnum = labelled(
  'ReportComparison',
  'What stands beside the figures of a report.',
  REPORT_COMPARISONS,
  'reportComparison',
)
const ReportViewEnum = labelled('ReportView', 'How a report is looked at.', REPORT_VIEWS, 'reportView')

const FilterOfQuestionType = builder.objectRef<KeptQuestion['filter'][number]>('FilterOfQuestion').implement({
  description: 'Only some groups of a dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: ReportDimensionEnum, description: 'The dimension.' }),
    codes: t.stringList({ description: 'The groups.', resolve: ({ codes }) => [...codes] }),
  }),
})

const KeptQuestionType = builder.objectRef<KeptQuestion>('KeptQuestion').implement({
  description: 'A question to the cube as it is kept: its days by word or as days, and how it is looked at.',
  fields: (t) => ({
    measure: t.expose('measure', { type: ReportMeasureEnum, description: 'What is counted or measured.' }),
    dimensions: t.field({
      type: [ReportDimensionEnum],
      description: 'By what it is broken down.',
      resolve: ({ dimensions }) => [...dimensions],
    }),
    filter: t.field({
      type: [FilterOfQuestionType],
      description: 'Only these groups.',
      resolve: ({ filter }) => [...filter],
    }),
    period: t.expose('period', {
      type: ReportPeriodEnum,
      nullable: true,
      description: 'Its days by word; null for what is told as it stands today.',
    }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'The first day, for the period DAYS.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The last day, for the period DAYS.' }),
    basis: t.expose('basis', {
      type: DateBasisEnum,
      nullable: true,
      description: 'Which date of an admission counts; null for the usual one.',
    }),
    level: t.exposeInt('level', {
      nullable: true,
      description: 'COMMITTEE: how many levels below the committee its groups stand.',
    }),
    fromStage: t.expose('fromStage', {
      type: StageEnum,
      nullable: true,
      description: 'CONVERSION: the stage that was entered.',
    }),
    toStage: t.expose('toStage', {
      type: StageEnum,
      nullable: true,
      description: 'CONVERSION: the stage that was reached.',
    }),
    comparison: t.expose('comparison', {
      type: ReportComparisonEnum,
      nullable: true,
      description: 'What stands beside the figures; null for nothing.',
    }),
    besideFrom: t.expose('besideFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first of the other days, for the comparison DAYS.',
    }),
    besideTo: t.expose('besideTo', {
      type: 'Date',
      nullable: true,
      description: 'The last of the other days, for the comparison DAYS.',
    }),
    besideCommittee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The other committee; null without one, and where it is outside your scope.',
      resolve: ({ besideCommittee }, _args, context) =>
        besideCommittee === null ? null : committeeById(context).load(besideCommittee),
    }),
    view: t.expose('view', { type: ReportViewEnum, description: 'As a table or as a chart.' }),
  }),
})

const SavedReportType = builder.objectRef<SavedReport>('SavedReport').implement({
  description: 'A question to the cube that somebody keeps under a name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'The name that it was given.' }),
    owner: t.exposeString('ownerName', { description: 'The account that keeps it.' }),
    mine: t.boolean({
      description: 'Whether it is yours.',
      resolve: (row, _args, { viewer }) => row.ownerId === viewer.id,
    }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that it is about, with everything below it.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    question: t.expose('question', { type: KeptQuestionType, description: 'What it asks.' }),
    shared: t.exposeBoolean('shared', { description: 'Whether everybody sees it who sees its committee.' }),
    version: t.exposeInt('version', { description: 'The version to send with a change.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When it was saved last.' }),
    viewerMayChange: t.boolean({
      description: 'Whether you may change it: it is yours.',
      resolve: (row, _args, context) => mayChangeReport(context, row),
    }),
    viewerMayRemove: t.boolean({
      description: 'Whether you may remove it: it is yours, or it is shared and you set targets where it is about.',
      resolve: (row, _args, context) => mayRemoveReport(context, row),
    }),
  }),
})
const SavedReportConnection = connectionOf('SavedReport', SavedReportType)

const SavedReportFilterInput = builder.inputType('SavedReportFilter', {
  description: 'Which saved reports.',
  fields: (t) => ({
    ids: t.idList({ description: 'These.' }),
    within: t.id({ description: 'About this committee or one below it.' }),
    mine: t.boolean({ description: 'Yours, or only those of others.' }),
  }),
})

builder.queryFields((t) => ({
  savedReports: t.field({
    type: SavedReportConnection,
    description: 'The reports that you keep and those that are shared, by name.',
    args: { ...pageArguments(), filter: t.arg({ type: SavedReportFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('target:read')
      return savedReportList(context, { path: '/', args })
    },
  }),
  savedReport: t.field({
    type: SavedReportType,
    nullable: true,
    description: 'A saved report; null when absent, outside your scope, or of somebody who does not share it.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => savedReportById(context).load(id),
  }),
}))

const KeptQuestionInput = builder.inputType('KeptQuestionInput', {
  description: 'A question to the cube that is to be kept.',
  fields: (t) => ({
    measure: t.field({ type: ReportMeasureEnum, required: true, description: 'What is counted or measured.' }),
    dimensions: t.field({ type: [ReportDimensionEnum], required: true, description: 'By what, up to three.' }),
    filter: t.field({ type: [ReportFilterInput], description: 'Only these groups.' }),
    period: t.field({ type: ReportPeriodEnum, description: 'Its days by word; nothing for what stands today.' }),
    from: t.field({ type: 'Date', description: 'The first day, for the period DAYS.' }),
    to: t.field({ type: 'Date', description: 'The last day, for the period DAYS.' }),
    basis: t.field({ type: DateBasisEnum, description: 'Which date of an admission counts.' }),
    level: t.int({ description: 'COMMITTEE: how many levels below.' }),
    fromStage: t.field({ type: StageEnum, description: 'CONVERSION: the stage that was entered.' }),
    toStage: t.field({ type: StageEnum, description: 'CONVERSION: the stage that was reached.' }),
    comparison: t.field({ type: ReportComparisonEnum, description: 'What stands beside the figures.' }),
    besideFrom: t.field({ type: 'Date', description: 'The first of the other days.' }),
    besideTo: t.field({ type: 'Date', description: 'The last of the other days.' }),
    besideCommittee: t.id({ description: 'The other committee.' }),
    view: t.field({ type: ReportViewEnum, description: 'A table when left out.' }),
  }),
})
const SaveReportInput = builder.inputType('SaveReportInput', {
  description: 'Keeps a question under a name, or changes one that you kept; id and version are then required.',
  fields: (t) => ({
    id: t.id({ description: 'The report that is changed; nothing for a new one.' }),
    version: t.int({ description: 'The version that was read; nothing for a new one.' }),
    name: t.string({ required: true, description: 'The name, up to 120 characters.' }),
    within: t.id({ required: true, description: 'The committee that it is about.' }),
    question: t.field({ type: KeptQuestionInput, required: true, description: 'What it asks.' }),
    shared: t.boolean({ description: 'Whether everybody sees it who sees its committee; not when left out.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const RemoveReportInput = builder.inputType('RemoveReportInput', {
  description: 'Removes a saved report.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The report.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
})

builder.inputType('ReportExportFilter', {
  description: 'The report that GET /export/reports.xlsx and .csv write, given as JSON in `filter`.',
  fields: (t) => ({
    within: t.id({ required: true, description: 'The committee, with everything below it.' }),
    question: t.field({ type: KeptQuestionInput, required: true, description: 'What it asks.' }),
    asOf: t.field({ type: 'Date', description: 'The day up to which the figures go; today when left out.' }),
  }),
})

const SavedReportSuccess = builder.objectRef<Success<SavedReport>>('SavedReportSuccess').implement({
  description: 'It was done.',
  fields: (t) => ({
    savedReport: t.field({
      type: SavedReportType,
      description: 'The report as it is now; as it was where it was removed.',
      resolve: ({ value }) => value,
    }),
  }),
})
const SavedReportResult = resultUnion('SavedReport', SavedReportSuccess)

builder.mutationFields((t) => ({
  saveReport: t.field({
    type: SavedReportResult,
    description: 'Keeps a report for yourself, or for everybody who sees its committee.',
    args: { input: t.arg({ type: SaveReportInput, required: true, description: 'The report.' }) },
    resolve: (_root, { input }, context) => saveReport(context, input),
  }),
  removeReport: t.field({
    type: SavedReportResult,
    description: 'Removes a saved report; what it asked stays in the change log.',
    args: { input: t.arg({ type: RemoveReportInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => removeReport(context, input),
  }),
}))
