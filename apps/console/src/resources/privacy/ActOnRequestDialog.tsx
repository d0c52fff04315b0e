import type { RequestStep } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { actOnRequestDocument, type RequestRow } from './documents.ts'

type Props = { request: RequestRow; step: RequestStep; today: string; onClose: () => void }

/** What the person was told, what was done, or why it was not. */
export function ActOnRequestDialog({ request, step, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const [on, setOn] = useState(today)
  const [text, setText] = useState('')
  const { run, running } = useMutationDocument(actOnRequestDocument, (result) => result.actOnPrivacyRequest)
  return (
    <FormDialog
      title={labels.requestStep[step]}
      fact={[request.fullName ?? translate('privacy.masked'), labels.requestKind[request.kind]].join(' · ')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['on', 'text']}
      isFilledIn={on !== '' && text.trim() !== ''}
      send={async () => {
        const outcome = await run({ input: { id: request.id, version: request.version, step, on, text: text.trim() } })
        if (outcome.__typename !== 'PrivacyRequestSuccess') return outcome
        notify('privacy.saved', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <DayField
            id="request-act-on"
            label={translate('privacy.requests.fields.on')}
            value={on}
            onChange={setOn}
            error={checked && on === '' ? translate('privacy.missing') : problems.on}
            max={today}
          />
          <PlainField
            id="request-act-text"
            label={translate(`privacy.requests.text.${step}`)}
            value={text}
            onChange={setText}
            problem={checked && text.trim() === '' ? translate('privacy.missing') : problems.text}
            lines={3}
          />
        </>
      )}
    </FormDialog>
  )
}
