import type { NoAnswer } from '../people/Answered.tsx'
import type { VerdictWords } from '../VerdictRow.tsx'

export type BulkLine =
  | { state: 'waiting' | 'given' }
  | { state: 'refused'; verdicts: readonly VerdictWords[]; message: string }

export type BulkLines = Readonly<Record<string, BulkLine>>

/** A line of the result from what the server answered for one case. */
export function lineOf(answer: { __typename: 'MentorAssignmentSuccess' } | NoAnswer): BulkLine {
  switch (answer.__typename) {
    case 'MentorAssignmentSuccess':
      return { state: 'given' }
    case 'Refusal':
      return { state: 'refused', message: answer.message, verdicts: answer.verdicts }
    case 'Invalid':
      return {
        state: 'refused',
        message: answer.errors.map(({ message }) => message).join(' ') || answer.message,
        verdicts: [],
      }
    case 'Conflict':
      return { state: 'refused', message: answer.message, verdicts: [] }
  }
}

export type BulkTally = { total: number; given: number; refused: number; answered: number }

export function tallyOf(ids: readonly string[], lines: BulkLines): BulkTally {
  const states = ids.map((id) => lines[id]?.state)
  const given = states.filter((state) => state === 'given').length
  const refused = states.filter((state) => state === 'refused').length
  return { total: ids.length, given, refused, answered: given + refused }
}

/** The cases that are to be sent: all but those that were given already. */
export const stillToSend = (ids: readonly string[], lines: BulkLines): string[] =>
  ids.filter((id) => lines[id]?.state !== 'given')

/** Those that were not given come first: they need somebody. */
export function inOrderOfNeed<Row extends { id: string }>(rows: readonly Row[], lines: BulkLines): Row[] {
  const rank = ({ id }: Row): number => (lines[id]?.state === 'refused' ? 0 : lines[id]?.state === 'waiting' ? 1 : 2)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}
