import { Button, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { type RaRecord, useStore, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import type { ListColumn } from './columns.ts'
import { MenuTick } from './MenuTick.tsx'

export type SwitchedColumns = Readonly<Record<string, boolean>>

/** The columns shown, as this browser keeps them for the list, and a way to turn one on or off. */
export function useColumns<Row extends RaRecord>(resource: string, columns: readonly ListColumn<Row>[]) {
  const [switched, setSwitched] = useStore<SwitchedColumns>(`columns.${resource}`, {})
  const isShown = ({ key, optional, fixed }: ListColumn<Row>): boolean =>
    fixed === true || (switched[key] ?? optional !== true)
  return {
    shown: columns.filter(isShown),
    isShown,
    /** What was turned on or off, for a saved query to keep and to bring back. */
    switched,
    setSwitched,
    toggle: (column: ListColumn<Row>) => setSwitched({ ...switched, [column.key]: !isShown(column) }),
  }
}

type Props<Row extends RaRecord> = {
  columns: readonly ListColumn<Row>[]
  isShown: (column: ListColumn<Row>) => boolean
  onToggle: (column: ListColumn<Row>) => void
}

export function ColumnsMenu<Row extends RaRecord>({ columns, isShown, onToggle }: Props<Row>) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        className="no-phone"
        variant="text"
        size="small"
        startIcon={<Icon name="columns" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('app.list.columns')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns
          .filter(({ fixed }) => fixed !== true)
          .map((column) => (
            <MenuItem
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={isShown(column)}
              onClick={() => onToggle(column)}
            >
              <MenuTick on={isShown(column)} />
              {column.label}
            </MenuItem>
          ))}
      </Menu>
    </>
  )
}
