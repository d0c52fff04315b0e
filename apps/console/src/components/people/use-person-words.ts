import { useTranslate } from 'react-admin'
import type { NamedPerson } from './PersonName.tsx'
import { shortId } from './short-id.ts'

/** A person's name as plain words, for a title, a sentence or a label. */
export function usePersonWords(): (person: NamedPerson) => string {
  const translate = useTranslate()
  return ({ id, fullName }) => fullName ?? translate('candidates.masked.full', { id: shortId(id) })
}
