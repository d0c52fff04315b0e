import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useQueryContext } from './query-context.ts'
import { SAVED_QUERY_NAMES, type SavedQueryName, savedQuery } from './saved-queries.ts'

/** The examples, one click from being run: each opens in a tab of its own with the viewer's committee filled in. */
export function SavedQueries() {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const context = useQueryContext()
  const { addTab, updateActiveTabValues } = useGraphiQLActions()
  const queryEditor = useGraphiQL((state) => state.queryEditor)
  const variableEditor = useGraphiQL((state) => state.variableEditor)

  const open = (name: SavedQueryName): void => {
    const { query, variables } = savedQuery(name, locale === 'en' ? 'en' : 'vi', context)
    const variablesText = JSON.stringify(variables, null, 2)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variablesText)
    updateActiveTabValues({ query, variables: variablesText })
    queryEditor?.focus()
  }

  return (
    <section className="saved-queries" aria-label={translate('graphiql.examples')}>
      <h2>{translate('graphiql.examples')}</h2>
      <p>{translate('graphiql.examplesHint')}</p>
      <ul>
        {SAVED_QUERY_NAMES.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => open(name)}>
              <b>{translate(`graphiql.saved.${name}.title`)}</b>
              <span>{translate(`graphiql.saved.${name}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
