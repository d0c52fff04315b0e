import { Button, Popover, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { type RaRecord, useListContext, useTranslate } from 'react-admin'
import { useViewer } from '../../providers/viewer.ts'
import { FieldProblem } from '../FieldProblem.tsx'
import { Icon } from '../Icon.tsx'
import type { SwitchedColumns } from './ColumnsMenu.tsx'
import {
  isLookedAtBy,
  type ListQuery,
  LONGEST_NAME,
  type SavedQuery,
  useSavedQueries,
  withoutSearch,
} from './saved-queries.ts'

type Props = { resource: string; switched: SwitchedColumns; onColumns: (switched: SwitchedColumns) => void }

/** The queries that the reader saved under a name: to apply, to remove, and to save what the list shows now. */
export function SavedQueriesMenu({ resource, switched, onColumns }: Props) {
  const translate = useTranslate()
  const { filterValues, sort, setFilters, setSort } = useListContext<RaRecord>()
  const { queries, save, remove } = useSavedQueries(useViewer().id, resource)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const title = translate('app.saved.title')
  const now: ListQuery = {
    filter: withoutSearch(filterValues),
    sort: { field: sort.field, order: sort.order },
    columns: switched,
  }
  const apply = (query: SavedQuery): void => {
    setFilters({ ...query.filter })
    setSort({ ...query.sort })
    onColumns(query.columns)
    setAnchor(null)
  }
  return (
    <>
      <Button
        variant="text"
        size="small"
        startIcon={<Icon name="bookmark" />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {title}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title } }}
      >
        <div className="saved-lists">
          {queries.length === 0 ? (
            <p className="small secondary">{translate('app.saved.none')}</p>
          ) : (
            <ul>
              {queries.map((query) => (
                <li key={query.name}>
                  <button
                    type="button"
                    className="apply"
                    aria-current={isLookedAtBy(query, now) ? 'true' : undefined}
                    onClick={() => apply(query)}
                  >
                    {query.name}
                  </button>
                  <button
                    type="button"
                    className="remove"
                    aria-label={translate('app.saved.remove', { name: query.name })}
                    onClick={() => remove(query.name)}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <SaveForm
            searching={filterValues.q !== undefined}
            taken={queries.map(({ name }) => name)}
            onSave={(name) => save({ ...now, name })}
          />
        </div>
      </Popover>
    </>
  )
}

type FormProps = { searching: boolean; taken: readonly string[]; onSave: (name: string) => boolean }

function SaveForm({ searching, taken, onSave }: FormProps) {
  const translate = useTranslate()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<'missing' | 'failed' | null>(null)
  const [done, setDone] = useState('')
  const trimmed = name.trim()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // The list's own form, if there is one around, is not meant.
    event.stopPropagation()
    const kept = trimmed !== '' && onSave(trimmed)
    if (!kept) {
      setProblem(trimmed === '' ? 'missing' : 'failed')
      return
    }
    setProblem(null)
    setDone(trimmed)
    setName('')
  }
  const hint = searching ? translate('app.saved.withoutSearch') : undefined
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        id="saved-query-name"
        label={translate('app.saved.name')}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          setProblem(null)
        }}
        error={problem !== null}
        helperText={problem === null ? hint : <FieldProblem>{translate(`app.saved.${problem}`)}</FieldProblem>}
        slotProps={{ htmlInput: { maxLength: LONGEST_NAME, autoComplete: 'off' } }}
      />
      <Button type="submit" size="small">
        {translate(taken.includes(trimmed) ? 'app.saved.replace' : 'app.saved.save')}
      </Button>
      <p role="status" className="small secondary">
        {done !== '' && name === '' && translate('app.saved.done', { name: done })}
      </p>
    </form>
  )
}
