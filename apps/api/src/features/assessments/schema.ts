import { ASSESSMENT_CRITERIA, ASSESSMENT_GRADES, gradeOf, type Rating } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { accountName } from '../access/index.ts'
import { CandidateResult, CandidateType } from '../candidates/index.ts'
import { MentorType, mentorById } from '../mentors/index.ts'
import { recordAssessment } from './service.ts'
import { type Assessment, assessmentDayOf, assessmentsOf } from './store.ts'

const CriterionEnum = labelled(
  'AssessmentCriterion',
  'What a mentor rates.',
  ASSESSMENT_CRITERIA,
  'assessmentCriterion',
)
const GradeEnum = labelled('AssessmentGrade', 'The word of a rating.', ASSESSMENT_GRADES, 'assessmentGrade')

const RatingType = builder.objectRef<Rating>('AssessmentRating').implement({
  description: 'A rating by one criterion.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'What is rated.' }),
    value: t.exposeInt('value', { description: '1 to 4, 4 being the best.' }),
    grade: t.field({
      type: GradeEnum,
      description: 'The same in a word.',
      resolve: ({ value }) => gradeOf(value),
    }),
  }),
})

const AssessmentType = builder.objectRef<Assessment>('Assessment').implement({
  extensions: aboutPerson(({ cellPath }: Assessment) => ({ paths: [cellPath] })),
  description: "What a mentor thinks of a candidate's progress in a quarter. It is never changed: a newer one counts.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    period: t.exposeString('period', { description: 'The quarter: 2026-Q1.' }),
    mentor: t.field({
      type: MentorType,
      nullable: true,
      description: 'Who assesses; null outside your scope.',
      resolve: ({ mentorId }, _args, context) => mentorById(context).load(mentorId),
    }),
    ratings: t.field({
      type: [RatingType],
      description: 'The ratings, in the order of the form; empty for those who may not see persons.',
      resolve: ({ ratings }) => [...ratings],
    }),
    text: t.string({
      nullable: true,
      description: 'How the candidate gets on; null for those who may not see persons.',
      resolve: ({ text }) => text,
    }),
    nextTasks: t.string({
      nullable: true,
      description: 'What is to be done next; null for those who may not see persons.',
      resolve: ({ nextTasks }) => nextTasks,
    }),
    assessedOn: t.expose('assessedOn', { type: 'Date', description: 'The day of the assessment.' }),
    counts: t.exposeBoolean('counts', { description: 'Whether it is the newest of its quarter, which counts.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
  }),
})

builder.objectFields(CandidateType, (t) => ({
  assessments: t.field({
    type: [AssessmentType],
    description: 'What the mentors thought, the newest quarter first; corrected ones too.',
    resolve: ({ id }, _args, context) => assessmentsOf(context).load(id),
  }),
  assessmentDueOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The last day by which the mentor is to assess again; null where nobody is asked to.',
    resolve: ({ id }, _args, context) => assessmentDayOf(context).load(id),
  }),
}))

const RatingInput = builder.inputType('AssessmentRatingInput', {
  description: 'A rating by one criterion.',
  fields: (t) => ({
    criterion: t.field({ type: CriterionEnum, required: true, description: 'What is rated.' }),
    value: t.int({ required: true, description: '1 to 4, 4 being the best.' }),
  }),
})
const RecordAssessmentInput = builder.inputType('RecordAssessmentInput', {
  description: 'An assessment; a second one for the same quarter corrects the first.',
  fields: (t) => ({
    candidateId: t.id({ required: true, description: 'The candidate.' }),
    mentorId: t.id({ required: true, description: 'The mentor, who helped in the quarter.' }),
    period: t.string({ required: true, description: 'The quarter: 2026-Q1.' }),
    ratings: t.field({ type: [RatingInput], required: true, description: 'Each criterion once.' }),
    text: t.string({ description: 'How the candidate gets on.' }),
    nextTasks: t.string({ description: 'What is to be done next.' }),
    assessedOn: t.field({ type: 'Date', required: true, description: 'The day of the assessment.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})

builder.mutationField('recordAssessment', (t) =>
  t.field({
    type: CandidateResult,
    description: 'A mentor says how a candidate gets on.',
    args: { input: t.arg({ type: RecordAssessmentInput, required: true, description: 'The assessment.' }) },
    resolve: (_root, { input }, context) => recordAssessment(context, input),
  }),
)
