import { RESTRICTION_KINDS } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { tellVerdicts, VerdictType } from '../../schema/results.ts'
import { MentorResult } from './mentor-result.ts'
import { type RestrictionRecord, restrictionsOfMentor } from './restrictions-store.ts'
import { findStanding, liftRestriction, moveMentor, restrictMentor } from './standing-service.ts'
import { findSuggestions, type MentorSuggestion } from './suggestions.ts'
import { MentorType, toldOfMentor } from './types.ts'

const RestrictionKindEnum = labelled(
  'RestrictionKind',
  'Why a member may not help anybody for a time.',
  RESTRICTION_KINDS,
  'restrictionKind',
)

const RestrictionType = builder.objectRef<RestrictionRecord>('MentorRestriction').implement({
  extensions: aboutPerson(({ committeePath, personId }: RestrictionRecord) => ({ paths: [committeePath], personId })),
  description: 'Days on which a member may not help anybody.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: RestrictionKindEnum, description: 'Why.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
    documentNumber: t.string({
      nullable: true,
      description: 'The number of the decision; null for those who may not see persons.',
      resolve: ({ documentNumber }) => documentNumber,
    }),
    version: t.exposeInt('version', { description: 'Send it to lift the restriction.' }),
  }),
})

builder.objectFields(MentorType, (t) => ({
  restrictions: t.field({
    type: [RestrictionType],
    description: 'Days on which the member may not help anybody, from the first; past ones too.',
    resolve: ({ id }, _args, context) => restrictionsOfMentor(context).load(id),
  }),
  standing: t.field({
    type: [VerdictType],
    description: 'Why the member may not help anybody on a day; empty where there is no reason.',
    args: {
      on: t.arg({ type: 'Date', description: "The day that is looked at; the server's day when it is left out." }),
    },
    resolve: async (mentor, { on }, context) =>
      tellVerdicts(context, await findStanding(context, mentor, on ?? context.clock.today()), toldOfMentor(mentor)),
  }),
}))

const SuggestionType = builder.objectRef<MentorSuggestion>('MentorSuggestion').implement({
  extensions: aboutPerson(({ mentor }: MentorSuggestion) => toldOfMentor(mentor)),
  description: 'A member who might help a candidate, with what speaks for it.',
  fields: (t) => ({
    mentor: t.field({ type: MentorType, description: 'The member.', resolve: ({ mentor }) => mentor }),
    load: t.exposeInt('load', { description: 'How many candidates the member helps today.' }),
    sameUnit: t.exposeBoolean('sameUnit', { description: "Whether the member is of the candidate's own cell." }),
    acquaintedMonths: t.exposeInt('acquaintedMonths', {
      nullable: true,
      description: 'For how many full months the member has known the person; null where nobody wrote it down.',
    }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'What the rule on mentors would say today.',
      resolve: ({ verdicts, mentor }, _args, context) => tellVerdicts(context, verdicts, toldOfMentor(mentor)),
    }),
  }),
})
builder.queryField('mentorSuggestions', (t) =>
  t.field({
    type: [SuggestionType],
    nullable: true,
    description:
      'Members of the unit who may help the candidate from today on: those of the cell first, then those with room, the less loaded and the longer acquainted before the others. Null for a candidate outside your scope.',
    args: {
      candidateId: t.arg.id({ required: true, description: 'The candidate.' }),
      first: t.arg.int({ description: 'How many at most, up to 50; 10 when it is left out.' }),
    },
    resolve: (_root, { candidateId, first }, context) => findSuggestions(context, candidateId, first ?? 10),
  }),
)

const RestrictMentorInput = builder.inputType('RestrictMentorInput', {
  description: 'A time in which a member may not help anybody.',
  fields: (t) => ({
    mentorId: t.id({ required: true, description: 'The member.' }),
    kind: t.field({ type: RestrictionKindEnum, required: true, description: 'Why.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', description: 'The last day, where the decision names one.' }),
    documentNumber: t.string({ description: 'The number of the decision.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const LiftRestrictionInput = builder.inputType('LiftRestrictionInput', {
  description: 'The end of a restriction.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The restriction.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last day.' }),
  }),
})
const MoveMentorInput = builder.inputType('MoveMentorInput', {
  description: 'A move of a member to another committee.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The member.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    committeeId: t.id({ required: true, description: 'The committee to which the member goes.' }),
    on: t.field({ type: 'Date', required: true, description: 'The first day there.' }),
  }),
})

builder.mutationFields((t) => ({
  restrictMentor: t.field({
    type: MentorResult,
    description: 'A member may not help anybody for a time.',
    args: { input: t.arg({ type: RestrictMentorInput, required: true, description: 'The time.' }) },
    resolve: (_root, { input }, context) => restrictMentor(context, input),
  }),
  liftRestriction: t.field({
    type: MentorResult,
    description: 'Ends such a time, or brings its end forward.',
    args: { input: t.arg({ type: LiftRestrictionInput, required: true, description: 'The end.' }) },
    resolve: (_root, { input }, context) => liftRestriction(context, input),
  }),
  moveMentor: t.field({
    type: MentorResult,
    description: 'A member goes to another committee. Whom the member helps stays as it is, and the list tells of it.',
    args: { input: t.arg({ type: MoveMentorInput, required: true, description: 'The move.' }) },
    resolve: (_root, { input }, context) => moveMentor(context, input),
  }),
}))
