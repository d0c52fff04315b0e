import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { FormDialog } from '../people/FormDialog.tsx'
import type { NamedPerson } from '../people/PersonName.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { writtenOrNull } from '../people/step-form.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { startTransferDocument } from './documents.ts'
import { type TransferCell, TransferCellField } from './TransferCellField.tsx'

type Props = { candidate: NamedPerson & { version: number }; today: string; onClose: () => void }

/** The old side certifies where a case stands and sends it to another cell. */
export function StartTransferDialog({ candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [version, setVersion] = useState(candidate.version)
  const [cell, setCell] = useState<TransferCell | null>(null)
  const [on, setOn] = useState(today)
  const [issuedOn, setIssuedOn] = useState(today)
  const [number, setNumber] = useState('')
  const [note, setNote] = useState('')
  const { run, running } = useMutationDocument(startTransferDocument, (result) => result.startTransfer)
  const word = (key: string) => translate(`transfers.start.${key}`)
  return (
    <FormDialog
      title={word('title')}
      fact={wordsOf(candidate)}
      submitLabel={word('submit')}
      running={running}
      refused="transfers.start.refused"
      fields={['toCellId', 'occurredOn', 'note']}
      isFilledIn={cell !== null && on !== '' && issuedOn !== ''}
      send={async () => {
        if (cell === null) return null
        const outcome = await run({
          input: {
            id: candidate.id,
            version,
            toCellId: cell.id,
            occurredOn: on,
            certificate: { number: writtenOrNull(number), issuedOn },
            note: writtenOrNull(note),
            idempotencyKey,
          },
        })
        if (outcome.__typename === 'Conflict') setVersion(outcome.currentVersion)
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('transfers.start.done', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <TransferCellField
            value={cell}
            onChange={setCell}
            problem={checked && cell === null ? word('cellMissing') : problems.toCellId}
          />
          <div className="fields pair">
            <DayField
              id="transfer-on"
              label={word('on')}
              value={on}
              max={today}
              onChange={setOn}
              error={checked && on === '' ? translate('candidates.assign.missingDate') : problems.occurredOn}
            />
            <DayField
              id="transfer-certificate-on"
              label={word('certificateOn')}
              value={issuedOn}
              max={today}
              onChange={setIssuedOn}
              error={checked && issuedOn === '' ? word('certificateMissing') : undefined}
            />
          </div>
          <PlainField
            id="transfer-certificate-number"
            label={word('certificateNumber')}
            optional
            value={number}
            onChange={setNumber}
          />
          <PlainField
            id="transfer-note"
            label={translate('candidates.advance.note')}
            optional
            value={note}
            onChange={setNote}
            problem={problems.note}
            lines={2}
          />
        </>
      )}
    </FormDialog>
  )
}
