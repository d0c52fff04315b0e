import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { groupProblems, type RowProblem, rowsInWords } from './problem-groups.ts'

const FIRST = 50

type Props = { problems: readonly RowProblem[]; headingOf: (column: string) => string }

/** Every fault of a table with its row and column, the same faults together at first. */
export function ProblemTable({ problems, headingOf }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const groups = groupProblems(problems)
  const [grouped, setGrouped] = useState(groups.length < problems.length)
  const [whole, setWhole] = useState(false)
  const lines = grouped
    ? groups
    : problems.map(({ row, column, code, message }) => ({ code, column, message, rows: [row] }))
  const shown = whole ? lines : lines.slice(0, FIRST)
  return (
    <Section
      title={translate('exchange.problems.title')}
      aside={
        groups.length < problems.length && (
          <label className="inline-choice">
            <input type="checkbox" checked={grouped} onChange={(event) => setGrouped(event.target.checked)} />
            {translate('exchange.problems.grouped')}
          </label>
        )
      }
    >
      <table className="ledger problem-table">
        <thead>
          <tr>
            <th scope="col">{translate('exchange.problems.row')}</th>
            <th scope="col">{translate('exchange.problems.column')}</th>
            <th scope="col">{translate('exchange.problems.message')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, column, message, rows }) => (
            <tr key={`${rows[0]}/${column}/${code}/${message}`}>
              <td>
                <Rows rows={rows} />
              </td>
              <td>
                {column === null ? (
                  <span className="quiet">{translate('exchange.problems.wholeRow')}</span>
                ) : (
                  headingOf(column)
                )}
              </td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {translate('exchange.problems.rowHint')} {problems.length >= 1000 && translate('exchange.problems.limit')}{' '}
        {shown.length < lines.length && (
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            {translate('exchange.problems.all', { count: number(lines.length) })}
          </button>
        )}
      </p>
    </Section>
  )
}

function Rows({ rows }: { rows: readonly number[] }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { text, more } = rowsInWords(rows)
  return (
    <>
      {text}
      {more > 0 && <span className="quiet"> {translate('exchange.problems.more', { count: number(more) })}</span>}
    </>
  )
}
