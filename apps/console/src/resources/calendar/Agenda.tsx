import { Link } from 'react-router'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { DueSubject } from '../../components/due/DueSubject.tsx'
import { pathOfDue } from '../../components/due/due-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { pathOfDay } from './day-path.ts'
import type { DueOfDay } from './documents.ts'
import '../../components/people/people.css'

/** A month on a phone: only the days on which something is due. */
export function Agenda({ byDay, today }: { byDay: ReadonlyMap<string, DueOfDay[]>; today: string }) {
  const labels = useLabels()
  const { date } = useFormat()
  return (
    <>
      {[...byDay].map(([day, items]) => (
        <section key={day}>
          <h2 className="agenda-day">
            <Link to={pathOfDay(day)}>
              <time dateTime={day}>{date(day)}</time>
            </Link>
          </h2>
          <ul className="list-rows">
            {items.map((item) => (
              <li key={item.id} className="unpicked">
                <div className="phone-row">
                  <DueSubject item={item} />
                  <DaysLeft dueOn={item.dueOn} severity={item.severity} today={today} />
                  <Link className="small" to={pathOfDue(item)}>
                    {labels.dueKind[item.kind]}
                  </Link>
                  <span />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
