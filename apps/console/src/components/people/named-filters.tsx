import { graphql } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { CommitteeField } from '../CommitteeField.tsx'
import { isNamed, type ListFilter } from '../list/filters.tsx'

const committeeWordsDocument = graphql(`
  query CommitteeWords($id: ID!) {
    committee(id: $id) {
      id
      name
    }
  }
`)

/** A committee and all below it; a link may carry the bare id, a choice carries the name with it. */
export function withinFilter(label: string): ListFilter {
  return {
    source: 'within',
    label,
    Words: WithinWords,
    Editor: ({ value, onChange, close }) => (
      <div className="filter-editor">
        <CommitteeField
          label={label}
          value={idOfNamed(value)}
          onChange={(id, committee) => {
            if (id === null || committee === null) return
            onChange({ id, name: committee.name })
            close()
          }}
        />
      </div>
    ),
  }
}

/** The id of a filter's value, written as { id, name } or bare. */
export function idOfNamed(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isNamed(value) ? value.id : null
}

function WithinWords({ value }: { value: unknown }) {
  const translate = useTranslate()
  const bare = typeof value === 'string' ? value : null
  const { data } = useDocument(
    committeeWordsDocument,
    { id: bare ?? '' },
    { enabled: bare !== null, staleTime: 60_000 },
  )
  const name = isNamed(value) ? value.name : data?.committee?.name
  return name === undefined ? '…' : translate('app.committee.within', { name })
}
