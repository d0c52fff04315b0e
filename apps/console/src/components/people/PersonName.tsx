import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from '../Icon.tsx'
import { shortId } from './short-id.ts'

export type NamedPerson = { id: string; fullName: string | null; masked: boolean }
type Props = {
  person: NamedPerson
  to?: string
  /** Without the short id, where a row is about somebody else. */
  aside?: boolean
}

/** A person's name, or, for those who may not see it, a mark and the record's short id. */
export function PersonName({ person, to, aside = false }: Props) {
  const translate = useTranslate()
  const words = person.masked ? (
    <>
      <Icon name="lock" className="masked-lock" />
      <span className="masked-name">{translate(aside ? 'candidates.masked.person' : 'candidates.masked.name')}</span>
      {!aside && <span className="quiet"> · {shortId(person.id)}</span>}
    </>
  ) : (
    person.fullName
  )
  if (to === undefined) return <span className={person.masked ? 'masked' : undefined}>{words}</span>
  return (
    <Link to={to} className={person.masked ? 'name masked' : 'name'}>
      {words}
    </Link>
  )
}
