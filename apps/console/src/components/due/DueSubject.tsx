import { Link } from 'react-router'
import { type NamedPerson, PersonName } from '../people/PersonName.tsx'
import { shortCommitteeName } from '../people/short-committee-name.ts'

type Props = { item: { candidate: NamedPerson | null; committee: { id: string; name: string } } }

/** Whom an item is about: the candidate of a case, or the committee that promised a measure. */
export function DueSubject({ item: { candidate, committee } }: Props) {
  if (candidate) return <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
  return (
    <Link to={`/committees/${committee.id}/show`} className="name" title={committee.name}>
      {shortCommitteeName(committee.name)}
    </Link>
  )
}
