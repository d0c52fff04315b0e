import { TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Choice } from '../../components/Choice.tsx'
import { FieldLabel } from '../../components/FieldLabel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { columnsToDefault, type HeadingMatch, missingColumns } from './mapping.ts'

export type ColumnMeaning = { name: string; heading: string; required: boolean; description: string; example: string }

const FEW = 6

type Props = {
  columns: readonly ColumnMeaning[]
  mapping: readonly HeadingMatch[]
  defaults: Readonly<Record<string, string>>
  onMap: (heading: string, column: string | null) => void
  onDefault: (column: string, value: string) => void
  /** What may be done once the reading is right. */
  children: ReactNode
}

/** Which heading is read as which column, and one value for every row where the file has no column. */
export function MappingStep({ columns, mapping, defaults, onMap, onDefault, children }: Props) {
  const translate = useTranslate()
  const recognised = mapping.filter(({ column }) => column !== null).length
  const missing = missingColumns(columns, mapping, defaults)
  const open = columnsToDefault(columns, mapping)
  const optional = open.filter(({ required }) => !required)
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
        {missing.length > 0 && (
          <p className="mapping-missing" role="status">
            <StatusMark status="unknown">
              {translate('exchange.mapping.missing', {
                columns: missing.map((name) => headings.get(name) ?? name).join(', '),
              })}
            </StatusMark>
          </p>
        )}
        {children}
      </div>
      <div>
        <h3>{translate('exchange.mapping.defaults')}</h3>
        <p className="note">{translate('exchange.mapping.defaultsHelp')}</p>
        {open.filter(({ required }) => required).map(field)}
        {optional.length > 0 && (
          <details className="import-columns" open={optional.length <= FEW}>
            <summary>{translate('exchange.mapping.otherColumns')}</summary>
            {optional.map(field)}
          </details>
        )}
      </div>
    </div>
  )
}
