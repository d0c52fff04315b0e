import type { BreachStep } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { actOnBreachDocument, type BreachRow } from './documents.ts'
import { MomentFields } from './MomentFields.tsx'
import { instantOf, type Moment } from './moment.ts'

type Props = { breach: BreachRow; step: BreachStep; onClose: () => void }

/** To whom a breach was reported, or what came of it. */
export function ActOnBreachDialog({ breach, step, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { today } = useWorkingContext()
  const [moment, setMoment] = useState<Moment>({ day: today, time: '' })
  const [text, setText] = useState('')
  const { run, running } = useMutationDocument(actOnBreachDocument, (result) => result.actOnBreach)
  const at = instantOf(moment)
  return (
    <FormDialog
      title={labels.breachStep[step]}
      fact={breach.what}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['at', 'text']}
      isFilledIn={at !== null && text.trim() !== ''}
      send={async () => {
        const outcome = await run({
          input: { id: breach.id, version: breach.version, step, at: at ?? '', text: text.trim() },
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
          <MomentFields
            id="breach-act"
            label={translate('privacy.requests.fields.on')}
            value={moment}
            onChange={setMoment}
            problem={checked && at === null ? translate('privacy.timeMissing') : problems.at}
            today={today}
          />
          <PlainField
            id="breach-act-text"
            label={translate(`privacy.breaches.text.${step}`)}
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
