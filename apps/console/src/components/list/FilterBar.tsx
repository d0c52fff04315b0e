import { Button, Menu, MenuItem, Popover } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import { useSettled } from '../use-settled.ts'
import type { ListFilter } from './filters.tsx'

type Props = {
  filters: readonly ListFilter[]
  /** The words in the search box; null where the viewer may not search. */
  search: string | null
  /** What stands at the far end: the columns menu. */
  end?: ReactNode
}

/** The search box, a chip for every filter that is set, and a way to set another one. */
export function FilterBar({ filters, search, end }: Props) {
  const translate = useTranslate()
  const { filterValues, setFilters } = useListContext()
  const [adding, setAdding] = useState<HTMLElement | null>(null)
  const [editing, setEditing] = useState<{ filter: ListFilter; anchor: HTMLElement } | null>(null)
  const bar = useRef<HTMLElement>(null)
  const set = filters.filter(({ source }) => filterValues[source] !== undefined)
  const free = filters.filter(({ source }) => filterValues[source] === undefined)
  const put = (source: string, value: unknown) => setFilters({ ...filterValues, [source]: value })
  const drop = (source: string) => {
    const { [source]: _dropped, ...rest } = filterValues
    setFilters(rest)
  }
  return (
    <search className="list-filters" ref={bar}>
      {search !== null && <SearchBox label={search} />}
      {set.map((filter) => (
        <span key={filter.source} className="filter-chip">
          <button
            type="button"
            className="words"
            aria-label={translate('app.list.filter', { label: filter.label })}
            onClick={(event) => {
              if (filter.fixedValue === undefined) setEditing({ filter, anchor: event.currentTarget })
            }}
          >
            {filter.label}: <b>{<filter.Words value={filterValues[filter.source]} />}</b>
          </button>
          <button
            type="button"
            className="remove"
            aria-label={translate('app.list.removeFilter', { label: filter.label })}
            onClick={() => drop(filter.source)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {free.length > 0 && (
        <Button
          variant="text"
          size="small"
          startIcon={<Icon name="add" />}
          aria-haspopup="menu"
          onClick={(event) => setAdding(event.currentTarget)}
        >
          {translate('app.list.addFilter')}
        </Button>
      )}
      {end && <div className="end">{end}</div>}
      <Menu anchorEl={adding} open={adding !== null} onClose={() => setAdding(null)}>
        {free.map((filter) => (
          <MenuItem
            key={filter.source}
            onClick={() => {
              const anchor = adding
              setAdding(null)
              if (filter.fixedValue !== undefined) put(filter.source, filter.fixedValue)
              else if (anchor) setEditing({ filter, anchor })
            }}
          >
            {filter.label}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        open={editing !== null}
        anchorEl={editing?.anchor.isConnected ? editing.anchor : bar.current}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {editing && (
          <editing.filter.Editor
            value={filterValues[editing.filter.source]}
            onChange={(value) => put(editing.filter.source, value)}
            close={() => setEditing(null)}
          />
        )}
      </Popover>
    </search>
  )
}

function SearchBox({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext()
  const applied = typeof filterValues.q === 'string' ? filterValues.q : ''
  const [words, setWords] = useState(applied)
  const settled = useSettled(words.trim(), 300)
  const last = useRef(applied)
  useEffect(() => {
    if (settled === last.current) return
    last.current = settled
    const { q: _before, ...rest } = filterValues
    setFilters(settled === '' ? rest : { ...rest, q: settled })
  }, [settled, filterValues, setFilters])
  useEffect(() => {
    // The words were changed elsewhere: "bỏ mọi bộ lọc", or a tab.
    if (applied === last.current) return
    last.current = applied
    setWords(applied)
  }, [applied])
  return (
    <label className="list-search">
      <Icon name="search" />
      <span className="unseen">{label}</span>
      <input type="search" value={words} placeholder={label} onChange={(event) => setWords(event.target.value)} />
    </label>
  )
}
