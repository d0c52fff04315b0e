import { useTranslate } from 'react-admin'
import { VerdictLine } from './case/VerdictLine.tsx'
import type { VerdictWords } from './VerdictRow.tsx'

type Props = {
  message: string
  verdicts: readonly VerdictWords[]
  /** What was refused, in this place's words; the message when left out. */
  title?: string
}

/** Why something was refused: every verdict in words, with its document and point. */
export function RefusalPanel({ message, verdicts, title }: Props) {
  const translate = useTranslate()
  return (
    <div className="refusal" role="alert">
      <p>
        <b>{title ?? (message || translate('app.refusal.title'))}</b>
      </p>
      {verdicts.map((verdict) => (
        <VerdictLine
          key={`${verdict.rule}:${verdict.code}:${verdict.message}`}
          verdict={{ ...verdict, outcome: verdict.outcome ?? 'FAILED' }}
        />
      ))}
    </div>
  )
}
