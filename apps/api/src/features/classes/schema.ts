import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CandidateType, candidateById } from '../candidates/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { PaperType } from '../dossier/index.ts'
import { createTrainingClass, updateTrainingClass } from './service.ts'
import { attendeesOf, classById, classIdOfPaper, classList, type TrainingClass } from './store.ts'

const TrainingClassType = builder.objectRef<TrainingClass>('TrainingClass').implement({
  description:
    'A class on the Party that people of several cells attended; its certificates are papers of their dossiers.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it was held.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day; certificates come after it.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee that held it.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Class ${id} was read without its committee ${committeeId}`)
        return committee
      },
    }),
    certified: t.field({
      type: [CandidateType],
      description: 'Candidates of your scope who have a certificate of the class.',
      resolve: async ({ id }, _args, context) => {
        const ids = await attendeesOf(context).load(id)
        const candidates = await Promise.all(ids.map((one) => candidateById(context).load(one)))
        return candidates.filter((one) => one !== null)
      },
    }),
    certifiedCount: t.int({
      description: 'How many candidates of your scope have one.',
      resolve: async ({ id }, _args, context) => (await attendeesOf(context).load(id)).length,
    }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
  }),
})
const TrainingClassConnection = connectionOf('TrainingClass', TrainingClassType)

builder.objectField(PaperType, 'trainingClass', (t) =>
  t.field({
    type: TrainingClassType,
    nullable: true,
    description: 'The class whose certificate it is; null for other papers, or outside your scope.',
    resolve: async ({ id }, _args, context) => {
      const classId = await classIdOfPaper(context).load(id)
      return classId === null ? null : classById(context).load(classId)
    },
  }),
)

const TrainingClassFilterInput = builder.inputType('TrainingClassFilter', {
  description: 'Which classes; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({ description: 'A part of the name, without regard to case.' }),
    ids: t.idList({ description: 'These classes.' }),
    within: t.id({ description: 'Held by this committee or one below it.' }),
    from: t.field({ type: 'Date', description: 'That ended on this day or later.' }),
    to: t.field({ type: 'Date', description: 'That began on this day or before.' }),
  }),
})

builder.queryFields((t) => ({
  trainingClasses: t.field({
    type: TrainingClassConnection,
    description: 'The classes of your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: TrainingClassFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('candidate:read')
      return classList(context, { path: '/', args })
    },
  }),
  trainingClass: t.field({
    type: TrainingClassType,
    nullable: true,
    description: 'A class; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => classById(context).load(id),
  }),
}))

const TrainingClassSuccess = builder.objectRef<Success<TrainingClass>>('TrainingClassSuccess').implement({
  description: 'The class was written.',
  fields: (t) => ({
    trainingClass: t.field({
      type: TrainingClassType,
      description: 'The class as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const TrainingClassResult = resultUnion('TrainingClass', TrainingClassSuccess)

const CreateTrainingClassInput = builder.inputType('CreateTrainingClassInput', {
  description: 'A class on the Party.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee that holds it.' }),
    name: t.string({ required: true, description: 'The name.' }),
    place: t.string({ description: 'Where it is held.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last day.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const UpdateTrainingClassInput = builder.inputType('UpdateTrainingClassInput', {
  description: 'A class as it is to be written.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The class.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    name: t.string({ required: true, description: 'The name.' }),
    place: t.string({ description: 'Where it is held; none when it is left out.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last day.' }),
  }),
})

builder.mutationFields((t) => ({
  createTrainingClass: t.field({
    type: TrainingClassResult,
    description: 'A committee holds a class for people of several cells.',
    args: { input: t.arg({ type: CreateTrainingClassInput, required: true, description: 'The class.' }) },
    resolve: (_root, { input }, context) => createTrainingClass(context, input),
  }),
  updateTrainingClass: t.field({
    type: TrainingClassResult,
    description: 'Changes what is written about a class; its certificates stay as they are.',
    args: { input: t.arg({ type: UpdateTrainingClassInput, required: true, description: 'The class.' }) },
    resolve: (_root, { input }, context) => updateTrainingClass(context, input),
  }),
}))
