import { UNMASK_PURPOSES } from '@nguon/domain'
import { unmaskedUntil } from '../../platform/open-unmaskings.ts'
import { hiddenClasses } from '../../platform/personal-fields.ts'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { FieldClassEnum, labelled } from '../../schema/enums.ts'
import { resultUnion } from '../../schema/results.ts'
import { CandidateType, toldOfCase } from '../candidates/index.ts'
import { MentorType, toldOfMentor } from '../mentors/index.ts'
import { type Unmasked, unmaskPerson } from './service.ts'

const HIDDEN =
  'The classes of personal fields that you do not see here now: a field of such a class is null, or an empty list, whatever it holds.'
const UNTIL = 'Until when you see the secret fields, which you opened; null where they are masked.'

builder.objectFields(CandidateType, (t) => ({
  hidden: t.field({
    type: [FieldClassEnum],
    description: HIDDEN,
    resolve: (candidate, _args, context) => hiddenClasses(context, toldOfCase(candidate)),
  }),
  unmaskedUntil: t.field({
    type: 'DateTime',
    nullable: true,
    description: UNTIL,
    resolve: ({ personId }, _args, context) => unmaskedUntil(context).load(personId),
  }),
}))
builder.objectFields(MentorType, (t) => ({
  hidden: t.field({
    type: [FieldClassEnum],
    description: HIDDEN,
    resolve: (mentor, _args, context) => hiddenClasses(context, toldOfMentor(mentor)),
  }),
  unmaskedUntil: t.field({
    type: 'DateTime',
    nullable: true,
    description: UNTIL,
    resolve: ({ personId }, _args, context) => unmaskedUntil(context).load(personId),
  }),
}))

const PurposeEnum = labelled(
  'UnmaskPurpose',
  "What a person's secret data are opened for.",
  UNMASK_PURPOSES,
  'unmaskPurpose',
)
const SubjectInput = builder.inputType('PersonSubjectInput', {
  description: 'A person, named by the record in which they are known.',
  isOneOf: true,
  fields: (t) => ({
    candidate: t.id({ description: 'The person of this case.' }),
    mentor: t.id({ description: 'This member.' }),
  }),
})
const UnmaskPersonInput = builder.inputType('UnmaskPersonInput', {
  description: 'Opens the secret fields of one person.',
  fields: (t) => ({
    subject: t.field({ type: SubjectInput, required: true, description: 'Whose.' }),
    purpose: t.field({ type: PurposeEnum, required: true, description: 'For what.' }),
    reason: t.string({
      required: true,
      description: 'Why, for whoever reads the audit: at least 20 characters, and nothing secret itself.',
    }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const UnmaskSuccess = builder.objectRef<Success<Unmasked>>('UnmaskPersonSuccess').implement({
  description: 'The secret fields are open to you for 15 minutes.',
  fields: (t) => ({
    candidate: t.field({
      type: CandidateType,
      nullable: true,
      description: 'The case; null where a member was named.',
      resolve: ({ value }) => value.candidate,
    }),
    mentor: t.field({
      type: MentorType,
      nullable: true,
      description: 'The member; null where a case was named.',
      resolve: ({ value }) => value.mentor,
    }),
  }),
})
const UnmaskResult = resultUnion('UnmaskPerson', UnmaskSuccess)

builder.mutationField('unmaskPerson', (t) =>
  t.field({
    type: UnmaskResult,
    description:
      'Opens the secret fields of one person for you, for 15 minutes. Needs PERSON_UNMASK there, which is held only after a second factor; who, when, for what and why stays in the audit.',
    args: { input: t.arg({ type: UnmaskPersonInput, required: true, description: 'Whose, for what and why.' }) },
    resolve: (_root, { input }, context) => unmaskPerson(context, input),
  }),
)
