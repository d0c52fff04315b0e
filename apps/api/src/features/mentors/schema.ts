import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType } from '../committees/index.ts'
import { recordAcquaintance } from './acquaintance-service.ts'
import { assignMentor, endMentorAssignment } from './assignment-service.ts'
import type { Assignment } from './assignments-store.ts'
import {
  AssignMentorInput,
  CreateMentorInput,
  EndMentorAssignmentInput,
  MentorFilterInput,
  MentorOrderInput,
  RecordAcquaintanceInput,
  UpdateMentorInput,
} from './inputs.ts'
import { askForMentors } from './list-ask.ts'
import { MentorResult } from './mentor-result.ts'
import { createMentor, updateMentor } from './service.ts'
import './standing-schema.ts'
import { mentorById, mentorList } from './store.ts'
import { MentorAssignmentType, MentorConnection, MentorType } from './types.ts'

const listArguments = () =>
  builder.args((t) => ({
    filter: t.field({ type: MentorFilterInput, description: 'Which ones.' }),
    orderBy: t.field({
      type: MentorOrderInput,
      description: 'In which order; when it is left out, by name where you may see persons, otherwise as entered.',
    }),
  }))

builder.objectField(CommitteeType, 'mentors', (t) =>
  t.field({
    type: MentorConnection,
    nullable: true,
    description: 'The mentors of the subtree. Null, with an error, for a filter or an order that you may not use.',
    args: { ...pageArguments(), ...listArguments() },
    resolve: async ({ path }, args, context) => mentorList(context, await askForMentors(context, path, args)),
  }),
)

builder.queryFields((t) => ({
  mentors: t.field({
    type: MentorConnection,
    description: 'The mentors of your scope.',
    args: { ...pageArguments(), ...listArguments() },
    resolve: async (_root, args, context) => mentorList(context, await askForMentors(context, '/', args)),
  }),
  mentor: t.field({
    type: MentorType,
    nullable: true,
    description: 'A mentor; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => mentorById(context).load(id),
  }),
}))

const MentorAssignmentSuccess = builder.objectRef<Success<Assignment>>('MentorAssignmentSuccess').implement({
  description: 'The assignment was written.',
  fields: (t) => ({
    assignment: t.field({
      type: MentorAssignmentType,
      description: 'The assignment as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const MentorAssignmentResult = resultUnion('MentorAssignment', MentorAssignmentSuccess)

builder.mutationFields((t) => ({
  createMentor: t.field({
    type: MentorResult,
    description: 'Adds an official member who may be asked to help candidates.',
    args: { input: t.arg({ type: CreateMentorInput, required: true, description: 'The member.' }) },
    resolve: (_root, { input }, context) => createMentor(context, input),
  }),
  updateMentor: t.field({
    type: MentorResult,
    description: 'Changes what is written about a mentor.',
    args: { input: t.arg({ type: UpdateMentorInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) => updateMentor(context, input),
  }),
  assignMentor: t.field({
    type: MentorAssignmentResult,
    description: 'Asks a mentor to help a candidate from a day on.',
    args: { input: t.arg({ type: AssignMentorInput, required: true, description: 'Who helps whom.' }) },
    resolve: (_root, { input }, context) => assignMentor(context, input),
  }),
  recordAcquaintance: t.field({
    type: MentorAssignmentResult,
    description: 'Writes down since when the two know each other, for an assignment that lacks it.',
    args: { input: t.arg({ type: RecordAcquaintanceInput, required: true, description: 'Since when, and how.' }) },
    resolve: (_root, { input }, context) => recordAcquaintance(context, input),
  }),
  endMentorAssignment: t.field({
    type: MentorAssignmentResult,
    description: 'Ends an assignment; what was stays readable.',
    args: { input: t.arg({ type: EndMentorAssignmentInput, required: true, description: 'The end.' }) },
    resolve: (_root, { input }, context) => endMentorAssignment(context, input),
  }),
}))
