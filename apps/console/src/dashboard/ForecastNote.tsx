import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../components/ErrorState.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { PersonName } from '../components/people/PersonName.tsx'
import { type Status, StatusMark } from '../components/StatusMark.tsx'
import { useFormat } from '../components/use-format.ts'
import { useLabels } from '../components/use-labels.ts'
import { useDocument } from '../providers/use-document.ts'
import { decidableDocument, type Outlook } from './outlook-documents.ts'

type Forecast = Outlook['forecast']

const MARKS: Readonly<Record<NonNullable<Forecast['outlook']>, Status>> = {
  REACHED: 'passed',
  LIKELY: 'onTime',
  OPEN: 'dueSoon',
  UNLIKELY: 'overdue',
}
const SHOWN = 8

/** In which range the year will end, how that is known, and who can still be decided. */
export function ForecastNote({
  forecast,
  committeeId,
  year,
}: {
  forecast: Forecast
  committeeId: string
  year: number
}) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, percent } = useFormat()
  const [opened, setOpened] = useState(false)
  const { low, high, expected, coverage, outlook, method, historyOf } = forecast
  return (
    <div className="forecast">
      <p>
        <b>{translate('dashboard.forecast.range', { low: number(low), high: number(high) })}</b>
        {outlook && (
          <>
            {' · '}
            <StatusMark status={MARKS[outlook]}>{labels.forecastOutlook[outlook]}</StatusMark>
          </>
        )}
      </p>
      {expected !== null && (
        <p className="small secondary">
          {translate('dashboard.forecast.expected', {
            expected: number(Math.round(expected)),
            coverage: percent(coverage),
          })}
          {historyOf && historyOf.id !== committeeId && (
            <> · {translate('dashboard.forecast.history', { name: historyOf.name })}</>
          )}
        </p>
      )}
      <details>
        <summary>{translate('dashboard.forecast.method')}</summary>
        {method.map((sentence) => (
          <p key={sentence} className="note">
            {sentence}
          </p>
        ))}
      </details>
      <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{translate('dashboard.forecast.who')}</summary>
        {opened && <Decidable committeeId={committeeId} year={year} />}
      </details>
    </div>
  )
}

function Decidable({ committeeId, year }: { committeeId: string; year: number }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, date } = useFormat()
  const { data, error, refetch } = useDocument(decidableDocument, {
    id: committeeId,
    by: `${year}-12-31`,
    first: SHOWN,
  })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  const found = data?.committee?.decidable
  if (!found) return <LoadingLines count={2} />
  if (found.totalCount === 0) return <p className="note">{translate('dashboard.forecast.nobody')}</p>
  return (
    <>
      <p className="note">
        {translate('dashboard.forecast.whoCount', {
          smart_count: found.totalCount,
          count: number(found.totalCount),
        })}
      </p>
      <ul>
        {found.nodes.map(({ id, stage, earliestDecision, cell, ...person }) => (
          <li key={id} className="new-admission">
            <div className="line">
              <PersonName person={{ id, ...person }} to={`/candidates/${id}/show`} />
              {earliestDecision?.on && (
                <span className="secondary">
                  {translate('dashboard.forecast.earliest', { date: date(earliestDecision.on) })}
                </span>
              )}
            </div>
            <p className="small secondary">
              {labels.stageShort[stage]} · <Link to={`/committees/${cell.id}/show`}>{cell.name}</Link>
            </p>
            {earliestDecision?.waitsFor && <p className="small secondary">{earliestDecision.waitsFor.message}</p>}
          </li>
        ))}
      </ul>
      {found.totalCount > found.nodes.length && (
        <p className="note">
          {translate('dashboard.forecast.more', { count: number(found.totalCount - found.nodes.length) })}
        </p>
      )}
    </>
  )
}
