import { useLocaleState, useTranslate } from 'react-admin'
import { Section } from '../components/Section.tsx'
import { useQueryContext } from './query-context.ts'
import { SAVED_QUERY_NAMES, savedQuery } from './saved-queries.ts'
import './workbench.css'

/** The examples to be read, where the screen is too narrow for an editor. */
export function ExampleReader() {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const context = useQueryContext()
  return (
    <Section title={translate('graphiql.examples')}>
      <p className="note">{translate('graphiql.narrow')}</p>
      {SAVED_QUERY_NAMES.map((name) => {
        const { query, variables } = savedQuery(name, locale === 'en' ? 'en' : 'vi', context)
        return (
          <details key={name} className="example">
            <summary>
              <b>{translate(`graphiql.saved.${name}.title`)}</b>
              <span>{translate(`graphiql.saved.${name}.about`)}</span>
            </summary>
            <pre>{query}</pre>
            <pre>{JSON.stringify(variables, null, 2)}</pre>
          </details>
        )
      })}
    </Section>
  )
}
