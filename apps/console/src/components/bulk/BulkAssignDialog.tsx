import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { AssignFields, type AssignProblems } from '../people/assign/AssignFields.tsx'
import { assignmentOf, emptyAssignForm, problemsOfAssign } from '../people/assign/assign-form.ts'
import { CommitteePlace } from '../people/CommitteePlace.tsx'
import { PersonName } from '../people/PersonName.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { type BulkLine, inOrderOfNeed, tallyOf } from './bulk-lines.ts'
import { bulkPeopleDocument } from './documents.ts'
import { useBulkAssign } from './use-bulk-assign.ts'

type Props = { ids: readonly string[]; onClose: (anyGiven: boolean) => void }

/** One mentor for many cases: each is written on its own, and each that was refused says why. */
export function BulkAssignDialog({ ids, onClose }: Props) {
  const translate = useTranslate()
  const { scope, today } = useWorkingContext()
  const [form, setForm] = useState(() => emptyAssignForm(today))
  const [problems, setProblems] = useState<AssignProblems>({})
  const { lines, running, send } = useBulkAssign(ids)
  const { data, error, refetch } = useDocument(bulkPeopleDocument, { ids: [...ids] })
  const tally = tallyOf(ids, lines)
  const begun = Object.keys(lines).length > 0
  const finished = begun && !running
  const close = (): void => onClose(tally.given > 0)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = problemsOfAssign(form, today)
    setProblems(
      Object.fromEntries(
        Object.entries(found).map(([field, problem]) => [field, translate(`candidates.assign.${problem}`)]),
      ),
    )
    const { mentor } = form
    if (mentor === null || Object.keys(found).length > 0 || running) return
    void send(assignmentOf(form, mentor.id))
  }

  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="bulk-assign-title">
      <DialogTitle id="bulk-assign-title">
        {translate('candidates.assign.bulkTitle', { smart_count: ids.length })}
      </DialogTitle>
      <form onSubmit={submit} noValidate>
        <DialogContent>
          <p className="small secondary">{translate('candidates.bulk.tell')}</p>
          {(!begun || (finished && tally.refused > 0)) && (
            <div className="fields">
              <AssignFields
                form={form}
                onChange={(next) => {
                  setForm(next)
                  setProblems({})
                }}
                problems={problems}
                unit={null}
                scope={scope}
                today={today}
              />
            </div>
          )}
          {begun && (
            <div role="status">
              <p>
                {finished
                  ? translate('candidates.bulk.result', { done: tally.given, refused: tally.refused })
                  : translate('candidates.bulk.progress', { done: tally.answered, total: tally.total })}
              </p>
              {running && (
                <LinearProgress
                  variant="determinate"
                  value={(tally.answered / tally.total) * 100}
                  aria-label={translate('candidates.assign.title')}
                />
              )}
            </div>
          )}
          {error && <ErrorState error={error} onRetry={refetch} />}
          {!error && !data && <LoadingLines />}
          {data && (
            <ul className="bulk-results">
              {inOrderOfNeed(data.candidates.nodes, lines).map((candidate) => (
                <ResultLine key={candidate.id} candidate={candidate} line={lines[candidate.id]} />
              ))}
            </ul>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate(finished ? 'app.action.close' : 'app.form.cancel')}</Button>
          {!(finished && tally.refused === 0) && (
            <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
              {translate(finished ? 'candidates.bulk.again' : 'candidates.assign.submit')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}

type Candidate = ResultOf<typeof bulkPeopleDocument>['candidates']['nodes'][number]

function ResultLine({ candidate, line }: { candidate: Candidate; line: BulkLine | undefined }) {
  return (
    <li>
      <span>
        <PersonName person={candidate} />
        <span className="quiet">
          {' · '}
          <CommitteePlace committee={candidate.cell} />
        </span>
      </span>
      <LineMark line={line} helped={candidate.mentor !== null} />
      {line?.state === 'refused' && (
        <ul className="why small secondary">
          {line.verdicts.length === 0 ? (
            <li>{line.message}</li>
          ) : (
            line.verdicts.map(({ rule, code, message }) => <li key={`${rule}:${code}:${message}`}>{message}</li>)
          )}
        </ul>
      )}
    </li>
  )
}

function LineMark({ line, helped }: { line: BulkLine | undefined; helped: boolean }) {
  const translate = useTranslate()
  switch (line?.state) {
    case undefined:
      return helped ? (
        <StatusMark status="notice">{translate('candidates.bulk.helped')}</StatusMark>
      ) : (
        <StatusMark status="notYet">{translate('candidates.noMentor')}</StatusMark>
      )
    case 'waiting':
      return <StatusMark status="onTime">{translate('candidates.bulk.waiting')}</StatusMark>
    case 'given':
      return <StatusMark status="passed">{translate('candidates.bulk.given')}</StatusMark>
    case 'refused':
      return <StatusMark status="failed" />
  }
}
