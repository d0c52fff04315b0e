import { Autocomplete, MenuItem, TextField } from '@mui/material'
import { SHORTFALL_REASONS, type ShortfallReason } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import type { NoAnswer } from '../people/Answered.tsx'
import { FormDialog } from '../people/FormDialog.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { useLabels } from '../use-labels.ts'
import { inChargeDocument, reportShortfallDocument, updateShortfallDocument } from './documents.ts'
import { EMPTY_SHORTFALL, missingOfShortfall, type ShortfallForm, shortfallInput } from './shortfall-form.ts'

const FIELDS = ['reason', 'text', 'measure', 'personInCharge', 'dueOn'] as const

type Props = {
  committee: { id: string; name: string }
  period: { term: string } | { year: number }
  periodWords: string
  /** The one that is changed; a new one when left out. */
  known?: { id: string; version: number; form: ShortfallForm }
  onClose: () => void
}

/** Why a committee falls short, and what it does about it. */
export function ShortfallDialog({ committee, period, periodWords, known, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [form, setForm] = useState<ShortfallForm>(known?.form ?? EMPTY_SHORTFALL)
  const report = useMutationDocument(reportShortfallDocument, (result) => result.reportShortfall)
  const update = useMutationDocument(updateShortfallDocument, (result) => result.updateShortfall)
  const { data } = useDocument(inChargeDocument, { committeeId: committee.id }, { staleTime: 60_000 })
  const names = (data?.committee?.responsiblePersons ?? []).flatMap(({ fullName, endsOn }) =>
    fullName !== null && endsOn === null ? [fullName] : [],
  )
  const missing = missingOfShortfall(form)
  const put = (change: Partial<ShortfallForm>): void => setForm((before) => ({ ...before, ...change }))

  const write = (reason: ShortfallReason) => {
    const input = { ...shortfallInput({ ...form, reason }), idempotencyKey }
    return known
      ? update.run({ input: { ...input, id: known.id, version: known.version } })
      : report.run({ input: { ...input, committeeId: committee.id, period } })
  }
  const send = async (): Promise<NoAnswer | null> => {
    if (form.reason === '') return null
    const outcome = await write(form.reason)
    if (outcome.__typename !== 'ShortfallSuccess') return outcome
    notify('shortfalls.done', { type: 'success' })
    onClose()
    return null
  }
  return (
    <FormDialog
      title={translate(known ? 'shortfalls.dialog.change' : 'shortfalls.dialog.add')}
      fact={`${committee.name} · ${periodWords}`}
      submitLabel={translate('app.form.save')}
      running={report.running || update.running}
      refused="shortfalls.refused"
      fields={FIELDS}
      isFilledIn={missing.length === 0}
      send={send}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const problemOf = (field: (typeof FIELDS)[number]): string | undefined =>
          checked && missing.some((each) => each === field) ? translate(`shortfalls.missing.${field}`) : problems[field]
        return (
          <>
            <PlainField
              id="shortfall-reason"
              label={translate('shortfalls.fields.reason')}
              value={form.reason}
              onChange={(value) => put({ reason: SHORTFALL_REASONS.find((known) => known === value) ?? '' })}
              problem={problemOf('reason')}
            >
              {SHORTFALL_REASONS.map((reason) => (
                <MenuItem key={reason} value={reason}>
                  {labels.shortfallReason[reason]}
                </MenuItem>
              ))}
            </PlainField>
            <PlainField
              id="shortfall-text"
              label={translate('shortfalls.fields.text')}
              value={form.text}
              onChange={(text) => put({ text })}
              problem={problemOf('text')}
              optional={form.reason !== 'OTHER'}
              lines={2}
            />
            <PlainField
              id="shortfall-measure"
              label={translate('shortfalls.fields.measure')}
              value={form.measure}
              onChange={(measure) => put({ measure })}
              problem={problemOf('measure')}
              optional
              lines={2}
            />
            <div className="fields pair">
              <Autocomplete
                freeSolo
                id="shortfall-personInCharge"
                options={names}
                inputValue={form.personInCharge}
                onInputChange={(_event, personInCharge) => put({ personInCharge })}
                renderInput={(parameters) => (
                  <TextField
                    {...parameters}
                    label={<FieldLabel label={translate('shortfalls.fields.personInCharge')} optional />}
                    error={problemOf('personInCharge') !== undefined}
                    helperText={
                      problemOf('personInCharge') && <FieldProblem>{problemOf('personInCharge')}</FieldProblem>
                    }
                  />
                )}
              />
              <DayField
                id="shortfall-dueOn"
                label={translate('shortfalls.fields.dueOn')}
                value={form.dueOn}
                onChange={(dueOn) => put({ dueOn })}
                error={problemOf('dueOn')}
                optional
              />
            </div>
          </>
        )
      }}
    </FormDialog>
  )
}
