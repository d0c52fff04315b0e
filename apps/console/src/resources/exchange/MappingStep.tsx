import { TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Choice } from '../../components/Choice.tsx'
import { FieldLabel } from '../../components/FieldLabel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { columnsToDefault, type HeadingMatch, missingColumns } from './mapping.ts'

export type ColumnMeaning = { name: string; heading: string; required: boolean; description: string; example: string }

type Props = {
  columns: readonly ColumnMeaning[]
  mapping: readonly HeadingMatch[]
  defaults: Readonly<Record<string, string>>
  onMap: (heading: string, column: string | null) => void
  onDefault: (column: string, value: string) => void
}

/** Which heading is read as which column, and one value for every row where the file has no column. */
export function MappingStep({ columns, mapping, defaults, onMap, onDefault }: Props) {
  const translate = useTranslate()
  const recognised = mapping.filter(({ column }) => column !== null).length
  const missing = missingColumns(columns, mapping, defaults)
  const open = columnsToDefault(columns, mapping)
  const headings = new Map(columns.map(({ name, heading }) => [name, heading]))
  const field = (column: ColumnMeaning) => (
    <TextField
      key={column.name}
      id={`default-${column.name}`}
      className="default-field"
      label={<FieldLabel label={column.heading} optional={!column.required} />}
      value={defaults[column.name] ?? ''}
      placeholder={column.example}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => onDefault(column.name, event.target.value)}
    />
  )
  return (
    <div className="mapping">
      <div>
        <h3>{translate('exchange.mapping.title')}</h3>
        <p className="note">{translate('exchange.mapping.recognised', { count: recognised, total: mapping.length })}</p>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{translate('exchange.mapping.heading')}</th>
              <th scope="col">{translate('exchange.mapping.readAs')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map(({ heading, column }) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                <td>
                  <Choice
                    label={`${heading}: ${translate('exchange.mapping.readAs')}`}
                    value={column ?? ''}
                    options={[
                      { value: '', words: translate('exchange.mapping.ignored') },
                      ...columns.map((choice) => ({ value: choice.name, words: choice.heading })),
                    ]}
                    onChange={(value) => onMap(heading, value === '' ? null : value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h3>{translate('exchange.mapping.defaults')}</h3>
        <p className="note">{translate('exchange.mapping.defaultsHelp')}</p>
        {open.filter(({ required }) => required).map(field)}
        {open.some(({ required }) => !required) && (
          <details className="import-columns" open>
            <summary>{translate('exchange.mapping.otherColumns')}</summary>
            {open.filter(({ required }) => !required).map(field)}
          </details>
        )}
      </div>
      {missing.length > 0 && (
        <p className="mapping-missing" role="status">
          <StatusMark status="unknown">
            {translate('exchange.mapping.missing', {
              columns: missing.map((name) => headings.get(name) ?? name).join(', '),
            })}
          </StatusMark>
        </p>
      )}
    </div>
  )
}
