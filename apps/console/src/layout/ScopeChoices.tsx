import { graphql } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../components/ErrorState.tsx'
import { Icon } from '../components/Icon.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { useDocument } from '../providers/use-document.ts'
import { useViewer } from '../providers/viewer.ts'
import { useWorkingContext } from '../providers/working-context.ts'

const scopeChoicesDocument = graphql(`
  query ScopeChoices($id: ID!) {
    committee(id: $id) {
      id
      name
      parent {
        id
        name
      }
      children(first: 200) {
        nodes {
          id
          name
        }
      }
    }
  }
`)

/** The granted committees, the one above the present scope, and those directly below it. */
export function ScopeChoices({ onChosen }: { onChosen: (id: string) => void }) {
  const translate = useTranslate()
  const { grants } = useViewer()
  const { scope } = useWorkingContext()
  const { data, error, refetch } = useDocument(
    scopeChoicesDocument,
    { id: scope?.id ?? '' },
    { enabled: scope !== null },
  )
  const granted = new Map(grants.map(({ committee }) => [committee.id, committee.name]))
  return (
    <>
      <h3>{translate('app.top.scopeMine')}</h3>
      <ul className="choices">
        {[...granted].map(([id, name]) => (
          <li key={id}>
            <button type="button" aria-pressed={scope?.id === id} onClick={() => onChosen(id)}>
              {name}
            </button>
          </li>
        ))}
        {data?.committee?.parent && !granted.has(data.committee.parent.id) && (
          <UpButton parent={data.committee.parent} onChosen={onChosen} />
        )}
      </ul>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && scope && <LoadingLines />}
      {data?.committee && data.committee.children.nodes.length > 0 && (
        <>
          <h3>{translate('app.top.scopeBelow', { name: data.committee.name })}</h3>
          <ul className="choices">
            {data.committee.children.nodes.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => onChosen(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function UpButton({ parent, onChosen }: { parent: { id: string; name: string }; onChosen: (id: string) => void }) {
  const translate = useTranslate()
  return (
    <li>
      <button type="button" onClick={() => onChosen(parent.id)}>
        <Icon name="sortUp" />
        {translate('app.top.scopeUp', { name: parent.name })}
      </button>
    </li>
  )
}
