import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useListContext, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import { useFormat } from '../use-format.ts'

type Props<Row extends RaRecord> = { children: (rows: readonly Row[], unselect: () => void) => ReactNode }

/** What can be done with the rows that are picked. */
export function BulkBar<Row extends RaRecord>({ children }: Props<Row>) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { data = [], selectedIds, onUnselectItems, total } = useListContext<Row>()
  if (selectedIds.length === 0) return null
  const rows = data.filter(({ id }) => selectedIds.includes(id))
  return (
    <section className="bulk-bar" aria-live="polite">
      <b className="nowrap">
        {translate('app.list.selected', { count: number(selectedIds.length), total: number(total ?? rows.length) })}
      </b>
      {children(rows, onUnselectItems)}
      <Button className="drop" startIcon={<Icon name="close" />} onClick={() => onUnselectItems()}>
        {translate('app.list.unselect')}
      </Button>
    </section>
  )
}
