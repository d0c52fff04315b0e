import { DATA_SETS, type DataSet } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { recordBreachDocument } from './documents.ts'
import { MomentFields } from './MomentFields.tsx'
import { instantOf, type Moment } from './moment.ts'

/** A breach enters the register; the clock of its report runs from the moment it was found. */
export function RecordBreachDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { scope, today } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [committeeId, setCommittee] = useState<string | null>(scope?.id ?? null)
  const [found, setFound] = useState<Moment>({ day: today, time: '' })
  const [what, setWhat] = useState('')
  const [dataSets, setDataSets] = useState<readonly DataSet[]>([])
  const [persons, setPersons] = useState('')
  const [measures, setMeasures] = useState('')
  const { run, running } = useMutationDocument(recordBreachDocument, (result) => result.recordBreach)
  const foundAt = instantOf(found)
  const isCount = persons.trim() === '' || /^\d{1,9}$/.test(persons.trim())
  const missing = translate('privacy.missing')
  const toggle = (one: DataSet): void =>
    setDataSets(dataSets.includes(one) ? dataSets.filter((other) => other !== one) : [...dataSets, one])
  return (
    <FormDialog
      title={translate('privacy.breaches.record')}
      fact={translate('privacy.breaches.explain')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['committeeId', 'foundAt', 'what', 'persons', 'measures']}
      isFilledIn={committeeId !== null && foundAt !== null && what.trim() !== '' && dataSets.length > 0 && isCount}
      send={async () => {
        const outcome = await run({
          input: {
            committeeId: committeeId ?? '',
            foundAt: foundAt ?? '',
            what: what.trim(),
            dataSets: [...dataSets],
            persons: persons.trim() === '' ? null : Number(persons),
            measures: writtenOrNull(measures),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'BreachSuccess') return outcome
        notify('privacy.saved', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <CommitteeField
            id="breach-committee"
            label={translate('privacy.breaches.fields.committee')}
            value={committeeId}
            onChange={setCommittee}
            error={problems.committeeId ?? (checked && committeeId === null ? missing : undefined)}
          />
          <MomentFields
            id="breach-found"
            label={translate('privacy.breaches.fields.foundAt')}
            value={found}
            onChange={setFound}
            problem={checked && foundAt === null ? translate('privacy.timeMissing') : problems.foundAt}
            today={today}
          />
          <PlainField
            id="breach-what"
            label={translate('privacy.breaches.fields.what')}
            value={what}
            onChange={setWhat}
            problem={checked && what.trim() === '' ? missing : problems.what}
            help={translate('privacy.breaches.whatHelp')}
            lines={3}
          />
          <fieldset className="plain-set">
            <legend className="small">{translate('privacy.breaches.fields.dataSets')}</legend>
            {DATA_SETS.map((one) => (
              <label key={one} className="check-line">
                <input type="checkbox" checked={dataSets.includes(one)} onChange={() => toggle(one)} />
                {labels.dataSet[one]}
              </label>
            ))}
            {checked && dataSets.length === 0 && <p className="small">{missing}</p>}
          </fieldset>
          <PlainField
            id="breach-persons"
            label={translate('privacy.breaches.fields.persons')}
            optional
            numeric
            value={persons}
            onChange={setPersons}
            problem={checked && !isCount ? translate('privacy.notACount') : problems.persons}
          />
          <PlainField
            id="breach-measures"
            label={translate('privacy.breaches.fields.measures')}
            optional
            value={measures}
            onChange={setMeasures}
            problem={problems.measures}
            lines={2}
          />
        </>
      )}
    </FormDialog>
  )
}
