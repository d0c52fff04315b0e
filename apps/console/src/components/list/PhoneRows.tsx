import type { ReactNode } from 'react'
import { type RaRecord, useListContext, useTranslate } from 'react-admin'
import { TickBox } from './TickBox.tsx'

type Props<Row extends RaRecord> = { render: (row: Row) => ReactNode; pickLabel?: ((row: Row) => string) | undefined }

/** The rows of a list on a phone: two or three lines each. */
export function PhoneRows<Row extends RaRecord>({ render, pickLabel }: Props<Row>) {
  const translate = useTranslate()
  const { data = [], selectedIds, onToggleItem } = useListContext<Row>()
  return (
    <ul className="list-rows only-phone">
      {data.map((row) => {
        const picked = selectedIds.includes(row.id)
        return (
          <li
            key={row.id}
            className={[picked ? 'selected' : '', pickLabel ? '' : 'unpicked'].join(' ').trim() || undefined}
          >
            {pickLabel && (
              <TickBox
                label={translate('app.list.selectRow', { name: pickLabel(row) })}
                checked={picked}
                onChange={() => onToggleItem(row.id)}
              />
            )}
            <div>{render(row)}</div>
          </li>
        )
      })}
    </ul>
  )
}
