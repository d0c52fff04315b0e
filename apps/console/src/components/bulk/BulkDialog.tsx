import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { BulkLineRow } from './BulkLineRow.tsx'
import { inOrderOfNeed, tallyOf } from './bulk-lines.ts'
import { bulkPeopleDocument } from './documents.ts'
import { type BulkWork, useBulk } from './use-bulk.ts'
import '../people/people.css'
import './bulk.css'

export type BulkPerson = ResultOf<typeof bulkPeopleDocument>['candidates']['nodes'][number]

type Props = {
  title: string
  ids: readonly string[]
  /** The fields of the work; a change of them is told by the key below. */
  children: ReactNode
  /** What is filled in, as a text: when it changes, what was foreseen holds no more. */
  filledIn: string
  /** The work as it is filled in; null, with its problems shown, while it cannot be done. */
  workOf: () => BulkWork | null
  /** Words of the last button, for so many. */
  submit: (count: number) => string
  /** Nobody is ticked at first. */
  noneTicked?: boolean
  /** Something to fill in for each. */
  extra?: (person: BulkPerson) => ReactNode
  onClose: (anyDone: boolean) => void
}

/** Work for many: first what would become of each, then the work itself, with what failed still there. */
export function BulkDialog({ title, ids, children, filledIn, workOf, submit, noneTicked, extra, onClose }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(() => new Set(noneTicked ? ids : []))
  const [seenAs, setSeenAs] = useState<string | null>(null)
  const { lines: kept, running, failure, look, send, forget } = useBulk()
  const { data, error, refetch } = useDocument(bulkPeopleDocument, { ids: [...ids] })
  const ticked = ids.filter((id) => !unticked.has(id))
  const foreseenNow = seenAs === filledIn
  const lines =
    foreseenNow || running ? kept : Object.fromEntries(Object.entries(kept).filter(([, { state }]) => state === 'done'))
  const tally = tallyOf(ticked, lines)
  const busy = tally.asking + tally.waiting
  const ready = foreseenNow && !running && tally.open > 0
  const over = !running && tally.done > 0 && tally.done === ticked.length

  const act = (event: FormEvent): void => {
    event.preventDefault()
    const work = workOf()
    if (work === null || running || ticked.length === 0) return
    if (ready) void send(ticked, work)
    else {
      forget()
      setSeenAs(filledIn)
      void look(ticked, work)
    }
  }
  const tick = (id: string, on: boolean): void =>
    setUnticked((before) => {
      const next = new Set(before)
      if (on) next.delete(id)
      else next.add(id)
      return next
    })
  const close = (): void => onClose(tally.done > 0)

  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{title}</DialogTitle>
      <form onSubmit={act} noValidate>
        <DialogContent>
          <p className="small secondary">{translate('bulk.tell')}</p>
          {!over && <div className="fields">{children}</div>}
          <div role="status" className="bulk-tally">
            {running && (
              <>
                <p>
                  {translate(tally.asking > 0 ? 'bulk.looking' : 'bulk.progress', {
                    done: number(tally.asking > 0 ? ticked.length - busy : tally.done),
                    total: number(ticked.length),
                  })}
                </p>
                <LinearProgress
                  variant="determinate"
                  value={
                    ticked.length === 0
                      ? 0
                      : ((ticked.length - busy - (tally.asking > 0 ? 0 : tally.open)) / ticked.length) * 100
                  }
                  aria-label={title}
                />
              </>
            )}
            {!running && Object.keys(lines).length > 0 && (
              <p>
                {translate('bulk.tally', {
                  done: number(tally.done),
                  open: number(tally.open),
                  no: number(tally.no),
                })}
              </p>
            )}
          </div>
          {failure !== null && (
            <p role="alert">
              <StatusMark status="failed" wraps>
                {failure} {translate('bulk.kept')}
              </StatusMark>
            </p>
          )}
          {error && <ErrorState error={error} onRetry={refetch} />}
          {!error && !data && <LoadingLines />}
          {data && (
            <ul className="bulk-results">
              {inOrderOfNeed(data.candidates.nodes, lines).map((person) => (
                <BulkLineRow
                  key={person.id}
                  person={person}
                  line={lines[person.id]}
                  ticked={!unticked.has(person.id)}
                  onTick={running ? null : (on) => tick(person.id, on)}
                >
                  {extra && lines[person.id]?.state !== 'done' && !unticked.has(person.id) && extra(person)}
                </BulkLineRow>
              ))}
            </ul>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate(tally.done > 0 ? 'app.action.close' : 'app.form.cancel')}</Button>
          {!over && (
            <Button type="submit" variant="contained" color="primary" aria-disabled={running || ticked.length === 0}>
              {ready ? submit(tally.open) : translate('bulk.look', { smart_count: ticked.length })}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}
