import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from './use-format.ts'

export type ConflictRow = {
  key: string
  label: string
  mine: unknown
  saved: unknown
  words?: (value: unknown) => string
}
export type ConflictChoice = 'mine' | 'saved'

type Props = {
  changedBy: string | null
  changedAt: string | null
  rows: readonly ConflictRow[]
  onSave: (choices: Readonly<Record<string, ConflictChoice>>) => void
  onClose: () => void
}

/** Two people changed one record: a line for each field that differs, and a pick for each. */
export function ConflictDialog({ changedBy, changedAt, rows, onSave, onClose }: Props) {
  const translate = useTranslate()
  const format = useFormat()
  const titleId = useId()
  const differing = rows.filter(({ mine, saved }) => !alike(mine, saved))
  const [choices, setChoices] = useState<Readonly<Record<string, ConflictChoice>>>({})
  const choiceOf = (key: string): ConflictChoice => choices[key] ?? 'mine'
  const said =
    changedBy && changedAt
      ? translate('app.conflict.by', { name: changedBy, time: format.instant(changedAt) })
      : translate('app.conflict.byNobody')
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{translate('app.conflict.title')}</DialogTitle>
      <DialogContent>
        <p className="small secondary">{said}</p>
        {differing.length === 0 ? (
          <p>{translate('app.conflict.same')}</p>
        ) : (
          <table className="conflict-table">
            <thead>
              <tr>
                <th scope="col">{translate('app.conflict.field')}</th>
                <th scope="col">{translate('app.conflict.mine')}</th>
                <th scope="col">{translate('app.conflict.saved')}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.label}</th>
                  {(['mine', 'saved'] as const).map((side) => (
                    <td key={side} className={choiceOf(row.key) === side ? 'picked' : undefined}>
                      <label>
                        <input
                          type="radio"
                          name={`${titleId}:${row.key}`}
                          checked={choiceOf(row.key) === side}
                          onChange={() => setChoices({ ...choices, [row.key]: side })}
                        />
                        {wordsOf(row, side) || <span className="quiet">{translate('app.conflict.empty')}</span>}
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.conflict.review')}</Button>
        <Button
          variant="contained"
          color="primary"
          onClick={() => onSave(Object.fromEntries(differing.map(({ key }) => [key, choiceOf(key)])))}
        >
          {translate('app.conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function wordsOf({ mine, saved, words }: ConflictRow, side: ConflictChoice): string {
  const value = side === 'mine' ? mine : saved
  if (value === null || value === undefined || value === '') return ''
  return words ? words(value) : String(value)
}

const alike = (a: unknown, b: unknown): boolean => (a ?? '') === (b ?? '') || JSON.stringify(a) === JSON.stringify(b)
