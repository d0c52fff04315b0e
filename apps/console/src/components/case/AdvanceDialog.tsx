import type { Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { CaseStepDialog } from './CaseStepDialog.tsx'
import { advanceCandidateDocument, recordVoteDocument } from './documents.ts'
import { obstaclesOf, type StepForward, stepsForward } from './next-step-verdicts.ts'
import { StageFields } from './StageFields.tsx'
import { useStageForm } from './use-stage-form.ts'
import { useStepsOn } from './use-steps-on.ts'
import './case.css'

type Props = {
  candidate: { id: string; version: number; fullName: string | null; masked: boolean; stage: Stage; stageSince: string }
  /** The steps that the page knows for today. */
  offered: readonly StepForward[]
  today: string
  /** The unit where members who introduce are looked for; the whole scope when it is left out. */
  within?: string | null
  /** The stage that the form opens on. */
  to?: Stage
  onClose: () => void
}

/** Records that a case enters the next stage. */
export function AdvanceDialog({ candidate, offered, today, within = null, to: asked, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const voteKey = useIdempotencyKey()
  const [on, setOn] = useState(today)
  const { steps, judged, version, refetch } = useStepsOn(candidate, on, today)
  const onDay = stepsForward(steps)
  const known = onDay.length > 0 ? onDay : offered
  const [chosen, setChosen] = useState<Stage | undefined>(
    asked ?? (offered.find(({ allowed }) => allowed) ?? offered[0])?.stage,
  )
  const to = known.find(({ stage }) => stage === chosen)?.stage ?? known[0]?.stage
  const { run, running } = useMutationDocument(advanceCandidateDocument, (result) => result.advanceCandidate)
  const vote = useMutationDocument(recordVoteDocument, (result) => result.recordVote)
  const step = known.find(({ stage }) => stage === to)
  const form = useStageForm(step, on)
  if (to === undefined || step === undefined) return null
  const { tally } = form

  return (
    <CaseStepDialog
      candidateId={candidate.id}
      title={translate('candidates.advance.title')}
      fact={translate('candidates.advance.fact', {
        name: wordsOf(candidate),
        stage: labels.stage[candidate.stage],
        date: date(candidate.stageSince),
      })}
      choiceLabel={translate('candidates.advance.to')}
      choices={known.map(({ stage, allowed, ...step }) => ({
        ...step,
        verdicts: stage === to ? obstaclesOf({ verdicts: form.left }) : obstaclesOf(step),
        value: stage,
        words: labels.stage[stage],
        // What the form itself answers is for the server to judge.
        allowed: allowed || !judged || (stage === to && obstaclesOf({ verdicts: form.left }).length === 0),
      }))}
      chosen={to}
      onChoose={setChosen}
      on={on}
      onDay={setOn}
      today={today}
      missingDocument={translate('candidates.advance.missingDocument')}
      submitLabel={translate('candidates.advance.submit')}
      running={running || vote.running}
      extras={(told) => <StageFields form={form} step={step} on={on} today={today} within={within} {...told} />}
      isFilledIn={() => {
        const { vote: noVote, decidedBy, papers, introducers } = form.problemsOf()
        return !noVote && !decidedBy && papers.length === 0 && !introducers
      }}
      send={async (details) => {
        const outcome = await run({
          input: {
            id: candidate.id,
            version,
            to,
            ...details,
            ...form.input,
            introducers: form.introducersInput,
            idempotencyKey,
          },
        })
        if (outcome.__typename === 'Conflict') void refetch()
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.advance.done', { messageArgs: { stage: labels.stage[to] }, type: 'success' })
        onClose()
        return null
      }}
      instead={
        form.fallsShort && tally !== null && step.vote !== null
          ? {
              words: translate('case.vote.fallsShort'),
              label: translate('case.vote.record'),
              send: async (details) => {
                if (step.vote === null) return null
                const outcome = await vote.run({
                  input: {
                    id: candidate.id,
                    version,
                    body: step.vote,
                    vote: tally,
                    ...details,
                    papers: form.input.papers,
                    idempotencyKey: voteKey,
                  },
                })
                if (outcome.__typename === 'Conflict') void refetch()
                if (outcome.__typename !== 'CandidateSuccess') return outcome
                notify('case.vote.recorded', { type: 'success' })
                onClose()
                return null
              },
            }
          : null
      }
      onClose={onClose}
    />
  )
}
