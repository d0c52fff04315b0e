import { lazyNamed } from '../../components/lazy-named.ts'
import { withFormFields } from '../../components/people/server-fields.ts'
import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  updateOperation,
} from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import {
  createMentorDocument,
  mentorListDocument,
  mentorRecordDocument,
  mentorsByIdDocument,
  updateMentorDocument,
} from './documents.ts'
import { mentorQuestion } from './list-question.ts'
import { createMentorInput, MENTOR_FIELD_NAMES, updateMentorInput } from './mentor-form.ts'

export const mentors: Screens = {
  resource: {
    name: 'mentors',
    list: lazyNamed(() => import('./MentorList.tsx'), 'MentorList'),
    show: lazyNamed(() => import('./MentorShow.tsx'), 'MentorShow'),
    create: lazyNamed(() => import('./MentorCreate.tsx'), 'MentorCreate'),
    edit: lazyNamed(() => import('./MentorEdit.tsx'), 'MentorEdit'),
    recordRepresentation: (record) => record.fullName ?? record.id,
  },
  operations: withFormFields(
    {
      list: listOperation(mentorListDocument, (result) => result.mentors, {
        orderBy: mentorQuestion.orderBy,
        variables: ({ filter }) => ({ filter: mentorQuestion.filterOf(filter) }),
      }),
      one: oneOperation(mentorRecordDocument, (result) => result.mentor),
      many: manyOperation(mentorsByIdDocument, (result) => result.mentors.nodes),
      create: createOperation(
        createMentorDocument,
        (result) => result.createMentor,
        (success) => success.mentor,
        createMentorInput,
      ),
      update: updateOperation(
        updateMentorDocument,
        (result) => result.updateMentor,
        (success) => success.mentor,
        updateMentorInput,
      ),
    },
    MENTOR_FIELD_NAMES,
  ),
}
