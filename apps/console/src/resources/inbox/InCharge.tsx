import { Link } from 'react-router'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { DueRow } from './documents.ts'

/** Who answers for an item, by name where it may be seen, and as what. */
export function InCharge({ person: { charge, name, mentor, committee } }: { person: DueRow['personInCharge'] }) {
  const labels = useLabels()
  const to = mentor ? `/mentors/${mentor.id}/show` : committee && `/committees/${committee.id}/show`
  const words = name ?? (committee ? shortCommitteeName(committee.name) : null)
  const as = labels.dueCharge[charge]
  if (words === null || !to) return <span className="secondary">{as}</span>
  return (
    <span title={`${as} · ${words}`}>
      <Link to={to}>{words}</Link>
      <span className="quiet"> · {as}</span>
    </span>
  )
}
