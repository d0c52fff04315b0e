import { useTranslate } from 'react-admin'
import type { ConflictOutcome, InvalidOutcome, RefusalOutcome } from '../../providers/outcomes.ts'
import { RefusalPanel } from '../RefusalPanel.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'

export type NoAnswer = RefusalOutcome | ConflictOutcome | InvalidOutcome

type Props = {
  answer: NoAnswer | null
  failure: string | null
  /** The key of the words above a refusal. */
  refused: string
  /** The fields that the form shows a problem at; problems of others are told here. */
  fields: readonly string[]
}

/** Why the server did not do what a dialog asked: in place, with everything typed still there. */
export function Answered({ answer, failure, refused, fields }: Props) {
  const translate = useTranslate()
  const { time } = useFormat()
  if (failure !== null) return <Alert>{failure}</Alert>
  switch (answer?.__typename) {
    case undefined:
      return null
    case 'Refusal':
      return <RefusalPanel title={translate(refused)} message={answer.message} verdicts={answer.verdicts} />
    case 'Conflict': {
      const { changedBy, changedAt } = answer
      return (
        <Alert>
          {changedBy !== null && changedAt !== null
            ? translate('candidates.advance.conflictBy', { name: changedBy, time: time(changedAt) })
            : translate('candidates.advance.conflict')}
        </Alert>
      )
    }
    case 'Invalid': {
      const elsewhere = answer.errors.filter(({ field }) => !fields.includes(field))
      return elsewhere.length === 0 ? null : <Alert>{elsewhere.map(({ message }) => message).join(' ')}</Alert>
    }
  }
}

function Alert({ children }: { children: string }) {
  return (
    <p role="alert">
      <StatusMark status="failed" wraps>
        {children}
      </StatusMark>
    </p>
  )
}
