import { MenuItem } from '@mui/material'
import { INTRODUCER_KINDS, type IntroducerKind } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { type MentorChoice, MentorField } from '../../components/people/assign/MentorField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { recordIntroducerDocument } from './register-documents.ts'

type Props = { candidateId: string; within: string | null; today: string; onClose: () => void }

/** Who introduces the person into the Party: an official member, or the resolution of an organisation. */
export function IntroducerDialog({ candidateId, within, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [kind, setKind] = useState<IntroducerKind>('MEMBER')
  const [member, setMember] = useState<MentorChoice | null>(null)
  const [organisationName, setOrganisationName] = useState('')
  const [introducedOn, setIntroducedOn] = useState(today)
  const [paperNumber, setPaperNumber] = useState('')
  const { run, running } = useMutationDocument(recordIntroducerDocument, (result) => result.recordIntroducer)
  const named = kind === 'MEMBER' ? member !== null : organisationName.trim() !== ''
  return (
    <FormDialog
      title={translate('candidates.introducers.add')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      refused="candidates.introducers.refused"
      fields={['introducedOn', 'paperNumber']}
      isFilledIn={named && introducedOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            candidateId,
            kind,
            mentorId: kind === 'MEMBER' ? (member?.id ?? null) : null,
            organisationName: kind === 'MEMBER' ? null : writtenOrNull(organisationName),
            introducedOn,
            paperNumber: writtenOrNull(paperNumber),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.introducers.done', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <PlainField
            id="introducer-kind"
            label={translate('candidates.introducers.kind')}
            value={kind}
            onChange={(value) => setKind(INTRODUCER_KINDS.find((each) => each === value) ?? kind)}
          >
            {INTRODUCER_KINDS.map((each) => (
              <MenuItem key={each} value={each}>
                {labels.introducerKind[each]}
              </MenuItem>
            ))}
          </PlainField>
          {kind === 'MEMBER' ? (
            <MentorField
              label={translate('candidates.introducers.member')}
              within={within}
              value={member}
              onChange={setMember}
              problem={checked && member === null ? translate('candidates.introducers.missingMember') : undefined}
              help={translate('candidates.introducers.memberHelp')}
              today={today}
            />
          ) : (
            <PlainField
              id="introducer-name"
              label={translate('candidates.introducers.organisation')}
              value={organisationName}
              onChange={setOrganisationName}
              problem={
                checked && organisationName.trim() === ''
                  ? translate('candidates.introducers.missingOrganisation')
                  : problems.organisationName
              }
            />
          )}
          <div className="fields pair">
            <DayField
              id="introducer-on"
              label={translate('candidates.introducers.on')}
              value={introducedOn}
              max={today}
              onChange={setIntroducedOn}
              error={
                checked && introducedOn === '' ? translate('candidates.assign.missingDate') : problems.introducedOn
              }
            />
            <PlainField
              id="introducer-number"
              label={translate('candidates.introducers.number')}
              optional
              value={paperNumber}
              onChange={setPaperNumber}
              problem={problems.paperNumber}
            />
          </div>
        </>
      )}
    </FormDialog>
  )
}
