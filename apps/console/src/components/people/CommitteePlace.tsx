import { shortCommitteeName } from './short-committee-name.ts'

type Props = { committee: { name: string; parent: { name: string } | null } }

/** A cell and, in grey, the committee above it, each in its short form. */
export function CommitteePlace({ committee }: Props) {
  return (
    <span title={committee.parent ? `${committee.name} · ${committee.parent.name}` : committee.name}>
      {shortCommitteeName(committee.name)}
      {committee.parent && <span className="quiet"> · {shortCommitteeName(committee.parent.name)}</span>}
    </span>
  )
}
