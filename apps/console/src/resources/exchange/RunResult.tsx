import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { Section } from '../../components/Section.tsx'
import { type Status, StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { importRunDocument } from './documents.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { RunProgress } from './RunProgress.tsx'
import { type RunState, runState } from './run-state.ts'

export type ImportRunValue = NonNullable<ResultOf<typeof importRunDocument>['importRun']>

const STATUS: Record<RunState, Status> = {
  WORKING: 'onTime',
  READY: 'passed',
  NOTHING_NEW: 'notice',
  FAULTY: 'failed',
  IMPORTED: 'passed',
  BROKEN: 'failed',
}

export const stateOfRun = (run: ImportRunValue): RunState => runState({ ...run, problemCount: run.problems.length })

type Props = { run: ImportRunValue; headingOf: (column: string) => string }

/** What a trial or an import came to: counts, what is worth knowing, and every fault. */
export function RunResult({ run, headingOf }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const state = stateOfRun(run)
  if (state === 'WORKING') return <RunProgress run={run} />
  const done = run.dryRun ? '' : 'Done'
  const figure = (value: number, caption: string) => ({ value: number(value), caption: translate(caption) })
  return (
    <>
      <p className="run-verdict" role="status">
        <StatusMark status={STATUS[state]}>{translate(`exchange.result.${state}`)}</StatusMark>
      </p>
      <KeyFigures
        figures={[
          figure(run.rowCount, 'exchange.result.rows'),
          ...(state === 'FAULTY'
            ? [figure(run.problems.length, 'exchange.result.faults')]
            : [
                figure(run.createdRows, `exchange.result.created${done}`),
                figure(run.updatedRows, `exchange.result.updated${done}`),
                figure(run.sameRows, 'exchange.result.same'),
              ]),
        ]}
      />
      {run.warnings.length > 0 && (
        <Section title={translate('exchange.result.warnings')} aside={translate('exchange.result.warningsHint')}>
          <ul className="warnings">
            {run.warnings.map((warning) => (
              <li key={warning}>
                <StatusMark status="dueSoon">{warning}</StatusMark>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {run.problems.length > 0 && <ProblemTable problems={run.problems} headingOf={headingOf} />}
    </>
  )
}
