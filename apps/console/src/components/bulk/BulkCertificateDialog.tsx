import { MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { DayField } from '../DayField.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { writtenOrNull } from '../people/step-form.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useFormat } from '../use-format.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { certifyManyDocument, classChoicesDocument } from './documents.ts'
import type { BulkWork } from './use-bulk.ts'

type Props = {
  ids: readonly string[]
  /** The class, where it is known already. */
  classId?: string
  noneTicked?: boolean
  onClose: (anyDone: boolean) => void
}

/** The certificates of one class: the day once, a number each. */
export function BulkCertificateDialog({ ids, classId: known, noneTicked = false, onClose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { date } = useFormat()
  const { today } = useWorkingContext()
  const { data } = useDocument(classChoicesDocument, {}, { enabled: known === undefined })
  const [chosen, setChosen] = useState(known ?? '')
  const [issuedOn, setIssuedOn] = useState('')
  const [issuer, setIssuer] = useState('')
  const [keptAt, setKeptAt] = useState('')
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const [checked, setChecked] = useState(false)
  const classes = data?.trainingClasses.nodes ?? []

  const workOf = (): BulkWork | null => {
    setChecked(true)
    if (chosen === '' || issuedOn === '') return null
    const certificate = { classId: chosen, issuedOn, issuer: writtenOrNull(issuer), keptAt: writtenOrNull(keptAt) }
    return {
      preview: { certificate },
      write: async ({ ones, idempotencyKey }) => {
        const candidates = ones.map(({ id }) => ({ id, number: writtenOrNull(numbers[id] ?? '') }))
        const input = { ...certificate, candidates, idempotencyKey }
        return (await client.query(certifyManyDocument, { input })).recordCertificates
      },
    }
  }

  return (
    <BulkDialog
      title={translate('bulk.certificate.title')}
      ids={ids}
      noneTicked={noneTicked}
      filledIn={JSON.stringify([chosen, issuedOn, issuer, keptAt])}
      workOf={workOf}
      submit={(count) => translate('bulk.certificate.submit', { smart_count: count })}
      extra={(person) => (
        <label>
          {translate('bulk.certificate.number')}
          <input
            value={numbers[person.id] ?? ''}
            aria-label={translate('bulk.certificate.numberOf', { name: wordsOf(person) })}
            onChange={(event) => setNumbers({ ...numbers, [person.id]: event.target.value })}
          />
        </label>
      )}
      onClose={onClose}
    >
      {known === undefined && (
        <PlainField
          id="bulk-class"
          label={translate('bulk.certificate.class')}
          value={chosen}
          onChange={setChosen}
          problem={checked && chosen === '' ? translate('bulk.certificate.missingClass') : undefined}
          help={data && classes.length === 0 ? translate('bulk.certificate.noClass') : undefined}
        >
          {classes.map(({ id, name, endsOn }) => (
            <MenuItem key={id} value={id}>
              {name}, {date(endsOn)}
            </MenuItem>
          ))}
        </PlainField>
      )}
      <DayField
        id="bulk-issued"
        label={translate('bulk.certificate.issuedOn')}
        value={issuedOn}
        max={today}
        onChange={setIssuedOn}
        error={checked && issuedOn === '' ? translate('bulk.certificate.missingDay') : undefined}
      />
      <div className="fields pair">
        <PlainField
          id="bulk-issuer"
          label={translate('bulk.certificate.issuer')}
          optional
          value={issuer}
          onChange={setIssuer}
        />
        <PlainField
          id="bulk-kept"
          label={translate('bulk.certificate.keptAt')}
          optional
          value={keptAt}
          onChange={setKeptAt}
        />
      </div>
    </BulkDialog>
  )
}
