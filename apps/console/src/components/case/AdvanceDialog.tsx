import type { Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { CaseStepDialog } from './CaseStepDialog.tsx'
import { advanceCandidateDocument } from './documents.ts'
import { obstaclesOf, type StepForward, stepsForward } from './next-step-verdicts.ts'
import { useStepsOn } from './use-steps-on.ts'

type Props = {
  candidate: { id: string; version: number; fullName: string | null; masked: boolean; stage: Stage; stageSince: string }
  /** The steps that the page knows for today. */
  offered: readonly StepForward[]
  today: string
  onClose: () => void
}

/** Records that a case enters the next stage. */
export function AdvanceDialog({ candidate, offered, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [on, setOn] = useState(today)
  const { steps, judged, version, refetch } = useStepsOn(candidate, on, today)
  const onDay = stepsForward(steps)
  const known = onDay.length > 0 ? onDay : offered
  const [chosen, setChosen] = useState<Stage | undefined>((offered.find(({ allowed }) => allowed) ?? offered[0])?.stage)
  const to = known.find(({ stage }) => stage === chosen)?.stage ?? known[0]?.stage
  const { run, running } = useMutationDocument(advanceCandidateDocument, (result) => result.advanceCandidate)
  if (to === undefined) return null

  return (
    <CaseStepDialog
      title={translate('candidates.advance.title')}
      fact={translate('candidates.advance.fact', {
        name: wordsOf(candidate),
        stage: labels.stage[candidate.stage],
        date: date(candidate.stageSince),
      })}
      choiceLabel={translate('candidates.advance.to')}
      choices={known.map(({ stage, allowed, ...step }) => ({
        ...step,
        verdicts: obstaclesOf(step),
        value: stage,
        words: labels.stage[stage],
        allowed: allowed || !judged,
      }))}
      chosen={to}
      onChoose={setChosen}
      on={on}
      onDay={setOn}
      today={today}
      missingDocument={translate('candidates.advance.missingDocument')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      send={async (details) => {
        const outcome = await run({ input: { id: candidate.id, version, to, ...details, idempotencyKey } })
        if (outcome.__typename === 'Conflict') void refetch()
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.advance.done', { messageArgs: { stage: labels.stage[to] }, type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}
