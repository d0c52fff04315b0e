import { PRIVACY_CLOCKS as CLOCKS, type PrivacyClocks } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'
import { type PrivacyClocksValue, setClocksDocument } from './documents.ts'

type Typed = Record<keyof PrivacyClocks, string>
const countOf = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null)

/** Sets the clocks for everybody; what came before keeps its own days. */
export function ClocksDialog({ clocks, onClose }: { clocks: PrivacyClocksValue; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [typed, setTyped] = useState<Typed>({
    answerDays: String(clocks.answerDays),
    actDays: String(clocks.actDays),
    actWithOthersDays: String(clocks.actWithOthersDays),
    breachHours: String(clocks.breachHours),
  })
  const { run, running } = useMutationDocument(setClocksDocument, (result) => result.setPrivacyClocks)
  const numberOf = (clock: keyof PrivacyClocks): number => countOf(typed[clock]) ?? 0
  return (
    <FormDialog
      title={translate('privacy.clocks.set')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={CLOCKS}
      isFilledIn={CLOCKS.every((clock) => countOf(typed[clock]) !== null)}
      send={async () => {
        const outcome = await run({
          input: {
            version: clocks.version,
            answerDays: numberOf('answerDays'),
            actDays: numberOf('actDays'),
            actWithOthersDays: numberOf('actWithOthersDays'),
            breachHours: numberOf('breachHours'),
          },
        })
        if (outcome.__typename !== 'PrivacyClocksSuccess') return outcome
        notify('privacy.saved', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) =>
        CLOCKS.map((clock) => (
          <PlainField
            key={clock}
            id={`clock-${clock}`}
            label={translate(`privacy.clocks.${clock}`)}
            numeric
            value={typed[clock]}
            onChange={(text) => setTyped({ ...typed, [clock]: text })}
            problem={checked && countOf(typed[clock]) === null ? translate('privacy.notACount') : problems[clock]}
          />
        ))
      }
    </FormDialog>
  )
}
