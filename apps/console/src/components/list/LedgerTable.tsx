import { type RaRecord, useListContext, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import type { ListColumn } from './columns.ts'
import { TickBox } from './TickBox.tsx'

type Props<Row extends RaRecord> = {
  columns: readonly ListColumn<Row>[]
  /** The name by which a row is picked; left out, rows cannot be picked. */
  pickLabel?: ((row: Row) => string) | undefined
}

/** The rows of a list as a ledger: heads that order, rows that can be picked, names that are links. */
export function LedgerTable<Row extends RaRecord>({ columns, pickLabel }: Props<Row>) {
  const translate = useTranslate()
  const { data = [], selectedIds, onToggleItem, onSelect } = useListContext<Row>()
  const ids = data.map(({ id }) => id)
  const allPicked = ids.length > 0 && ids.every((id) => selectedIds.includes(id))
  return (
    <div className="list-scroll no-phone">
      <table className="ledger list-table">
        <thead>
          <tr>
            {pickLabel && (
              <th scope="col" className="picker">
                <TickBox
                  label={translate('app.list.selectAll')}
                  checked={allPicked}
                  onChange={() =>
                    onSelect(
                      allPicked
                        ? selectedIds.filter((id) => !ids.includes(id))
                        : [...new Set([...selectedIds, ...ids])],
                    )
                  }
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((row) => {
            const picked = selectedIds.includes(row.id)
            return (
              <tr key={row.id} className={picked ? 'selected' : undefined}>
                {pickLabel && (
                  <td className="picker">
                    <TickBox
                      label={translate('app.list.selectRow', { name: pickLabel(row) })}
                      checked={picked}
                      onChange={() => onToggleItem(row.id)}
                    />
                  </td>
                )}
                {columns.map(({ key, figure, render }) => (
                  <td key={key} className={figure ? 'figure' : undefined}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row extends RaRecord>({ column: { label, sort, figure } }: { column: ListColumn<Row> }) {
  const translate = useTranslate()
  const { sort: current, setSort } = useListContext<Row>()
  const className = figure ? 'figure' : undefined
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  }
  const ordered = current?.field === sort
  const descending = ordered && current.order === 'DESC'
  return (
    <th
      scope="col"
      className={className}
      {...(ordered ? { 'aria-sort': descending ? 'descending' : 'ascending' } : {})}
    >
      <button
        type="button"
        title={translate('app.list.sortBy', { label })}
        onClick={() => setSort({ field: sort, order: ordered && !descending ? 'DESC' : 'ASC' })}
      >
        {label}
        {ordered && <Icon name={descending ? 'sortDown' : 'sortUp'} />}
      </button>
    </th>
  )
}
