import { MenuItem } from '@mui/material'
import { RELATIONS, type Relation, VERIFICATION_STATES, type VerificationState } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import type { VerificationRow } from './BackgroundSection.tsx'
import { recordVerificationDocument } from './register-documents.ts'

type Props = {
  candidateId: string
  line: VerificationRow | null
  /** Whether the note of the line is hidden, so that an empty one says nothing. */
  secret: boolean
  today: string
  onClose: () => void
}

/** Whose record is verified, where, when it was asked and when it was answered. */
export function VerificationDialog({ candidateId, line, secret, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [relation, setRelation] = useState<Relation>(line?.relation ?? 'SELF')
  const [state, setState] = useState<VerificationState>(line?.state ?? 'TO_VERIFY')
  const [place, setPlace] = useState(line?.place ?? '')
  const [note, setNote] = useState(line?.note ?? '')
  const [sentOn, setSentOn] = useState(line?.sentOn ?? '')
  const [answeredOn, setAnsweredOn] = useState(line?.answeredOn ?? '')
  const keepsNote = secret && line !== null && note.trim() === ''
  const { run, running } = useMutationDocument(recordVerificationDocument, (result) => result.recordVerification)
  return (
    <FormDialog
      title={translate(line === null ? 'candidates.verification.add' : 'candidates.verification.edit')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      refused="candidates.verification.refused"
      fields={['sentOn', 'answeredOn', 'place', 'note']}
      isFilledIn={state !== 'VERIFIED' || answeredOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            candidateId,
            ...(line === null ? {} : { id: line.id, version: line.version }),
            relation,
            state,
            place: writtenOrNull(place),
            ...(keepsNote ? {} : { note: writtenOrNull(note) }),
            sentOn: sentOn || null,
            answeredOn: answeredOn || null,
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.verification.done', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <div className="fields pair">
            <PlainField
              id="verify-relation"
              label={translate('candidates.verification.relation')}
              value={relation}
              onChange={(value) => setRelation(RELATIONS.find((each) => each === value) ?? relation)}
            >
              {RELATIONS.map((each) => (
                <MenuItem key={each} value={each}>
                  {labels.relation[each]}
                </MenuItem>
              ))}
            </PlainField>
            <PlainField
              id="verify-state"
              label={translate('candidates.verification.state')}
              value={state}
              onChange={(value) => setState(VERIFICATION_STATES.find((each) => each === value) ?? state)}
            >
              {VERIFICATION_STATES.map((each) => (
                <MenuItem key={each} value={each}>
                  {labels.verificationState[each]}
                </MenuItem>
              ))}
            </PlainField>
            <DayField
              id="verify-sent"
              label={translate('candidates.verification.sentOn')}
              optional
              value={sentOn}
              max={today}
              onChange={setSentOn}
              error={problems.sentOn}
            />
            <DayField
              id="verify-answered"
              label={translate('candidates.verification.answeredOn')}
              optional={state !== 'VERIFIED'}
              value={answeredOn}
              max={today}
              onChange={setAnsweredOn}
              error={
                checked && state === 'VERIFIED' && answeredOn === ''
                  ? translate('candidates.assign.missingDate')
                  : problems.answeredOn
              }
            />
          </div>
          <PlainField
            id="verify-place"
            label={translate('candidates.verification.place')}
            optional
            value={place}
            onChange={setPlace}
            problem={problems.place}
          />
          <PlainField
            id="verify-note"
            label={translate('candidates.advance.note')}
            optional
            value={note}
            onChange={setNote}
            problem={problems.note}
            lines={2}
            {...(secret && line !== null ? { help: translate('secret.keepNote') } : {})}
          />
        </>
      )}
    </FormDialog>
  )
}
