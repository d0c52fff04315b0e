import { type AssignmentEndReason, needsHandover } from '@nguon/domain'

export type EndForm = { endsOn: string; reason: AssignmentEndReason; handoverNote: string }
export type EndProblems = {
  endsOn?: 'missingDate' | 'future' | 'beforeStart'
  handoverNote?: 'missingNote'
}

/** What is missing before the end of an assignment is sent. */
export function problemsOfEnd({ endsOn, reason, handoverNote }: EndForm, startsOn: string, today: string): EndProblems {
  const problems: EndProblems = {}
  if (endsOn === '') problems.endsOn = 'missingDate'
  else if (endsOn > today) problems.endsOn = 'future'
  else if (endsOn < startsOn) problems.endsOn = 'beforeStart'
  if (needsHandover(reason) && handoverNote.trim() === '') problems.handoverNote = 'missingNote'
  return problems
}
