import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { UnevenRow } from './uneven-documents.ts'
import type { UnevenColumn, UnevenQuestion } from './uneven-question.ts'

type Props = { rows: readonly UnevenRow[]; question: UnevenQuestion; onOrder: (column: UnevenColumn) => void }

/** What each committee must reach against what it gave, and by how much the two differ; its name leads to the allotment. */
export function UnevenTable({ rows, question, onOrder }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, signed } = useFormat()
  const head = (column: UnevenColumn, words: string, className?: string) => {
    const here = question.order === column
    const sorted = question.descending ? ('descending' as const) : ('ascending' as const)
    return (
      <th scope="col" className={className} {...(here ? { 'aria-sort': sorted } : {})}>
        <button type="button" onClick={() => onOrder(column)}>
          {translate(words)}
          {here && <Icon name={question.descending ? 'sortDown' : 'sortUp'} />}
        </button>
      </th>
    )
  }
  return (
    <div className="list-scroll">
      <table className="ledger list-table" aria-label={translate('targets.uneven.title')}>
        <thead>
          <tr>
            {head('NAME', 'targets.columns.committee')}
            <th scope="col" className="figure">
              {translate('targets.columns.target')}
            </th>
            <th scope="col" className="figure">
              {translate('targets.columns.allotted')}
            </th>
            {head('DIFFERENCE', 'targets.uneven.difference', 'figure')}
            {head('BALANCE', 'targets.columns.balance')}
            <th scope="col">{translate('targets.uneven.children')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, committee, allotment, state, difference }) => (
            <tr key={id}>
              <td className="clip">
                <Link
                  to={committee.maySetTarget ? `/targets/allotment?committee=${id}` : `/committees/${id}/show`}
                  className="name"
                >
                  {committee.name}
                </Link>
                {committee.parent && <span className="quiet"> · {committee.parent.name}</span>}
              </td>
              <td className="figure">{allotment.required === null ? '' : number(allotment.required)}</td>
              <td className="figure">{number(allotment.allotted)}</td>
              <td className="figure">
                <b>{signed(difference)}</b>
              </td>
              <td>{state && labels.unevenState[state]}</td>
              <td className="secondary">
                {translate('targets.uneven.given', {
                  count: number(allotment.childrenWithTarget),
                  total: number(allotment.childrenWithTarget + allotment.childrenWithoutTarget),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
