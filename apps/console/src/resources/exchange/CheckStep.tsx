import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type ColumnMeaning, MappingStep } from './MappingStep.tsx'
import { RunResult, stateOfRun } from './RunResult.tsx'
import type { ImportFlow, ImportRefusal } from './use-import.ts'
import { useImportRun } from './use-import-run.ts'

type Props = {
  flow: ImportFlow
  columns: readonly ColumnMeaning[]
  headingOf: (column: string) => string
  refusal: string | null
}

/** The trial: how the file was read, what it would do, and every fault; then the import itself. */
export function CheckStep({ flow, columns, headingOf, refusal }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { run, error, refetch } = useImportRun(flow.trialId)
  if (flow.refusal) return <Refused refusal={flow.refusal} onRetry={() => flow.start(true)} />
  if (flow.trialId === null) return flow.starting ? <LoadingLines /> : null
  if (!run) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />
  const state = stateOfRun(run)
  const mapping = flow.mapping ?? run.mapping
  const rows = run.createdRows + run.updatedRows
  const blocked =
    refusal ??
    (flow.stale
      ? translate('exchange.mapping.changed')
      : state === 'READY'
        ? null
        : translate(`exchange.result.${state}`))
  return (
    <>
      <Section title={translate('exchange.steps.check')}>
        <MappingStep
          columns={columns}
          mapping={mapping}
          defaults={flow.defaults}
          onMap={(heading, column) => flow.map(heading, column, run.mapping)}
          onDefault={flow.setDefault}
        >
          <p className="import-actions">
            <Button
              onClick={() => flow.start(true)}
              aria-disabled={flow.starting}
              {...(flow.stale ? { variant: 'contained' as const, color: 'primary' as const } : {})}
            >
              {translate('exchange.mapping.recheck')}
            </Button>
            {flow.stale && <StatusMark status="unknown">{translate('exchange.mapping.changed')}</StatusMark>}
          </p>
        </MappingStep>
      </Section>
      <Section title={translate('exchange.result.trialTitle')}>
        <RunResult run={run} headingOf={headingOf} />
      </Section>
      {state !== 'WORKING' && (
        <Section title={translate('exchange.steps.run')}>
          <p className="import-actions">
            <GuardedButton primary={!flow.stale} icon="upload" refusal={blocked} onClick={() => flow.start(false)}>
              {rows > 0
                ? translate('exchange.run.import', { smart_count: rows, count: number(rows) })
                : translate('exchange.run.importPlain')}
            </GuardedButton>
            {blocked !== null && <span className="quiet">{blocked}</span>}
          </p>
        </Section>
      )}
    </>
  )
}

function Refused({ refusal, onRetry }: { refusal: ImportRefusal; onRetry: () => void }) {
  const translate = useTranslate()
  return (
    <div className="refusal" role="alert">
      <p>
        <b>{translate('exchange.run.refused')}</b>
      </p>
      <p>{refusal.message}</p>
      <ul>
        {refusal.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      <Button size="small" onClick={onRetry}>
        {translate('exchange.mapping.recheck')}
      </Button>
    </div>
  )
}
