import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { IntroducerFields } from '../../components/case/IntroducerFields.tsx'
import { emptyIntroducer, introducerToRecord, isIntroducerFilledIn } from '../../components/case/introducer-form.ts'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { recordIntroducerDocument } from './register-documents.ts'

type Props = { candidateId: string; within: string | null; today: string; onClose: () => void }

/** Writes down who introduces the person into the Party. */
export function IntroducerDialog({ candidateId, within, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const idempotencyKey = useIdempotencyKey()
  const [texts, setTexts] = useState(() => emptyIntroducer(today))
  const { run, running } = useMutationDocument(recordIntroducerDocument, (result) => result.recordIntroducer)
  return (
    <FormDialog
      title={translate('candidates.introducers.add')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      refused="candidates.introducers.refused"
      fields={['introducedOn', 'paperNumber', 'mentorId', 'organisationName']}
      isFilledIn={isIntroducerFilledIn(texts)}
      send={async () => {
        const outcome = await run({ input: { candidateId, ...introducerToRecord(texts), idempotencyKey } })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.introducers.done', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {(told) => (
        <IntroducerFields id="introducer" texts={texts} onChange={setTexts} within={within} today={today} {...told} />
      )}
    </FormDialog>
  )
}
