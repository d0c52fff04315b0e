import { EMERGENCY_ROLES } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { labelled, RoleEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { type EmergencyAccess, emergencyList } from './emergencies-store.ts'
import { endEmergency, isActive, mayEndEmergency, openEmergency } from './emergency-service.ts'

const EmergencyRoleEnum = labelled(
  'EmergencyRole',
  'A role that may be taken in an emergency.',
  EMERGENCY_ROLES,
  'role',
)

const EmergencyAccessType = builder.objectRef<EmergencyAccess>('EmergencyAccess').implement({
  description: 'A role that somebody took over a committee in an emergency, with a reason, until an hour.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    account: t.exposeString('name', { description: 'The account that took it.' }),
    mine: t.boolean({
      description: 'Whether it is yours.',
      resolve: ({ userId }, _args, { viewer }) => userId === viewer.id,
    }),
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee; null where it is above your scope.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    committeeName: t.exposeString('committeeName', { description: 'The name of the committee.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was taken.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended early; null where it was not.',
    }),
    active: t.boolean({
      description: 'Whether it holds now.',
      resolve: (access, _args, context) => isActive(context, access),
    }),
    viewerMayEnd: t.boolean({
      description: 'Whether you may end it.',
      resolve: (access, _args, context) => mayEndEmergency(context, access),
    }),
    version: t.exposeInt('version', { description: 'The version to send with a change.' }),
  }),
})
const EmergencyAccessConnection = connectionOf('EmergencyAccess', EmergencyAccessType)

builder.queryField('emergencyAccesses', (t) =>
  t.field({
    type: EmergencyAccessConnection,
    description: 'Emergency accesses of yours, and those that reach into what you look after, the newest first.',
    args: {
      ...pageArguments(),
      active: t.arg.boolean({ description: 'Those that hold now, or only those that are over.' }),
    },
    resolve: (_root, args, context) => emergencyList(context, { path: '/', args }),
  }),
)

const EmergencyAccessSuccess = builder.objectRef<Success<EmergencyAccess>>('EmergencyAccessSuccess').implement({
  description: 'It was done.',
  fields: (t) => ({
    access: t.field({
      type: EmergencyAccessType,
      description: 'The access as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const EmergencyAccessResult = resultUnion('EmergencyAccess', EmergencyAccessSuccess)

const OpenEmergencyAccessInput = builder.inputType('OpenEmergencyAccessInput', {
  description: 'Access in an emergency.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee; it reaches everything below too.' }),
    role: t.field({ type: EmergencyRoleEnum, required: true, description: 'The role.' }),
    reason: t.string({ required: true, description: 'Why, for everybody who looks after the committee.' }),
    hours: t.int({ required: true, description: 'For how many hours, up to 8.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const EndEmergencyAccessInput = builder.inputType('EndEmergencyAccessInput', {
  description: 'The end of an emergency access before its time.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
})
builder.mutationFields((t) => ({
  openEmergencyAccess: t.field({
    type: EmergencyAccessResult,
    description: 'Takes a role over a committee for some hours; everybody who looks after it sees so.',
    args: { input: t.arg({ type: OpenEmergencyAccessInput, required: true, description: 'The access.' }) },
    resolve: (_root, { input }, context) => openEmergency(context, input),
  }),
  endEmergencyAccess: t.field({
    type: EmergencyAccessResult,
    description: 'Ends an emergency access.',
    args: { input: t.arg({ type: EndEmergencyAccessInput, required: true, description: 'The access.' }) },
    resolve: (_root, { input }, context) => endEmergency(context, input),
  }),
}))
