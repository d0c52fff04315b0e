import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../components/ErrorState.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { Section } from '../components/Section.tsx'
import type { DocumentAnswer } from '../providers/use-document.ts'
import { ForecastNote } from './ForecastNote.tsx'
import { MonthChart } from './MonthChart.tsx'
import { linkOfMonth } from './month-link.ts'
import type { Outlook } from './outlook-documents.ts'

type Props = { answer: Pick<DocumentAnswer<{ committee: Outlook | null }>, 'data' | 'error' | 'refetch'>; year: number }

/** The running year, or the one that is looked at, month by month, and how it is expected to end. */
export function YearByMonth({ answer: { data, error, refetch }, year }: Props) {
  const translate = useTranslate()
  const outlook = data?.committee
  return (
    <Section title={translate('dashboard.months.title', { year })}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !outlook && <LoadingLines count={4} />}
      {outlook && (
        <>
          <MonthChart
            months={outlook.monthlyProgress}
            required={outlook.forecast.required}
            forecast={outlook.forecast}
            monthName={(month) => <Link to={linkOfMonth(outlook.id, year, month)}>{month}</Link>}
          />
          {outlook.monthlyProgress.some(({ achieved }) => achieved === null) ? (
            <ForecastNote forecast={outlook.forecast} committeeId={outlook.id} year={year} />
          ) : null}
        </>
      )}
    </Section>
  )
}
