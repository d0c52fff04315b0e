import { Link } from 'react-router'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { pathOfDue } from '../../components/due/due-words.ts'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
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
            {rows.map(({ id, candidate, committee, kind, dueOn, personInCharge }) => (
              <li key={id} className="unpicked">
                <div className="phone-row">
                  <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
                  <DaysLeft dueOn={dueOn} severity={severity} today={today} />
                  <Link to={pathOfDue({ kind, candidateId: candidate.id })}>{labels.dueKind[kind]}</Link>
                  <span className="small">{date(dueOn)}</span>
                  <span className="small secondary">
                    <CommitteePlace committee={committee} />
                  </span>
                  <span className="small">
                    <InCharge person={personInCharge} />
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
