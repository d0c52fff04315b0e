import { Button } from '@mui/material'
import type { Stage } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { obstaclesOf, type StepForward, stepsForward } from '../../components/case/next-step-verdicts.ts'
import { waitsForItsForm } from '../../components/case/stage-form.ts'
import { VerdictLine } from '../../components/case/VerdictLine.tsx'
import { CASE_ANCHORS } from '../../components/due/due-words.ts'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'
import { type Mending, mendingOf } from './mendings.ts'

type Props = {
  candidate: CandidatePage
  today: string
  past: boolean
  onAdvance: (stage: Stage) => void
  /** Null where the act may not be done now. */
  onMend: (mending: Mending) => (() => void) | null
}

/** What may be done next, and what every rule says to it: the obstacles first. */
export function NextStepSection({ candidate, today, past, onAdvance, onMend }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const steps = stepsForward(candidate.nextSteps)
  const [chosen, setChosen] = useState<Stage | null>(null)
  const title = translate('candidates.next.title')
  const step = steps.find(({ stage }) => stage === chosen) ?? steps.find(({ allowed }) => allowed) ?? steps[0]
  if (candidate.status === 'EXITED' || step === undefined) {
    return (
      <Section title={title} anchor={CASE_ANCHORS.next}>
        <p className="note">
          <StatusMark status={candidate.status === 'EXITED' ? 'paused' : 'passed'} wraps>
            {translate(candidate.status === 'EXITED' ? 'candidates.next.exited' : 'candidates.next.complete')}
          </StatusMark>
        </p>
      </Section>
    )
  }
  const barred = candidate.mayAdvance
    ? past
      ? translate('candidates.refused.past')
      : null
    : translate('candidates.refused.noAdvance')
  const [obstacle] = obstaclesOf(step)
  const refusal =
    barred ??
    (waitsForItsForm(step) || obstacle === undefined
      ? null
      : translate('candidates.next.locked', { reason: obstacle.message }))
  const told = step.verdicts.filter(
    ({ outcome, message }, index) =>
      outcome !== 'NOT_APPLICABLE' && step.verdicts.findIndex((other) => other.message === message) === index,
  )
  return (
    <Section title={title} anchor={CASE_ANCHORS.next} aside={translate('candidates.next.asOf', { date: date(today) })}>
      <div className="next-step">
        <div className="words">
          <StepLine step={step} />
          <p className="small secondary">
            {translate('candidates.next.by', { actor: labels.actor[step.by].toLocaleLowerCase() })}
            {step.earliestOn !== null &&
              step.earliestOn > today &&
              ` · ${translate('candidates.next.earliest', { date: date(step.earliestOn) })}`}
          </p>
          {steps.length > 1 && (
            <p className="small">
              {translate('candidates.next.other')}{' '}
              {steps
                .filter((other) => other !== step)
                .map(({ stage }) => (
                  <button key={stage} type="button" className="link-button" onClick={() => setChosen(stage)}>
                    {labels.stage[stage]}
                  </button>
                ))}
            </p>
          )}
        </div>
        <div className="acts">
          <GuardedButton primary refusal={refusal} onClick={() => onAdvance(step.stage)}>
            {translate('candidates.next.advance')}
          </GuardedButton>
          {barred === null && refusal !== null && (
            <p>
              <button type="button" className="link-button" onClick={() => onAdvance(step.stage)}>
                {translate('candidates.next.otherDay')}
              </button>
            </p>
          )}
        </div>
      </div>
      {told.map((verdict) => {
        const mending = mendingOf(verdict)
        const mend = mending === null ? null : onMend(mending)
        return (
          <VerdictLine
            key={`${verdict.rule}:${verdict.code}:${verdict.message}`}
            verdict={verdict}
            action={
              mending !== null &&
              mend !== null && (
                <Button size="small" onClick={mend}>
                  {translate(`candidates.mend.${mending.act}`)}
                </Button>
              )
            }
          />
        )
      })}
      {told.length === 0 && (
        <p className="note">
          <StatusMark status="passed" wraps>
            {translate('candidates.next.passed', { stage: labels.stage[step.stage] })}
          </StatusMark>
        </p>
      )}
    </Section>
  )
}

function StepLine({ step }: { step: StepForward }) {
  const { stage, allowed, verdicts } = step
  const translate = useTranslate()
  const labels = useLabels()
  const failed = verdicts.filter(({ outcome }) => outcome === 'FAILED').length
  const unknown = verdicts.filter(({ outcome }) => outcome === 'UNKNOWN').length
  const words = [
    ...(failed > 0 ? [translate('candidates.next.failed', { smart_count: failed })] : []),
    ...(unknown > 0 ? [translate('candidates.next.unknown', { smart_count: unknown })] : []),
  ]
  return (
    <p>
      {translate('candidates.next.to')} <b>{labels.stage[stage]}</b>:{' '}
      {words.length === 0 || allowed
        ? translate(words.length === 0 ? 'candidates.next.ready' : 'candidates.next.form')
        : words.join(', ')}
    </p>
  )
}
