import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DayCalendar } from '../components/DayCalendar.tsx'
import { useFormat } from '../components/use-format.ts'
import { useWorkingContext } from '../providers/working-context.ts'
import { TopCell } from './TopCell.tsx'

/** The day whose figures are shown; on an earlier day than today nothing can be changed. */
export function AsOfCell() {
  const translate = useTranslate()
  const { date } = useFormat()
  const { asOf, today, past, setAsOf } = useWorkingContext()
  return (
    <TopCell
      label={translate(past ? 'app.top.past' : 'app.top.asOf')}
      value={date(asOf)}
      warns={past}
      className="as-of"
    >
      {(close) => (
        <>
          <DayCalendar
            value={asOf}
            max={today}
            onPick={(day, done) => {
              setAsOf(day === today ? null : day)
              if (done) close()
            }}
          />
          <div className="top-choices-actions">
            <Button
              size="small"
              aria-disabled={!past}
              onClick={() => {
                setAsOf(null)
                close()
              }}
            >
              {translate('app.top.toToday')}
            </Button>
          </div>
        </>
      )}
    </TopCell>
  )
}
