import { TextField } from '@mui/material'
import { type KeptQuestion, LONGEST_REPORT_NAME } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FieldProblem } from '../../components/FieldProblem.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { type SavedReportRow, saveReportDocument } from './documents.ts'

type Props = {
  question: KeptQuestion
  within: string
  /** The report that was opened; null for a question that is in no report. */
  saved: SavedReportRow | null
  onClose: () => void
  onSaved: (id: string) => void
}

const listOf = <T,>(list: readonly T[]): T[] => [...list]

/** Keeps the question under a name, over the opened report or as another one. */
export function SaveReportDialog({ question, within, saved, onClose, onSaved }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const idempotencyKey = useIdempotencyKey()
  const own = saved?.viewerMayChange ? saved : null
  const [name, setName] = useState(saved?.name ?? '')
  const [shared, setShared] = useState(own?.shared ?? false)
  const [anew, setAnew] = useState(false)
  const { run, running } = useMutationDocument(saveReportDocument, (result) => result.saveReport)
  const over = own && !anew ? { id: own.id, version: own.version } : { idempotencyKey }
  return (
    <FormDialog
      title={translate('reports.save.title')}
      fact={translate('reports.save.fact')}
      submitLabel={translate('reports.save.submit')}
      running={running}
      refused="reports.save.refused"
      fields={['name']}
      isFilledIn={name.trim() !== ''}
      send={async () => {
        const { dimensions, filter, ...asked } = question
        const outcome = await run({
          input: {
            ...over,
            name,
            within,
            shared,
            question: {
              ...asked,
              dimensions: listOf(dimensions),
              filter: filter.map(({ dimension, codes }) => ({ dimension, codes: listOf(codes) })),
            },
          },
        })
        if (outcome.__typename !== 'SavedReportSuccess') return outcome
        notify('reports.save.done', { messageArgs: { name: outcome.savedReport.name }, type: 'success' })
        onSaved(outcome.savedReport.id)
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const problem =
          problems.name ?? (checked && name.trim() === '' ? translate('reports.save.required') : undefined)
        return (
          <>
            <TextField
              id="report-name"
              label={translate('reports.save.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={problem !== undefined}
              helperText={problem === undefined ? undefined : <FieldProblem>{problem}</FieldProblem>}
              slotProps={{ htmlInput: { maxLength: LONGEST_REPORT_NAME, autoComplete: 'off' } }}
            />
            <label className="tick-line">
              <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
              {translate('reports.save.shared')}
            </label>
            {own && (
              <label className="tick-line">
                <input type="checkbox" checked={anew} onChange={({ target }) => setAnew(target.checked)} />
                {translate('reports.save.anew', { name: own.name })}
              </label>
            )}
          </>
        )
      }}
    </FormDialog>
  )
}
