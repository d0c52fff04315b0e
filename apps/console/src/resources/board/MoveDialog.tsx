import { Autocomplete, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { STAGES, type Stage } from '@nguon/domain'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { nextStepsOnDocument } from '../../components/case/documents.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { FieldLabel } from '../../components/FieldLabel.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useSettled } from '../../components/use-settled.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { Card } from './BoardCard.tsx'
import type { ColumnFilter } from './board-filter.ts'
import { ColumnMark } from './ColumnHead.tsx'
import { stateOfColumn } from './column-verdicts.ts'
import { boardSearchDocument } from './documents.ts'
import { useColumnWords } from './use-column-words.ts'

type Props = { filter: ColumnFilter; onMove: (card: Card, to: Stage) => void; onClose: () => void }

/** A move without dragging: whom, and then where to, each stage with what it says. */
export function MoveDialog({ filter, onMove, onClose }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const [words, setWords] = useState('')
  const [card, setCard] = useState<Card | null>(null)
  const [to, setTo] = useState<Stage | null>(null)
  const q = useSettled(words.trim())
  const search = useDocument(
    boardSearchDocument,
    { filter: { ...filter, status: 'OPEN', ...(q === '' ? {} : { q }) } },
    { keepPrevious: true },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (card && to) onMove(card, to)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="board-move-title">
      <DialogTitle id="board-move-title">{translate('board.move.title')}</DialogTitle>
      <form onSubmit={submit} noValidate>
        <DialogContent>
          <div className="fields">
            <Autocomplete
              options={search.data?.candidates.nodes ?? []}
              value={card}
              loading={search.loading}
              filterOptions={(found) => found}
              getOptionLabel={wordsOf}
              getOptionKey={({ id }) => id}
              isOptionEqualToValue={(a, b) => a.id === b.id}
              onChange={(_, chosen) => {
                setCard(chosen)
                setTo(null)
              }}
              onInputChange={(_, typed, reason) => setWords(reason === 'input' ? typed : '')}
              loadingText={translate('app.state.loading')}
              noOptionsText={translate('app.list.none')}
              openText={translate('app.form.choose')}
              closeText={translate('app.action.close')}
              clearText={translate('app.action.clear')}
              renderOption={({ key, ...props }, one) => (
                <li key={one.id} {...props}>
                  <span>
                    {wordsOf(one)}
                    <span className="quiet">
                      {' · '}
                      {shortCommitteeName(one.cell.name)} · {labels.stageShort[one.stage]}
                    </span>
                  </span>
                </li>
              )}
              renderInput={(params) => (
                <TextField {...params} label={<FieldLabel label={translate('board.move.who')} />} autoFocus />
              )}
            />
            {card && <Destinations card={card} to={to} onChoose={setTo} />}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={card === null || to === null}>
            {translate('board.move.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type DestinationsProps = { card: Card; to: Stage | null; onChoose: (to: Stage) => void }

function Destinations({ card, to, onChoose }: DestinationsProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOfColumn = useColumnWords()
  const { today, past } = useWorkingContext()
  const { data, error, refetch } = useDocument(nextStepsOnDocument, { id: card.id, on: today }, { staleTime: 30_000 })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  const steps = data.candidate?.nextSteps ?? []
  return (
    <fieldset className="board-destinations">
      <legend>{translate('board.move.to')}</legend>
      {STAGES.map((stage) => {
        const state = stateOfColumn(stage, { ...card, past, steps })
        const open = state.kind === 'forward' || state.kind === 'back'
        const { reason, source } = wordsOfColumn(state)
        return (
          <label key={stage} className={open ? 'open' : 'closed'}>
            <input
              type="radio"
              name="board-destination"
              value={stage}
              checked={to === stage}
              disabled={!open}
              onChange={() => onChoose(stage)}
            />
            <span className="words">
              {labels.stage[stage]}
              {reason !== '' && <span className="small secondary">{[reason, source].filter(Boolean).join(' · ')}</span>}
            </span>
            <ColumnMark state={state} />
          </label>
        )
      })}
    </fieldset>
  )
}
