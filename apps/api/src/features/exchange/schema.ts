import { type HeadingMatch, type ImportColumn, importColumns, messageFor } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { ImportKindEnum, ImportStatusEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import type { PlacedProblem } from './read-rows.ts'
import { findImportRun, importTable } from './service.ts'
import { type ImportRun, importRunList } from './store.ts'
import { progressOfRun } from './under-way.ts'

const ImportMappingType = builder.objectRef<HeadingMatch>('ImportMapping').implement({
  description: 'A heading of the file and the column that it was taken for.',
  fields: (t) => ({
    heading: t.exposeString('heading', { description: 'The heading as it is written.' }),
    column: t.exposeString('column', { nullable: true, description: 'The column; null where it was taken for none.' }),
  }),
})

const ImportProblemType = builder.objectRef<PlacedProblem>('ImportProblem').implement({
  description: 'What is wrong with a row. With any problem nothing is written.',
  fields: (t) => ({
    row: t.exposeInt('row', {
      description: 'The number of the row in the file, as the spreadsheet shows it; usually row 1 is the headings.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The column; null where the row or the file as a whole is meant.',
    }),
    code: t.exposeString('code', { description: 'What is wrong, as a code that does not change.' }),
    message: t.string({
      description: 'A sentence in the language of the request.',
      resolve: (problem, _args, { locale }) => messageFor(problem, locale),
    }),
  }),
})

const ImportRunType = builder.objectRef<ImportRun>('ImportRun').implement({
  description: 'One import of a table, tried or done.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: ImportKindEnum, description: 'What the table holds.' }),
    fileName: t.exposeString('fileName', { description: 'The name of the file.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee into which it was imported.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Import ${id} was read without its committee ${committeeId}`)
        return committee
      },
    }),
    startedBy: t.string({
      description: 'The account that started it.',
      resolve: async ({ startedById }, _args, context) =>
        startedById === context.viewer.id
          ? context.viewer.name
          : ((await accountName(context).load(startedById)) ?? startedById),
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Whether it was only tried, and nothing stayed.' }),
    status: t.expose('status', { type: ImportStatusEnum, description: 'How far it is.' }),
    rowCount: t.int({
      description: 'How many rows the table has; 0 while the file is being read.',
      resolve: ({ id, rowCount }) => progressOfRun(id)?.rowCount ?? rowCount,
    }),
    processedRows: t.int({
      description: 'How many rows are through; for a progress bar.',
      resolve: ({ id, status, rowCount }) =>
        progressOfRun(id)?.processedRows ?? (status === 'DONE' || status === 'REJECTED' ? rowCount : 0),
    }),
    createdRows: t.exposeInt('createdRows', {
      description: 'Rows that made, or in a trial would make, something new.',
    }),
    updatedRows: t.exposeInt('updatedRows', { description: 'Rows that changed, or would change, what was known.' }),
    sameRows: t.exposeInt('sameRows', { description: 'Rows that said what was known already.' }),
    problems: t.field({
      type: [ImportProblemType],
      description: 'What is wrong, by row; the first 1,000.',
      resolve: ({ problems }) => [...problems],
    }),
    warnings: t.stringList({
      description: 'What the table means for targets: announced, allotted, over-allotted. Never an obstacle.',
      resolve: ({ warnings }, _args, { locale }) => warnings.map((warning) => messageFor(warning, locale)),
    }),
    mapping: t.field({
      type: [ImportMappingType],
      description: 'The headings found and the column that each was taken for.',
      resolve: ({ mapping }) => [...mapping],
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
  }),
})
const ImportRunConnection = connectionOf('ImportRun', ImportRunType)

const ImportColumnType = builder.objectRef<ImportColumn>('ImportColumn').implement({
  description: 'A column that a table of a kind may have.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in mappings, defaults and problems.' }),
    heading: t.string({
      description: 'Its heading in the language of the request.',
      resolve: ({ heading }, _args, { locale }) => heading[locale],
    }),
    required: t.exposeBoolean('required', { description: 'Whether every row must have a value.' }),
    description: t.string({
      description: 'What it holds, in the language of the request.',
      resolve: ({ description }, _args, { locale }) => description[locale],
    }),
    example: t.exposeString('example', { description: 'A value as people write it.' }),
  }),
})

const ImportRunFilterInput = builder.inputType('ImportRunFilter', {
  description: 'Which imports; every condition that is given must hold.',
  fields: (t) => ({
    kind: t.field({ type: ImportKindEnum, description: 'Of this kind.' }),
    dryRun: t.boolean({ description: 'Those that were tried, or those that were done.' }),
    within: t.id({ description: 'Into this committee or one below it.' }),
  }),
})

builder.queryFields((t) => ({
  importRuns: t.field({
    type: ImportRunConnection,
    description: 'The imports of your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: ImportRunFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('import:run')
      return importRunList(context, { path: '/', args })
    },
  }),
  importRun: t.field({
    type: ImportRunType,
    nullable: true,
    description: 'An import; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => findImportRun(context, id),
  }),
  importColumns: t.field({
    type: [ImportColumnType],
    description:
      "The columns that a table of a kind may have, for a template and for the mapping of a file's headings.",
    args: { kind: t.arg({ type: ImportKindEnum, required: true, description: 'The kind.' }) },
    resolve: (_root, { kind }) => importColumns(kind),
  }),
}))

const ImportSuccess = builder.objectRef<Success<ImportRun>>('ImportSuccess').implement({
  description: 'The import was started; ask importRun for how far it is.',
  fields: (t) => ({
    importRun: t.field({ type: ImportRunType, description: 'The import.', resolve: ({ value }) => value }),
  }),
})
const ImportResult = resultUnion('Import', ImportSuccess)

const ImportDefaultInput = builder.inputType('ImportDefault', {
  description: 'A value for a column that the table lacks, the same for every row.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'The column, by its name.' }),
    value: t.string({ required: true, description: 'The value as it would be written in a cell.' }),
  }),
})
const ImportMappingInput = builder.inputType('ImportMappingInput', {
  description: 'A heading that is taken for another column than the usual.',
  fields: (t) => ({
    heading: t.string({ required: true, description: 'The heading as it is written in the file.' }),
    column: t.string({ required: true, description: 'The column, by its name; empty to pass the heading over.' }),
  }),
})
const ImportTableInput = builder.inputType('ImportTableInput', {
  description: 'A table to import: all rows in one transaction, or none.',
  fields: (t) => ({
    kind: t.field({ type: ImportKindEnum, required: true, description: 'What the table holds.' }),
    uploadId: t.id({ required: true, description: 'The file, by the id that POST /uploads answered.' }),
    within: t.id({ required: true, description: 'The committee; every row must lie in it or below it.' }),
    dryRun: t.boolean({ required: true, description: 'Whether only to try: all is checked, nothing stays.' }),
    defaults: t.field({ type: [ImportDefaultInput], description: 'Values for columns that the table lacks.' }),
    mapping: t.field({ type: [ImportMappingInput], description: 'Headings that are taken for other columns.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})

builder.mutationField('importTable', (t) =>
  t.field({
    type: ImportResult,
    description: 'Starts an import of a file sent to POST /uploads before; ask importRun for how far it is.',
    args: { input: t.arg({ type: ImportTableInput, required: true, description: 'The table.' }) },
    resolve: (_root, { input }, context) => importTable(context, input),
  }),
)
