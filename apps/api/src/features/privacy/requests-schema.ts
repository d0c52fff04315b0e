import {
  isRequestOverdue,
  REQUEST_KINDS,
  REQUEST_STATES,
  REQUEST_STEPS,
  STEPS_OF_STATE,
  waitsUntil,
} from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { labelled } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { resultUnion } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import { CandidateType, candidateById } from '../candidates/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { actOnPrivacyRequest, receivePrivacyRequest } from './requests-service.ts'
import { caseOfPerson, type PrivacyRequest, requestById, requestList } from './requests-store.ts'

const RequestKindEnum = labelled(
  'PrivacyRequestKind',
  'What a person asks of whoever keeps their data.',
  REQUEST_KINDS,
  'requestKind',
)
const RequestStateEnum = labelled('PrivacyRequestState', 'How far a request is.', REQUEST_STATES, 'requestState')
const RequestStepEnum = labelled('PrivacyRequestStep', 'The next step of a request.', REQUEST_STEPS, 'requestStep')

export const PrivacyRequestType = builder.objectRef<PrivacyRequest>('PrivacyRequest').implement({
  description: 'What a person asks of whoever keeps their data, with its clocks.',
  extensions: aboutPerson(({ committeePath, personId }: PrivacyRequest) => ({ paths: [committeePath], personId })),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    fullName: t.string({
      nullable: true,
      description: 'Who asks; null for those who may not see persons.',
      resolve: ({ name }) => name,
    }),
    candidate: t.field({
      type: CandidateType,
      nullable: true,
      description: 'The newest case of the person in your scope.',
      resolve: async ({ personId }, _args, context) => {
        if (personId === null) return null
        const id = await caseOfPerson(context).load(personId)
        return id === null ? null : candidateById(context).load(id)
      },
    }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that received it and answers for it.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    kind: t.expose('kind', { type: RequestKindEnum, description: 'What is asked.' }),
    state: t.expose('state', { type: RequestStateEnum, description: 'How far it is.' }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The day on which it came.' }),
    othersInvolved: t.exposeBoolean('othersInvolved', {
      description: 'Whether somebody else who holds the data must act too.',
    }),
    text: t.string({
      nullable: true,
      description: 'What the person wrote; null for those who may not see persons.',
      resolve: ({ text }) => text,
    }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'The last day to answer.' }),
    actBy: t.expose('actBy', { type: 'Date', description: 'The last day to do it.' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'When the person was answered.' }),
    answer: t.string({
      nullable: true,
      description: 'What the person was told; null for those who may not see persons.',
      resolve: ({ answer }) => answer,
    }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'When it was done or turned down.' }),
    outcome: t.string({
      nullable: true,
      description: 'What was done, or why not; null for those who may not see persons.',
      resolve: ({ outcome }) => outcome,
    }),
    waitsUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of the clock that runs; null once it is closed.',
      resolve: (request) => waitsUntil(request),
    }),
    overdue: t.boolean({
      description: 'Whether it waits longer than it may.',
      resolve: (request, _args, { clock }) => isRequestOverdue(request, clock.today()),
    }),
    steps: t.field({
      type: [RequestStepEnum],
      description: 'The steps that you may take now.',
      resolve: (request, _args, { viewer }) =>
        viewer.may('privacy:handle', request.committeePath) ? [...STEPS_OF_STATE[request.state]] : [],
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
  }),
})
const PrivacyRequestConnection = connectionOf('PrivacyRequest', PrivacyRequestType)

const PrivacyRequestFilterInput = builder.inputType('PrivacyRequestFilter', {
  description: 'Which requests; every condition that is given must hold.',
  fields: (t) => ({
    ids: t.idList({ description: 'These requests.' }),
    within: t.id({ description: 'Received by this committee or one below it.' }),
    kinds: t.field({ type: [RequestKindEnum], description: 'That ask one of these.' }),
    states: t.field({ type: [RequestStateEnum], description: 'In one of these states.' }),
    overdue: t.boolean({ description: 'That wait longer than they may, or only the others.' }),
  }),
})

builder.queryFields((t) => ({
  privacyRequests: t.field({
    type: PrivacyRequestConnection,
    description: 'The register of requests of your scope: what waits first, by its day.',
    args: { ...pageArguments(), filter: t.arg({ type: PrivacyRequestFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => requestList(context, { path: '/', args }),
  }),
  privacyRequest: t.field({
    type: PrivacyRequestType,
    nullable: true,
    description: 'A request; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => requestById(context).load(id),
  }),
}))

const PrivacyRequestSuccess = builder.objectRef<Success<PrivacyRequest>>('PrivacyRequestSuccess').implement({
  description: 'The request was written.',
  fields: (t) => ({
    request: t.field({
      type: PrivacyRequestType,
      description: 'The request as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const PrivacyRequestResult = resultUnion('PrivacyRequest', PrivacyRequestSuccess)

const ReceivePrivacyRequestInput = builder.inputType('ReceivePrivacyRequestInput', {
  description: 'What a person asks: of a candidate, of a mentor, or of somebody who is in no list, by name.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee that received it.' }),
    candidateId: t.id({ description: 'A case of the person.' }),
    mentorId: t.id({ description: 'The mentor who asks.' }),
    askerName: t.string({ description: 'The name of somebody who is in no list.' }),
    kind: t.field({ type: RequestKindEnum, required: true, description: 'What is asked.' }),
    receivedOn: t.field({ type: 'Date', required: true, description: 'The day on which it came.' }),
    othersInvolved: t.boolean({ description: 'Whether somebody else who holds the data must act too.' }),
    text: t.string({ description: 'What the person wrote, as far as it must be known to act.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const ActOnPrivacyRequestInput = builder.inputType('ActOnPrivacyRequestInput', {
  description: 'The next step of a request.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The request.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    step: t.field({ type: RequestStepEnum, required: true, description: 'The step.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day on which it was taken.' }),
    text: t.string({ required: true, description: 'What the person was told, what was done, or why not.' }),
  }),
})
builder.mutationFields((t) => ({
  receivePrivacyRequest: t.field({
    type: PrivacyRequestResult,
    description: 'Enters a request of a person into the register; its clocks begin.',
    args: { input: t.arg({ type: ReceivePrivacyRequestInput, required: true, description: 'The request.' }) },
    resolve: (_root, { input }, context) => receivePrivacyRequest(context, input),
  }),
  actOnPrivacyRequest: t.field({
    type: PrivacyRequestResult,
    description: 'Records that a request was answered, done, or turned down with reasons.',
    args: { input: t.arg({ type: ActOnPrivacyRequestInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) => actOnPrivacyRequest(context, input),
  }),
}))
