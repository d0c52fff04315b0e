import type { AllotmentProposal } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { FieldProblem } from '../../components/FieldProblem.tsx'
import { AllotmentVerdictMark } from '../../components/targets/AllotmentVerdictMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type AllotmentForm, type AllotmentLine, sharedOut } from './allotment-form.ts'

type Props = {
  form: AllotmentForm
  lines: readonly AllotmentLine[]
  required: number | null
  proposal: AllotmentProposal | null
  problems: Readonly<Record<string, string>>
  onCount: (committeeId: string, text: string) => void
}

/** Each committee with its figures, what it has, what is proposed and what it is to be given; the sum against the target. */
export function AllotmentShares({ form, lines, required, proposal, problems, onCount }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const column = (name: string, className = 'figure') => (
    <th scope="col" className={className}>
      {translate(`allotment.columns.${name}`)}
    </th>
  )
  const shared = sharedOut(form, lines, required)
  const sum = (of: (line: AllotmentLine) => number | null): string =>
    number(lines.reduce((total, line) => total + (of(line) ?? 0), 0))
  return (
    <table className="ledger shares-table" aria-label={translate('allotment.lines.title')}>
      <thead>
        <tr>
          {column('committee', '')}
          {column('members', 'figure wide')}
          {column('pool', 'figure wide')}
          {column('lastYear', 'figure wide')}
          {column('present')}
          {column('proposed', 'figure wide')}
          {column('count')}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, place) => (
          <ShareRow
            key={line.committee.id}
            line={line}
            proposed={proposal?.shares[place]?.count ?? null}
            text={form.counts[line.committee.id] ?? ''}
            problem={problems[line.committee.id]}
            onCount={(text) => onCount(line.committee.id, text)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{translate('allotment.lines.sum')}</th>
          <td className="figure wide">{sum(({ members }) => members)}</td>
          <td className="figure wide">{sum(({ pool }) => pool)}</td>
          <td className="figure wide">{sum(({ lastYear }) => lastYear)}</td>
          <td className="figure">{sum(({ required: present }) => present)}</td>
          <td className="figure wide">
            {proposal ? number(proposal.shares.reduce((total, { count }) => total + count, 0)) : ''}
          </td>
          <td className="figure">{number(shared.allotted)}</td>
        </tr>
        <tr>
          <td colSpan={7} className="shares-verdict">
            <span aria-live="polite">
              <AllotmentVerdictMark shared={shared} />
            </span>{' '}
            <span className="small secondary">{translate('targets.table.warning')}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

type RowProps = {
  line: AllotmentLine
  proposed: number | null
  text: string
  problem: string | undefined
  onCount: (text: string) => void
}

function ShareRow({ line, proposed, text, problem, onCount }: RowProps) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { committee, members, pool, lastYear, required } = line
  const id = `allotment-${committee.id}`
  return (
    <tr>
      <td>
        <Link to={`/committees/${committee.id}/show`}>{committee.name}</Link>
        {problem !== undefined && (
          <span id={`${id}-problem`} className="share-problem">
            <FieldProblem>{problem}</FieldProblem>
          </span>
        )}
      </td>
      <td className="figure wide">
        {members === null ? <span className="quiet">{translate('allotment.lines.unknown')}</span> : number(members)}
      </td>
      <td className="figure wide">{number(pool)}</td>
      <td className="figure wide">{number(lastYear)}</td>
      <td className="figure">
        {required === null ? <span className="quiet">{translate('targets.table.notGiven')}</span> : number(required)}
      </td>
      <td className="figure wide">{proposed === null ? '' : number(proposed)}</td>
      <td className="figure">
        <input
          id={id}
          className="share-input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={translate('allotment.lines.countOf', { name: committee.name })}
          aria-invalid={problem !== undefined}
          {...(problem === undefined ? {} : { 'aria-describedby': `${id}-problem` })}
          value={text}
          onChange={(event) => onCount(event.target.value)}
        />
      </td>
    </tr>
  )
}
