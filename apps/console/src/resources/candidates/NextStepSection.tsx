import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import {
  obstaclesOf,
  type StepForward,
  type StepRow,
  sentencesOf,
  stepRows,
  stepsForward,
} from '../../components/case/next-step-verdicts.ts'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { VerdictRow } from '../../components/VerdictRow.tsx'
import type { CandidatePage } from './candidate-page.ts'

type Props = {
  candidate: CandidatePage
  today: string
  past: boolean
  onAdvance: () => void
  onAssign: () => void
}

/** What may be done next, and what stands in its way, the obstacles first. */
export function NextStepSection({ candidate, today, past, onAdvance, onAssign }: Props) {
  const translate = useTranslate()
  const { date } = useFormat()
  const steps = stepsForward(candidate.nextSteps)
  const title = translate('candidates.next.title')
  if (candidate.status === 'EXITED' || steps.length === 0) {
    return (
      <Section title={title}>
        <p className="note">
          <StatusMark status={candidate.status === 'EXITED' ? 'paused' : 'passed'} wraps>
            {translate(candidate.status === 'EXITED' ? 'candidates.next.exited' : 'candidates.next.complete')}
          </StatusMark>
        </p>
      </Section>
    )
  }
  const allowed = steps.some((step) => step.allowed)
  const barred = candidate.mayAdvance
    ? past
      ? translate('candidates.refused.past')
      : null
    : translate('candidates.refused.noAdvance')
  const firstReason = steps.flatMap(obstaclesOf)[0]?.message ?? ''
  const refusal = barred ?? (allowed ? null : translate('candidates.next.locked', { reason: firstReason }))
  return (
    <Section title={title} aside={translate('candidates.next.asOf', { date: date(today) })}>
      <div className="next-step">
        <div className="words">
          {steps.map((step) => (
            <StepLine key={step.stage} step={step} />
          ))}
          <p className="small secondary">{translate('candidates.next.since', { date: date(candidate.stageSince) })}</p>
        </div>
        <div className="acts">
          <GuardedButton primary refusal={refusal} onClick={onAdvance}>
            {translate('candidates.next.advance')}
          </GuardedButton>
          {barred === null && !allowed && (
            <p>
              <button type="button" className="link-button" onClick={onAdvance}>
                {translate('candidates.next.otherDay')}
              </button>
            </p>
          )}
        </div>
      </div>
      {stepRows(steps).map((row) => (
        <StepVerdict key={row.key} row={row} onAssign={candidate.mayAssignMentor && !past ? onAssign : null} />
      ))}
    </Section>
  )
}

function StepLine({ step }: { step: StepForward }) {
  const { stage, allowed } = step
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <p>
      {translate('candidates.next.to')} <b>{labels.stage[stage]}</b>:{' '}
      {allowed
        ? translate('candidates.next.ready')
        : translate('candidates.next.blocked', { smart_count: obstaclesOf(step).length })}
    </p>
  )
}

function StepVerdict({ row, onAssign }: { row: StepRow; onAssign: (() => void) | null }) {
  const translate = useTranslate()
  const labels = useLabels()
  if (row.kind === 'passed') {
    return (
      <VerdictRow
        status="passed"
        condition={translate('candidates.next.passed', { stage: labels.stage[row.stage] })}
        {...(row.documentRequired ? { evidence: translate('candidates.next.documentNeeded') } : {})}
      />
    )
  }
  const { code, message, document, point } = row.verdict
  const { condition, advice } = sentencesOf(message)
  return (
    <VerdictRow
      status="failed"
      condition={condition}
      {...(advice === '' ? {} : { evidence: advice })}
      document={document}
      point={point}
      action={
        code === 'NO_MENTOR' && onAssign ? (
          <Button size="small" onClick={onAssign}>
            {translate('candidates.next.assign')}
          </Button>
        ) : undefined
      }
    />
  )
}
