import { useTranslate } from 'react-admin'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Section } from '../../components/Section.tsx'
import { ProgressVerdictMark } from '../../components/targets/ProgressVerdictMark.tsx'
import { hasBegun, type MeasuredProgress } from '../../components/targets/progress-verdict.ts'
import { useFormat } from '../../components/use-format.ts'
import { monthsPassed } from './months-passed.ts'

export type PeriodProgress = MeasuredProgress & {
  period: { name: string; year: number | null; startsOn: string; endsOn: string }
  asOf: string
  readmitted: number
  rate: number | null
}

type Props = { years: readonly PeriodProgress[]; whole: PeriodProgress }

/** Target and result of each year of a term, and of the term. */
export function YearlyTargets({ years, whole }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  return (
    <Section
      title={translate('committees.targetTable.title')}
      aside={<span className="no-phone">{translate('committees.targetTable.legend')}</span>}
    >
      <table className="ledger target-table">
        <thead>
          <tr>
            <th scope="col">{translate('committees.targetTable.year')}</th>
            <th scope="col" className="figure">
              {translate('committees.targetTable.target')}
            </th>
            <th scope="col" className="figure">
              {translate('committees.targetTable.result')}
            </th>
            <th scope="col" className="figure wide">
              {translate('committees.targetTable.difference')}
            </th>
            <th scope="col" className="bar-cell">
              {translate('committees.targetTable.progress')}
            </th>
            <th scope="col" className="figure">
              {translate('committees.targetTable.rate')}
            </th>
            <th scope="col" className="wide">
              {translate('committees.targetTable.verdict')}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((progress) => (
            <tr key={progress.period.name}>
              <PeriodName progress={progress} />
              <Figures progress={progress} current={progress.open && hasBegun(progress)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{translate('committees.targetTable.whole')}</th>
            <Figures progress={whole} current={false} />
          </tr>
        </tfoot>
      </table>
      {whole.readmitted > 0 && (
        <p className="note">
          {translate('committees.targetTable.readmitted', {
            smart_count: whole.readmitted,
            count: number(whole.readmitted),
          })}
        </p>
      )}
    </Section>
  )
}

function PeriodName({ progress }: { progress: PeriodProgress }) {
  const translate = useTranslate()
  const { period, open, asOf } = progress
  const months = open ? monthsPassed(period.startsOn, asOf) : 0
  return (
    <th scope="row">
      {period.name}
      {months > 0 && (
        <span className="caption wide">
          {' '}
          {translate('committees.targetTable.months', { smart_count: months, count: months })}
        </span>
      )}
    </th>
  )
}

function Figures({ progress, current }: { progress: PeriodProgress; current: boolean }) {
  const translate = useTranslate()
  const { number, percent, signed } = useFormat()
  const { achieved, required, expected, open, rate } = progress
  const begun = hasBegun(progress)
  return (
    <>
      <td className="figure">
        {required === null ? (
          <span className="quiet">{translate('committees.targetTable.notGiven')}</span>
        ) : (
          number(required)
        )}
      </td>
      <td className={current ? 'figure current' : 'figure'}>{begun && <b>{number(achieved)}</b>}</td>
      <td className="figure wide">{required === null || !begun ? '' : signed(achieved - required)}</td>
      <td className="bar-cell">
        {required !== null && begun && (
          <ProgressBar achieved={achieved} required={required} expected={open ? expected : null} current={current} />
        )}
      </td>
      <td className="figure">{rate === null || !begun ? '' : percent(rate)}</td>
      <td className="wide">
        <ProgressVerdictMark progress={progress} />
      </td>
    </>
  )
}
