import { graphql } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../components/ErrorState.tsx'
import { useSettled } from '../components/use-settled.ts'
import { useDocument } from '../providers/use-document.ts'

const scopeSearchDocument = graphql(`
  query ScopeSearch($q: String!) {
    committees(first: 20, filter: { q: $q, dissolved: false }) {
      nodes {
        id
        name
        parent {
          id
          name
        }
      }
    }
  }
`)

export function CommitteeSearchResults({ words, onChosen }: { words: string; onChosen: (id: string) => void }) {
  const translate = useTranslate()
  const q = useSettled(words.trim())
  const { data, error, refetch } = useDocument(
    scopeSearchDocument,
    { q },
    { enabled: q.length > 0, keepPrevious: true },
  )
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return null
  if (data.committees.nodes.length === 0) return <p className="choice-note">{translate('app.committee.none')}</p>
  return (
    <ul className="choices">
      {data.committees.nodes.map(({ id, name, parent }) => (
        <li key={id}>
          <button type="button" onClick={() => onChosen(id)}>
            {name}
            {parent && <span className="quiet"> · {parent.name}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
