import type { ReturnReason, Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { CaseStepDialog } from './CaseStepDialog.tsx'
import { returnCandidateDocument } from './documents.ts'
import { obstaclesOf, type StepBack, stepsBack } from './next-step-verdicts.ts'
import { useStepsOn } from './use-steps-on.ts'

type Props = {
  candidate: { id: string; version: number; fullName: string | null; masked: boolean; stage: Stage; stageSince: string }
  /** The ways back that the page knows for today. */
  offered: readonly StepBack[]
  today: string
  /** The stage that the form opens on. */
  to?: Stage
  onClose: () => void
}

/** Records that a case goes back to an earlier stage, and why. */
export function ReturnDialog({ candidate, offered, today, to, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [on, setOn] = useState(today)
  const first = offered.find((step) => step.allowed && (to === undefined || step.stage === to)) ?? offered[0]
  const [chosen, setChosen] = useState<ReturnReason | undefined>(first?.reason)
  const { steps, judged, version, refetch } = useStepsOn(candidate, on, today)
  const onDay = stepsBack(steps)
  const known = onDay.length > 0 ? onDay : offered
  const step = known.find(({ reason }) => reason === chosen) ?? known[0]
  const { run, running } = useMutationDocument(returnCandidateDocument, (result) => result.returnCandidate)
  if (step === undefined) return null
  return (
    <CaseStepDialog
      candidateId={candidate.id}
      title={translate('case.back.title')}
      fact={translate('candidates.advance.fact', {
        name: wordsOf(candidate),
        stage: labels.stage[candidate.stage],
        date: date(candidate.stageSince),
      })}
      explain={translate('case.back.to', { stage: labels.stage[step.stage] })}
      choiceLabel={translate('case.back.reason')}
      choices={known.map((each) => ({
        ...each,
        verdicts: obstaclesOf(each),
        value: each.reason,
        words: labels.returnReason[each.reason],
        allowed: each.allowed || !judged,
      }))}
      chosen={step.reason}
      onChoose={setChosen}
      on={on}
      onDay={setOn}
      today={today}
      missingDocument={translate('candidates.advance.missingDocument')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      send={async (details) => {
        const outcome = await run({
          input: { id: candidate.id, version, to: step.stage, reason: step.reason, ...details, idempotencyKey },
        })
        if (outcome.__typename === 'Conflict') void refetch()
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('case.back.done', { messageArgs: { stage: labels.stage[step.stage] }, type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}
