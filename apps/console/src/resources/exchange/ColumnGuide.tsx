import { Button } from '@mui/material'
import type { ImportKind } from '@nguon/domain'
import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../../components/Icon.tsx'
import type { ColumnMeaning } from './MappingStep.tsx'
import { templateAddress } from './upload.ts'

/** The template of a table, and what its columns mean. */
export function ColumnGuide({ kind, columns }: { kind: ImportKind; columns: readonly ColumnMeaning[] }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  return (
    <>
      <p className="import-templates">
        <span>{translate('exchange.what.template')}</span>
        <Button size="small" href={templateAddress(kind, 'xlsx', locale)} download startIcon={<Icon name="download" />}>
          {translate('exchange.what.xlsx')}
        </Button>
        <Button size="small" href={templateAddress(kind, 'csv', locale)} download startIcon={<Icon name="download" />}>
          {translate('exchange.what.csv')}
        </Button>
      </p>
      {columns.length > 0 && (
        <details className="import-columns">
          <summary>{translate('exchange.what.columns')}</summary>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('exchange.what.column')}</th>
                <th scope="col">{translate('exchange.what.meaning')}</th>
                <th scope="col">{translate('exchange.what.example')}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, heading, required, description, example }) => (
                <tr key={name}>
                  <th scope="row">
                    {heading}{' '}
                    <span className="quiet">
                      {translate(required ? 'exchange.what.needed' : 'exchange.what.optional')}
                    </span>
                  </th>
                  <td>{description}</td>
                  <td>{example}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
