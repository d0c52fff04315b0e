import { MenuItem } from '@mui/material'
import { PAPER_KINDS, type PaperKind } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { PaperFields } from '../../components/case/PaperFields.tsx'
import { emptyPaper, papersToRecord } from '../../components/case/stage-form.ts'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { recordPaperDocument } from './register-documents.ts'

type Props = { candidateId: string; kind: PaperKind | null; today: string; onClose: () => void }

/** Writes a paper into the register: what it is and where it lies, no scan. */
export function PaperDialog({ candidateId, kind, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [paper, setPaper] = useState(emptyPaper(kind ?? 'APPLICATION'))
  const { run, running } = useMutationDocument(recordPaperDocument, (result) => result.recordPaper)
  const [input] = papersToRecord([paper])
  return (
    <FormDialog
      title={translate('candidates.dossier.addTitle')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      refused="candidates.dossier.refused"
      isFilledIn={input !== undefined}
      send={async () => {
        if (input === undefined) return null
        const outcome = await run({ input: { candidateId, paper: input, idempotencyKey } })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.dossier.done', { messageArgs: { paper: labels.paperKind[paper.kind] }, type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked }) => (
        <>
          {kind === null && (
            <PlainField
              id="paper-kind"
              label={translate('candidates.dossier.kind')}
              value={paper.kind}
              onChange={(value) =>
                setPaper({ ...paper, kind: PAPER_KINDS.find((each) => each === value) ?? paper.kind })
              }
            >
              {PAPER_KINDS.map((each) => (
                <MenuItem key={each} value={each}>
                  {labels.paperKind[each]}
                </MenuItem>
              ))}
            </PlainField>
          )}
          <PaperFields
            paper={paper}
            required
            today={today}
            onChange={setPaper}
            problem={checked && paper.issuedOn === '' ? translate('case.paper.missingDay') : undefined}
          />
        </>
      )}
    </FormDialog>
  )
}
