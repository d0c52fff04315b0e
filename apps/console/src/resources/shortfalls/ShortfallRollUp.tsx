import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { SummaryOf } from './documents.ts'

const listOf = (filter: Readonly<Record<string, unknown>>): string =>
  `/shortfalls?filter=${encodeURIComponent(JSON.stringify(filter))}`

/** The reasons of the whole subtree added up, and those of each committee directly below. */
export function ShortfallRollUp({ committee }: { committee: SummaryOf }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const below = committee.children.nodes.filter(({ shortfallSummary }) => shortfallSummary.total > 0)
  const { reasons, total, committees, open, overdue } = committee.shortfallSummary
  const head = (name: string, className = 'figure') => (
    <th scope="col" className={className}>
      {translate(`shortfalls.rollUp.${name}`)}
    </th>
  )
  if (total === 0) return null
  return (
    <div className="roll-up">
      <Section title={translate('shortfalls.rollUp.byReason')} aside={committee.name}>
        <table className="ledger">
          <thead>
            <tr>
              {head('reason', '')}
              {head('count')}
              {head('committees', 'figure wide')}
              {head('open', 'figure wide')}
              {head('overdue')}
            </tr>
          </thead>
          <tbody>
            {reasons.map((line) => (
              <ReasonRow key={line.reason} line={line} />
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row">{translate('shortfalls.rollUp.total')}</th>
              <td className="figure">{number(total)}</td>
              <td className="figure wide">{number(committees)}</td>
              <td className="figure wide">{number(open)}</td>
              <td className="figure">{number(overdue)}</td>
            </tr>
          </tfoot>
        </table>
        <p className="caption">{translate('shortfalls.rollUp.committeesNote')}</p>
      </Section>
      {below.length > 0 && (
        <Section title={translate('shortfalls.rollUp.byCommittee')}>
          <table className="ledger">
            <thead>
              <tr>
                {head('committee', '')}
                {head('count')}
                {head('mostOften', 'wide')}
                {head('overdue')}
              </tr>
            </thead>
            <tbody>
              {below.map((child) => (
                <ChildRow key={child.id} child={child} />
              ))}
            </tbody>
          </table>
          {committee.children.totalCount > committee.children.nodes.length && (
            <p className="note">
              {translate('shortfalls.rollUp.first', {
                count: number(committee.children.nodes.length),
                total: number(committee.children.totalCount),
              })}
            </p>
          )}
        </Section>
      )}
    </div>
  )
}

function ReasonRow({ line }: { line: SummaryOf['shortfallSummary']['reasons'][number] }) {
  const labels = useLabels()
  const { number } = useFormat()
  return (
    <tr>
      <td>
        <Link to={listOf({ reason: line.reason })}>{labels.shortfallReason[line.reason]}</Link>
      </td>
      <td className="figure">
        <b>{number(line.count)}</b>
      </td>
      <td className="figure wide">{number(line.committees)}</td>
      <td className="figure wide">{number(line.open)}</td>
      <td className="figure">{number(line.overdue)}</td>
    </tr>
  )
}

function ChildRow({ child }: { child: SummaryOf['children']['nodes'][number] }) {
  const labels = useLabels()
  const { number } = useFormat()
  const { total, overdue, reasons } = child.shortfallSummary
  const [first] = reasons
  return (
    <tr>
      <td>
        <Link to={listOf({ within: { id: child.id, name: child.name } })}>{shortCommitteeName(child.name)}</Link>
      </td>
      <td className="figure">
        <b>{number(total)}</b>
      </td>
      <td className="wide">{first && labels.shortfallReason[first.reason]}</td>
      <td className="figure">{number(overdue)}</td>
    </tr>
  )
}
