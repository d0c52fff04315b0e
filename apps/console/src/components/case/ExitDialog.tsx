import type { Exit, Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useLabels } from '../use-labels.ts'
import { CaseStepDialog } from './CaseStepDialog.tsx'
import { exitCandidateDocument } from './documents.ts'
import { obstaclesOf, type StepOut, stepsOut } from './next-step-verdicts.ts'
import { useStepsOn } from './use-steps-on.ts'

type Props = {
  candidate: { id: string; version: number; fullName: string | null; masked: boolean; stage: Stage }
  offered: readonly StepOut[]
  /** The way out that was chosen in the menu. */
  exit: Exit
  today: string
  onClose: () => void
}

/** Records that a case leaves the path. */
export function ExitDialog({ candidate, offered, exit, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [on, setOn] = useState(today)
  const [chosen, setChosen] = useState<Exit>(exit)
  const { steps, judged, version, refetch } = useStepsOn(candidate, on, today)
  const onDay = stepsOut(steps)
  const known = onDay.length > 0 ? onDay : offered
  const { run, running } = useMutationDocument(exitCandidateDocument, (result) => result.exitCandidate)

  return (
    <CaseStepDialog
      candidateId={candidate.id}
      title={translate('candidates.exit.title')}
      fact={translate('candidates.exit.fact', { name: wordsOf(candidate), stage: labels.stage[candidate.stage] })}
      explain={translate('candidates.exit.explain')}
      choiceLabel={translate('candidates.exit.kind')}
      choices={known.map(({ exit: way, allowed, ...step }) => ({
        ...step,
        verdicts: obstaclesOf(step),
        value: way,
        words: labels.exit[way],
        allowed: allowed || !judged,
      }))}
      chosen={chosen}
      onChoose={setChosen}
      on={on}
      onDay={setOn}
      today={today}
      missingDocument={translate('candidates.exit.missingDocument')}
      submitLabel={translate('candidates.exit.submit')}
      running={running}
      send={async (details) => {
        const outcome = await run({ input: { id: candidate.id, version, exit: chosen, ...details, idempotencyKey } })
        if (outcome.__typename === 'Conflict') void refetch()
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.exit.done', { messageArgs: { exit: labels.exit[chosen] }, type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}
