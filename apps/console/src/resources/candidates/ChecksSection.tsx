import { RULE_IDS } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { StepVerdict } from '../../components/case/next-step-verdicts.ts'
import { VerdictLine } from '../../components/case/VerdictLine.tsx'
import { DayField } from '../../components/DayField.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { checksDocument } from './register-documents.ts'

const ORDER: readonly StepVerdict['outcome'][] = ['FAILED', 'UNKNOWN', 'PASSED', 'NOT_APPLICABLE']

type Props = {
  candidateId: string
  /** Whether what the rules say of the person is hidden. */
  masked: boolean
  today: string
}

/** Every rule of the Party on the case as of a day, each by the edition that was in force for it. */
export function ChecksSection({ candidateId, masked, today }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const [on, setOn] = useState(today)
  const { data, error, refetch } = useDocument(
    checksDocument,
    { id: candidateId, on },
    { enabled: on !== '', keepPrevious: true },
  )
  const checks = data?.candidate?.checks
  const countOf = (outcome: StepVerdict['outcome']): number =>
    checks?.filter((verdict) => verdict.outcome === outcome).length ?? 0
  return (
    <Section
      title={translate('candidates.checks.title', { count: RULE_IDS.length })}
      aside={
        checks &&
        ORDER.filter((outcome) => countOf(outcome) > 0)
          .map((outcome) => `${countOf(outcome)} ${labels.verdictOutcome[outcome].toLocaleLowerCase()}`)
          .join(', ')
      }
    >
      <div className="short-field">
        <DayField id="checks-on" label={translate('candidates.checks.on')} value={on} onChange={setOn} />
      </div>
      {masked && <p className="note">{translate('candidates.masked.value')}</p>}
      {error && !checks && <ErrorState error={error} onRetry={refetch} />}
      {!error && !checks && <LoadingLines />}
      {checks &&
        ORDER.flatMap((outcome) => checks.filter((verdict) => verdict.outcome === outcome)).map((verdict) => (
          <VerdictLine
            key={verdict.rule}
            verdict={verdict}
            action={<span className="small secondary">{ruleName(verdict.rule, labels.ruleId)}</span>}
          />
        ))}
    </Section>
  )
}

const ruleName = (rule: string, names: Readonly<Record<string, string>>): string =>
  names[rule] === undefined ? rule : `${rule} · ${names[rule]}`
