import type { Acquaintance } from '@nguon/domain'
import { writtenOrNull } from '../step-form.ts'
import type { MentorChoice } from './MentorField.tsx'

/** Who is to help, since when they know each other, or from whom the work is taken over. */
export type AssignForm = {
  mentor: MentorChoice | null
  startsOn: string
  decisionNumber: string
  acquaintedSince: string
  acquaintance: Acquaintance
  /** The assignment that ends; empty where the mentor helps beside whoever helps already. */
  takesOverFrom: string
  handoverNote: string
}
export const emptyAssignForm = (today: string): AssignForm => ({
  mentor: null,
  startsOn: today,
  decisionNumber: '',
  acquaintedSince: '',
  acquaintance: 'RESIDENCE',
  takesOverFrom: '',
  handoverNote: '',
})

type Form = { mentor: { id: string } | null } & Pick<AssignForm, 'startsOn' | 'takesOverFrom' | 'handoverNote'>
type Problems = {
  mentor?: 'missingMentor'
  startsOn?: 'missingDate' | 'future'
  handoverNote?: 'missingHandover'
}

/** What is missing before an assignment is sent; words stand under candidates.assign. */
export function problemsOfAssign({ mentor, startsOn, takesOverFrom, handoverNote }: Form, today: string): Problems {
  const problems: Problems = {}
  if (mentor === null) problems.mentor = 'missingMentor'
  if (startsOn === '') problems.startsOn = 'missingDate'
  else if (startsOn > today) problems.startsOn = 'future'
  if (takesOverFrom !== '' && handoverNote.trim() === '') problems.handoverNote = 'missingHandover'
  return problems
}

/** What is sent of the form, besides whom it is for. */
export const assignmentOf = (form: AssignForm, mentorId: string) => ({
  mentorId,
  startsOn: form.startsOn,
  decisionNumber: writtenOrNull(form.decisionNumber),
  ...(form.takesOverFrom === ''
    ? form.acquaintedSince === ''
      ? {}
      : { acquaintedSince: form.acquaintedSince, acquaintance: form.acquaintance }
    : { takesOverFrom: form.takesOverFrom, handoverNote: writtenOrNull(form.handoverNote) }),
})
