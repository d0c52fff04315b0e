import { Link } from 'react-router'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { DueSubject } from '../../components/due/DueSubject.tsx'
import { pathOfDue } from '../../components/due/due-words.ts'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { InCharge } from './InCharge.tsx'
import type { DueGroup } from './inbox-question.ts'

/** What is due on a phone: who and how long, what, and who answers. */
export function InboxRows({ groups, today }: { groups: readonly DueGroup[]; today: string }) {
  const labels = useLabels()
  const { date } = useFormat()
  return (
    <div className="only-phone">
      {groups.map(({ severity, rows }) => (
        <section key={severity} aria-label={labels.dueSeverity[severity]}>
          <h2 className="inbox-head">{labels.dueSeverity[severity]}</h2>
          <ul className="list-rows">
            {rows.map((row) => (
              <li key={row.id} className="unpicked">
                <div className="phone-row">
                  <DueSubject item={row} />
                  <DaysLeft dueOn={row.dueOn} severity={severity} today={today} />
                  <Link to={pathOfDue(row)}>{labels.dueKind[row.kind]}</Link>
                  <span className="small">{date(row.dueOn)}</span>
                  <span className="small secondary">
                    {row.shortfall ? (
                      labels.shortfallReason[row.shortfall.reason]
                    ) : (
                      <CommitteePlace committee={row.committee} />
                    )}
                  </span>
                  <span className="small">
                    <InCharge person={row.personInCharge} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
