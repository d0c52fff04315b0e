import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { AcquaintanceEnum, AssignmentEndReasonEnum, SexEnum, VerbEnum } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { tellVerdicts, VerdictType } from '../../schema/results.ts'
import { CandidateType, candidateById } from '../candidates/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { type Assignment, assignmentsOfCandidate, assignmentsOfMentor, mentorHelping } from './assignments-store.ts'
import { eligibilityOf } from './eligibility.ts'
import { loadOf, type Mentor, mentorById } from './store.ts'

export const MentorType = builder.objectRef<Mentor>('Mentor')

/** Of whom a mentor's record tells. */
export const toldOfMentor = ({ committeePath, personId }: Mentor) => ({ paths: [committeePath], personId })
const toldOfAssignment = ({ candidatePath }: Assignment) => ({ paths: [candidatePath] })

export const MentorAssignmentType = builder.objectRef<Assignment>('MentorAssignment').implement({
  extensions: aboutPerson(toldOfAssignment),
  description: 'A mentor helps a candidate, from a day to a day: a history, never overwritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    candidate: t.field({
      type: CandidateType,
      description: 'Who is helped.',
      resolve: async ({ id, candidateId }, _args, context) => {
        const candidate = await candidateById(context).load(candidateId)
        if (!candidate) throw new Error(`Assignment ${id} was read without its candidate ${candidateId}`)
        return candidate
      },
    }),
    mentor: t.field({
      type: MentorType,
      description: 'Who helps.',
      resolve: async ({ id, mentorId }, _args, context) => {
        const mentor = await mentorById(context).load(mentorId)
        if (!mentor) throw new Error(`Assignment ${id} was read without its mentor ${mentorId}`)
        return mentor
      },
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'The last day; null while it goes on.' }),
    decisionNumber: t.string({
      nullable: true,
      description: 'The number of the decision; null for those who may not see persons.',
      resolve: ({ decisionNumber }) => decisionNumber,
    }),
    endReason: t.expose('endReason', {
      type: AssignmentEndReasonEnum,
      nullable: true,
      description: 'Why it ended; null while it goes on.',
    }),
    acquaintedSince: t.expose('acquaintedSince', {
      type: 'Date',
      nullable: true,
      description: 'Since when the mentor knows the candidate from one unit; null where nobody wrote it down.',
    }),
    acquaintance: t.expose('acquaintance', {
      type: AcquaintanceEnum,
      nullable: true,
      description: 'How they know each other.',
    }),
    replacement: t.exposeBoolean('replacement', {
      description:
        'Whether the mentor took over, or began after the candidate moved: the twelve months are not asked then.',
    }),
    eligibility: t.field({
      type: [VerdictType],
      description:
        'What the rule on mentors says of this one on a day: of the first day, and of the standing since; while it goes on, also that the member has left the unit.',
      args: {
        on: t.arg({ type: 'Date', description: "The day that is looked at; the server's day when it is left out." }),
      },
      resolve: async (assignment, { on }, context) =>
        tellVerdicts(
          context,
          await eligibilityOf(context, assignment, on ?? context.clock.today()),
          toldOfAssignment(assignment),
        ),
    }),
    handoverNote: t.string({
      nullable: true,
      description: 'What whoever takes over must know; null for those who may not see persons.',
      resolve: ({ handoverNote }) => handoverNote,
    }),
    version: t.exposeInt('version', { description: 'Send it with the end.' }),
  }),
})

builder.objectType(MentorType, {
  extensions: aboutPerson(toldOfMentor),
  description: 'An official member whom a committee may ask to help candidates.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id; it never changes.' }),
    fullName: t.string({
      nullable: true,
      description: 'The name; null for those who may not see persons.',
      resolve: ({ person }) => person.fullName,
    }),
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of birth; null for those who may not see persons.',
      resolve: ({ person }) => person.birthDate,
    }),
    cardNumber: t.string({
      nullable: true,
      description: 'The number of the party card; null for those who may not see persons.',
      resolve: ({ cardNumber }) => cardNumber,
    }),
    masked: t.boolean({
      description: 'Whether the personal fields are hidden from you.',
      resolve: ({ committeePath }, _args, { viewer }) => !viewer.may('person:read', committeePath),
    }),
    sex: t.field({ type: SexEnum, nullable: true, description: 'The sex.', resolve: ({ person }) => person.sex }),
    position: t.exposeString('position', { nullable: true, description: 'The position in the Party or elsewhere.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee of the member.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Mentor ${id} was read without the committee ${committeeId}`)
        return committee
      },
    }),
    officialSince: t.expose('officialSince', {
      type: 'Date',
      nullable: true,
      description: 'The day from which the person is an official member.',
    }),
    capacity: t.exposeInt('capacity', {
      description: 'How many candidates at a time the committee lets the member help; more is shown, not refused.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which the member may be assigned; null while active.',
    }),
    load: t.int({
      description: 'How many candidates the mentor helps today.',
      resolve: ({ id }, _args, context) => loadOf(context).load(id),
    }),
    assignments: t.field({
      type: [MentorAssignmentType],
      description: 'Whom the mentor helped, from the first; those of your scope.',
      resolve: ({ id }, _args, context) => assignmentsOfMentor(context).load(id),
    }),
    version: t.exposeInt('version', { description: 'Send it with an update.' }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to the mentor.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ committeePath }, { verb }, { viewer }) => viewer.may(verb, committeePath),
    }),
  }),
})
export const MentorConnection = connectionOf('Mentor', MentorType)

builder.objectFields(CandidateType, (t) => ({
  mentor: t.field({
    type: MentorType,
    nullable: true,
    description: 'The mentor who helps today; the one who began first, if several do.',
    resolve: ({ id }, _args, context) => mentorHelping(context, id),
  }),
  mentorAssignments: t.field({
    type: [MentorAssignmentType],
    description: 'Who helped the candidate, from the first.',
    resolve: ({ id }, _args, context) => assignmentsOfCandidate(context).load(id),
  }),
}))
