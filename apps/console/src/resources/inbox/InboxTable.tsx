import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { DueSubject } from '../../components/due/DueSubject.tsx'
import { pathOfDue } from '../../components/due/due-words.ts'
import { RuleSource } from '../../components/due/RuleSource.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { DueRow } from './documents.ts'
import { InCharge } from './InCharge.tsx'
import type { DueGroup } from './inbox-question.ts'

type Props = { groups: readonly DueGroup[]; today: string }

/** What is due as a ledger, each group under its own line. */
export function InboxTable({ groups, today }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <div className="list-scroll no-phone">
      <table className="ledger list-table inbox-table">
        <thead>
          <tr>
            <th scope="col">{translate('due.fields.person')}</th>
            <th scope="col">{translate('due.fields.kind')}</th>
            <th scope="col">{translate('due.fields.dueOn')}</th>
            <th scope="col">{translate('due.fields.left')}</th>
            <th scope="col">{translate('due.fields.rule')}</th>
            <th scope="col">{translate('due.fields.inCharge')}</th>
          </tr>
        </thead>
        {groups.map(({ severity, rows }) => (
          <tbody key={severity}>
            <tr className="inbox-group">
              <th scope="rowgroup" colSpan={6}>
                {labels.dueSeverity[severity]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} today={today} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ row, today }: { row: DueRow; today: string }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const { shortfall, committee, kind, dueOn, severity, message } = row
  return (
    <tr>
      <td>
        <div className="clip">
          <DueSubject item={row} />
          <span className="quiet"> · </span>
          {shortfall ? (
            <span title={shortfall.measure ?? undefined}>{labels.shortfallReason[shortfall.reason]}</span>
          ) : (
            <CommitteePlace committee={committee} />
          )}
        </div>
      </td>
      <td>
        <Link to={pathOfDue(row)} title={message}>
          {labels.dueKind[kind]}
        </Link>
      </td>
      <td>{shortDate(dueOn)}</td>
      <td>
        <DaysLeft dueOn={dueOn} severity={severity} today={today} />
      </td>
      <td className="small secondary">
        {shortfall ? (
          <span className="quiet">{translate('due.byMeasure')}</span>
        ) : (
          <RuleSource rule={row.rule} edition={row.edition} trust={row.trust} />
        )}
      </td>
      <td>
        <div className="clip charge">
          <InCharge person={row.personInCharge} />
        </div>
      </td>
    </tr>
  )
}
