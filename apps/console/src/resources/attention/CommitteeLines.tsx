import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type AttentionQuestion, behindOf, orderedBy, type ProgressOrder } from './attention-question.ts'
import type { AttentionRow } from './documents.ts'

/** A committee of any of the lists; what a list does not ask is left out. */
export type CommitteeLine = Pick<AttentionRow, 'id' | 'name' | 'parent' | 'pool' | 'shortfallSummary' | 'progress'> & {
  readonly lastAdmissionOn?: string | null
}

type Props = {
  lines: readonly CommitteeLine[]
  question: AttentionQuestion
  onAsk: (question: AttentionQuestion) => void
}

/** Committees with how far they are, what they have, and why they fall short. */
export function CommitteeLines({ lines, question, onAsk }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, signed, percent, shortDate } = useFormat()
  const sorts = question.tab === 'PROGRESS'
  const ofCells = question.tab === 'NO_ADMISSION' || question.tab === 'NO_CANDIDATE' || question.tab === 'FEW_MEMBERS'
  const head = (column: string, order: ProgressOrder | null, figure = true) => (
    <Head question={question} order={sorts ? order : null} figure={figure} onAsk={onAsk}>
      {translate(`attention.column.${column}`)}
    </Head>
  )
  const none = <span className="quiet">{translate('attention.none')}</span>
  return (
    <div className="list-scroll">
      <table className="ledger list-table attention-table">
        <thead>
          <tr>
            {head('committee', 'NAME', false)}
            {head('target', null)}
            {head('achieved', 'ACHIEVED')}
            {head('rate', 'RATE')}
            {head('behind', 'SHORTFALL')}
            {!ofCells && head('change', question.year === 'TERM' ? null : 'CHANGE')}
            {ofCells && head('lastAdmissionOn', null)}
            {ofCells && head('members', null)}
            {head('pool', null)}
            {head('reasons', null, false)}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, parent, pool, progress, shortfallSummary, lastAdmissionOn }) => {
            const behind = behindOf(progress)
            return (
              <tr key={id}>
                <td className="clip">
                  <Link to={`/committees/${id}/show`} className="name">
                    {name}
                  </Link>
                  {parent && <span className="quiet"> · {parent.name}</span>}
                </td>
                <td className="figure">{progress.required === null ? none : number(progress.required)}</td>
                <td className="figure">
                  <b>{number(progress.achieved)}</b>
                </td>
                <td className="figure">{progress.rate === null ? '' : percent(progress.rate)}</td>
                <td className="figure">{behind === null || behind === 0 ? '' : number(behind)}</td>
                {!ofCells && <td className="figure">{progress.change === null ? '' : signed(progress.change)}</td>}
                {ofCells && <td className="figure">{lastAdmissionOn ? shortDate(lastAdmissionOn) : none}</td>}
                {ofCells && <td className="figure">{progress.members === null ? '' : number(progress.members)}</td>}
                <td className="figure">
                  <Link
                    to={`/candidates?filter=${encodeURIComponent(JSON.stringify({ status: 'OPEN', within: { id, name } }))}`}
                  >
                    {number(pool.total)}
                  </Link>
                </td>
                <td className="reasons">
                  {shortfallSummary.reasons.length === 0 ? (
                    none
                  ) : (
                    <Link to={`/shortfalls?filter=${encodeURIComponent(JSON.stringify({ within: { id, name } }))}`}>
                      {shortfallSummary.reasons.map(({ reason }) => labels.shortfallReason[reason]).join('; ')}
                    </Link>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type HeadProps = Pick<Props, 'question' | 'onAsk'> & {
  order: ProgressOrder | null
  figure: boolean
  children: ReactNode
}

function Head({ question, order, figure, onAsk, children }: HeadProps) {
  const className = figure ? 'figure' : undefined
  if (order === null)
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    )
  const here = question.order === order
  return (
    <th
      scope="col"
      className={className}
      {...(here ? { 'aria-sort': question.descending ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <button type="button" onClick={() => onAsk(orderedBy(question, order))}>
        {children}
        {here && <Icon name={question.descending ? 'sortDown' : 'sortUp'} />}
      </button>
    </th>
  )
}
