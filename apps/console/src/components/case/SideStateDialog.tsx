import { ESCALATION_OUTCOMES, type EscalationOutcome, type Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useLabels } from '../use-labels.ts'
import { CaseStepDialog, type StepDetails } from './CaseStepDialog.tsx'
import {
  cancelTransferDocument,
  decideEscalationDocument,
  holdCandidateDocument,
  resumeCandidateDocument,
} from './documents.ts'

export type SideAct = 'hold' | 'resume' | 'escalation' | 'cancelTransfer'
type Props = {
  act: SideAct
  candidate: { id: string; version: number; fullName: string | null; masked: boolean; stage: Stage }
  today: string
  onClose: () => void
}

/** Records that a case rests, goes on, or what the committee above said after three votes. */
export function SideStateDialog({ act, candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [version, setVersion] = useState(candidate.version)
  const [on, setOn] = useState(today)
  const [outcome, setOutcome] = useState<EscalationOutcome>('GO_ON')
  const hold = useMutationDocument(holdCandidateDocument, (result) => result.holdCandidate)
  const resume = useMutationDocument(resumeCandidateDocument, (result) => result.resumeCandidate)
  const decide = useMutationDocument(decideEscalationDocument, (result) => result.decideEscalation)
  const cancel = useMutationDocument(cancelTransferDocument, (result) => result.cancelTransfer)
  const input = (details: StepDetails) => ({
    id: candidate.id,
    version,
    ...details,
    idempotencyKey,
  })
  const ask = (details: StepDetails) => {
    switch (act) {
      case 'hold':
        return hold.run({ input: input(details) })
      case 'resume':
        return resume.run({ input: input(details) })
      case 'cancelTransfer':
        return cancel.run({ input: input(details) })
      case 'escalation':
        return decide.run({ input: { ...input(details), outcome } })
    }
  }
  const documentRequired = act === 'escalation'
  return (
    <CaseStepDialog<EscalationOutcome>
      candidateId={candidate.id}
      title={translate(`case.${act}.title`)}
      fact={translate('candidates.exit.fact', { name: wordsOf(candidate), stage: labels.stage[candidate.stage] })}
      explain={translate(`case.${act}.explain`)}
      choiceLabel={act === 'escalation' ? translate('case.escalation.outcome') : null}
      choices={ESCALATION_OUTCOMES.map((value) => ({
        value,
        words: labels.escalationOutcome[value],
        allowed: true,
        documentRequired,
        verdicts: [],
      }))}
      chosen={outcome}
      onChoose={setOutcome}
      on={on}
      onDay={setOn}
      today={today}
      missingDocument={translate('case.escalation.missingDocument')}
      submitLabel={translate('candidates.advance.submit')}
      running={hold.running || resume.running || cancel.running || decide.running}
      send={async (details) => {
        const answer = await ask(details)
        if (answer.__typename === 'Conflict') setVersion(answer.currentVersion)
        if (answer.__typename !== 'CandidateSuccess') return answer
        notify(`case.${act}.done`, { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}
