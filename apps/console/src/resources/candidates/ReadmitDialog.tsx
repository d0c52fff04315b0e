import { MenuItem } from '@mui/material'
import { BARRED_GROUPS, type BarredGroup } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import type { NamedPerson } from '../../components/people/PersonName.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { readmitCandidateDocument } from './mutations.ts'

type Props = {
  candidate: NamedPerson & { cell: { id: string } }
  today: string
  onClose: () => void
}
const NONE = 'NONE'

/** Names a former member again: a new case, linked to the one that ended. */
export function ReadmitDialog({ candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [cellId, setCellId] = useState<string | null>(candidate.cell.id)
  const [sourcedOn, setSourcedOn] = useState(today)
  const [barredGroup, setBarredGroup] = useState<BarredGroup | typeof NONE>(NONE)
  const [crimeClearedOn, setCrimeClearedOn] = useState('')
  const [readmissions, setReadmissions] = useState('0')
  const [documentNumber, setDocumentNumber] = useState('')
  const { run, running } = useMutationDocument(readmitCandidateDocument, (result) => result.readmitCandidate)
  const word = (key: string) => translate(`candidates.readmit.${key}`)
  const isCount = /^\d{1,2}$/.test(readmissions.trim())
  return (
    <FormDialog
      title={word('title')}
      fact={translate('candidates.readmit.fact', { name: wordsOf(candidate) })}
      submitLabel={word('submit')}
      running={running}
      refused="candidates.readmit.refused"
      fields={['cellId', 'sourcedOn', 'crimeClearedOn', 'documentNumber']}
      isFilledIn={cellId !== null && sourcedOn !== '' && isCount}
      send={async () => {
        if (cellId === null) return null
        const outcome = await run({
          input: {
            previousId: candidate.id,
            cellId,
            sourcedOn,
            barredGroup: barredGroup === NONE ? null : barredGroup,
            crimeClearedOn: writtenOrNull(crimeClearedOn),
            readmissions: Number(readmissions),
            documentNumber: writtenOrNull(documentNumber),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.readmit.done', { type: 'success' })
        onClose()
        navigate(`/candidates/${outcome.candidate.id}/show`)
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <CommitteeField
            id="readmit-cell"
            label={translate('candidates.fields.cellId')}
            value={cellId}
            onChange={setCellId}
            kinds={['CELL', 'GRASSROOTS_CELL']}
            error={checked && cellId === null ? word('missingCell') : problems.cellId}
          />
          <div className="fields pair">
            <DayField
              id="readmit-on"
              label={translate('candidates.fields.sourcedOn')}
              value={sourcedOn}
              max={today}
              onChange={setSourcedOn}
              error={checked && sourcedOn === '' ? translate('candidates.assign.missingDate') : problems.sourcedOn}
            />
            <PlainField
              id="readmit-number"
              label={translate('candidates.advance.documentNumber')}
              optional
              value={documentNumber}
              onChange={setDocumentNumber}
              problem={problems.documentNumber}
            />
          </div>
          <PlainField
            id="readmit-barred"
            label={word('barredGroup')}
            value={barredGroup}
            onChange={(value) => setBarredGroup(BARRED_GROUPS.find((each) => each === value) ?? NONE)}
            help={word('barredHelp')}
          >
            <MenuItem value={NONE}>{word('notBarred')}</MenuItem>
            {BARRED_GROUPS.map((each) => (
              <MenuItem key={each} value={each}>
                {labels.barredGroup[each]}
              </MenuItem>
            ))}
          </PlainField>
          <div className="fields pair">
            <DayField
              id="readmit-cleared"
              label={word('crimeClearedOn')}
              optional
              value={crimeClearedOn}
              max={today}
              onChange={setCrimeClearedOn}
              error={problems.crimeClearedOn}
            />
            <PlainField
              id="readmit-times"
              label={word('readmissions')}
              value={readmissions}
              onChange={setReadmissions}
              problem={checked && !isCount ? word('missingTimes') : problems.readmissions}
              numeric
            />
          </div>
        </>
      )}
    </FormDialog>
  )
}
