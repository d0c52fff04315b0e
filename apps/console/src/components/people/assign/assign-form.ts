type Form = { mentor: { id: string } | null; startsOn: string }
type Problems = { mentor?: 'missingMentor'; startsOn?: 'missingDate' | 'future' }

/** What is missing before an assignment is sent; words stand under candidates.assign. */
export function problemsOfAssign({ mentor, startsOn }: Form, today: string): Problems {
  const problems: Problems = {}
  if (mentor === null) problems.mentor = 'missingMentor'
  if (startsOn === '') problems.startsOn = 'missingDate'
  else if (startsOn > today) problems.startsOn = 'future'
  return problems
}
