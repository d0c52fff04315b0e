import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { AcquaintanceEnum, StageEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { resultUnion } from '../../schema/results.ts'
import { CandidateResult, CandidateType, candidateById, HoldCandidateInput } from '../candidates/index.ts'
import { acceptTransfer, cancelTransfer, startTransfer } from './service.ts'
import {
  type CellNamed,
  findCells,
  TRANSFER_DIRECTIONS,
  type Transfer,
  type TransferDirection,
  transferList,
  transfersOfCase,
} from './store.ts'

const CellNamedType = builder.objectRef<CellNamed>('CellNamed').implement({
  description: 'A cell by its name, also outside your scope: who sends a case must be able to name where it goes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    parentName: t.exposeString('parentName', { nullable: true, description: 'The name of the committee over it.' }),
  }),
})

const TransferType = builder.objectRef<Transfer>('Transfer').implement({
  extensions: aboutPerson(({ fromCell, toCell }: Transfer) => ({ paths: [fromCell.path, toCell.path] })),
  description:
    'A case goes from a cell to another. Each side sees its transfers, also when the case is no longer its own.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    fullName: t.string({
      nullable: true,
      description: 'The name of the person; null for those who may see persons on neither side.',
      resolve: ({ fullName }) => fullName,
    }),
    candidate: t.field({
      type: CandidateType,
      nullable: true,
      description: 'The case; null for the side that does not hold it.',
      resolve: ({ candidateId }, _args, context) => candidateById(context).load(candidateId),
    }),
    fromCell: t.expose('fromCell', { type: CellNamedType, description: 'The cell that sends it.' }),
    toCell: t.expose('toCell', { type: CellNamedType, description: 'The cell that takes it.' }),
    startedOn: t.expose('startedOn', { type: 'Date', description: 'The day on which it was sent.' }),
    stageThen: t.expose('stageThen', { type: StageEnum, description: 'The stage in which it was sent.' }),
    acceptedOn: t.expose('acceptedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was taken over.',
    }),
    cancelledOn: t.expose('cancelledOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was called off.',
    }),
    viewerMayAccept: t.boolean({
      description: 'Whether you may take the case over.',
      resolve: ({ toCell, acceptedOn, cancelledOn }, _args, { viewer }) =>
        acceptedOn === null && cancelledOn === null && viewer.may('candidate:transfer', toCell.path),
    }),
    version: t.exposeInt('version', { description: 'Send it with the acceptance.' }),
  }),
})
const TransferConnection = connectionOf('Transfer', TransferType)

const TransferDirectionEnum = builder.enumType('TransferDirection', {
  description: 'Which way a transfer goes, seen from your scope.',
  values: Object.fromEntries(
    TRANSFER_DIRECTIONS.map((value) => [
      value,
      { value, description: value === 'INCOMING' ? 'To a cell of your scope.' : 'From a cell of your scope.' },
    ]),
  ) as Record<TransferDirection, { value: TransferDirection; description: string }>,
})
const TransferFilterInput = builder.inputType('TransferFilter', {
  description: 'Which transfers; every condition that is given must hold.',
  fields: (t) => ({
    direction: t.field({ type: TransferDirectionEnum, description: 'Which way.' }),
    open: t.boolean({ description: 'Those that wait for an answer, or those that do not.' }),
  }),
})

builder.queryFields((t) => ({
  transfers: t.field({
    type: TransferConnection,
    description: 'Transfers of which either side lies in your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: TransferFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('candidate:read')
      return transferList(context, { path: '/', args })
    },
  }),
  transferCells: t.field({
    type: [CellNamedType],
    description: 'Cells that may take a case, by words of the name, wherever they are; 20 at most.',
    args: { q: t.arg.string({ required: true, description: 'Words of the name.' }) },
    resolve: (_root, { q }, context) => {
      context.viewer.require('candidate:transfer')
      return findCells(context, q)
    },
  }),
}))
builder.objectField(CandidateType, 'transfers', (t) =>
  t.field({
    type: [TransferType],
    description: 'How the case went from cell to cell, the first transfer first.',
    resolve: ({ id }, _args, context) => transfersOfCase(context).load(id),
  }),
)

const CertificateInput = builder.inputType('TransferCertificateInput', {
  description: "The old side's certificate of what the person has done so far.",
  fields: (t) => ({
    number: t.string({ description: 'The number.' }),
    issuedOn: t.field({ type: 'Date', required: true, description: 'The day of the paper.' }),
    issuer: t.string({ description: 'Who issued it.' }),
    keptAt: t.string({ description: 'Where it is kept.' }),
  }),
})
const KEY = { description: 'The same key gets the same answer, once.' }
const StartTransferInput = builder.inputType('StartTransferInput', {
  description: 'A case that is sent to another cell.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The candidate.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    toCellId: t.id({ required: true, description: 'The cell that is to take it.' }),
    occurredOn: t.field({ type: 'Date', required: true, description: 'The day on which it is sent.' }),
    certificate: t.field({ type: CertificateInput, required: true, description: 'The certificate.' }),
    documentNumber: t.string({ description: 'The number of the document.' }),
    note: t.string({ description: 'A note on the event.' }),
    idempotencyKey: t.string(KEY),
  }),
})
const AcceptTransferInput = builder.inputType('AcceptTransferInput', {
  description: 'A case that is taken over.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The transfer.' }),
    version: t.int({ required: true, description: 'The version of the transfer that was read.' }),
    occurredOn: t.field({ type: 'Date', required: true, description: 'The day on which it is taken over.' }),
    documentNumber: t.string({ description: 'The number of the document.' }),
    mentorId: t.id({ description: 'Who helps from now on; needed for everybody but a source.' }),
    acquaintance: t.field({
      type: AcquaintanceEnum,
      description: 'How the mentor knows the person, where that is so.',
    }),
    idempotencyKey: t.string(KEY),
  }),
})

const TransferSuccess = builder.objectRef<Success<Transfer>>('TransferSuccess').implement({
  description: 'The transfer was written.',
  fields: (t) => ({
    transfer: t.field({ type: TransferType, description: 'The transfer as it is now.', resolve: ({ value }) => value }),
  }),
})
const TransferResult = resultUnion('Transfer', TransferSuccess)

builder.mutationFields((t) => ({
  startTransfer: t.field({
    type: CandidateResult,
    description: 'The old side certifies and sends the case to another cell.',
    args: { input: t.arg({ type: StartTransferInput, required: true, description: 'The case and the cell.' }) },
    resolve: (_root, { input }, context) => startTransfer(context, input),
  }),
  acceptTransfer: t.field({
    type: TransferResult,
    description: 'The new side takes the case over and says who helps from now on; the clocks of the case go on.',
    args: { input: t.arg({ type: AcceptTransferInput, required: true, description: 'The transfer.' }) },
    resolve: (_root, { input }, context) => acceptTransfer(context, input),
  }),
  cancelTransfer: t.field({
    type: CandidateResult,
    description: 'The case stays where it is after all.',
    args: { input: t.arg({ type: HoldCandidateInput, required: true, description: 'The case and the day.' }) },
    resolve: (_root, { input }, context) => cancelTransfer(context, input),
  }),
}))
