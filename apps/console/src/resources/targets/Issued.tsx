import type { ResultOf } from '@nguon/client'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Section } from '../../components/Section.tsx'
import { AllotmentVerdictMark } from '../../components/targets/AllotmentVerdictMark.tsx'
import { targetInWords } from '../../components/targets/target-words.ts'
import { useFormat } from '../../components/use-format.ts'
import type { issueTargetsDocument } from './allotment-documents.ts'

type Outcome = ResultOf<typeof issueTargetsDocument>['issueTargets']
type Props = { issued: Extract<Outcome, { __typename: 'IssueTargetsSuccess' }> }

/** What the decision changed, committee by committee. */
export function Issued({ issued: { issue, allotment } }: Props) {
  const translate = useTranslate()
  const { number, percent, date } = useFormat()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const words = { translate, number, percent }
  return (
    <div ref={place} tabIndex={-1} className="issued">
      <Section
        title={translate('allotment.issued.title', {
          smart_count: issue.count,
          count: number(issue.count),
          number: issue.decisionNumber,
        })}
        aside={<AllotmentVerdictMark shared={allotment} />}
      >
        <p className="note">
          {date(issue.decidedOn)}, {issue.issuer}. <Link to="/targets">{translate('targets.page.table')}</Link>
        </p>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{translate('allotment.columns.committee')}</th>
              <th scope="col" className="figure">
                {translate('allotment.issued.before')}
              </th>
              <th scope="col" className="figure">
                {translate('allotment.issued.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {issue.changes.map(({ target, before, after }) => (
              <tr key={target.id}>
                <td>
                  <Link to={`/targets/${target.id}/show`}>{target.committee.name}</Link>
                </td>
                <td className="figure">
                  {before === null ? (
                    <span className="quiet">{translate('targets.table.notGiven')}</span>
                  ) : (
                    targetInWords(before, null, words)
                  )}
                </td>
                <td className="figure">
                  <b>{targetInWords(after, null, words)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  )
}
