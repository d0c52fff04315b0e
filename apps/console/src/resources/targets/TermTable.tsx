import { useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { termName } from '../../components/term-name.ts'
import type { TermRow } from '../../components/terms/documents.ts'
import { useFormat } from '../../components/use-format.ts'

type Props = {
  terms: readonly TermRow[]
  today: string
  refusal: string | null
  onChange: (term: TermRow) => void
}

/** The terms, the latest first, and which of them is the one that runs. */
export function TermTable({ terms, today, refusal, onChange }: Props) {
  const translate = useTranslate()
  const { date } = useFormat()
  const latestFirst = [...terms].sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1))
  const field = (name: string): string => translate(`targets.terms.fields.${name}`)
  const change = (term: TermRow) => (
    <GuardedButton
      small
      icon="edit"
      label={translate('targets.terms.changeOf', { name: termName(term.name) })}
      refusal={refusal}
      onClick={() => onChange(term)}
    >
      {translate('targets.terms.change')}
    </GuardedButton>
  )
  const state = (term: TermRow) => <TermState term={term} today={today} />
  const years = ({ firstYear, lastYear }: TermRow): string => `${firstYear}–${lastYear}`
  const decision = ({ decisionNumber }: TermRow) =>
    decisionNumber ?? <span className="quiet">{translate('targets.terms.noDecision')}</span>
  return (
    <>
      <div className="list-scroll no-phone">
        <table className="ledger terms-table" aria-label={translate('targets.terms.title')}>
          <thead>
            <tr>
              {['name', 'startsOn', 'endsOn', 'years', 'decisionNumber', 'state'].map((name) => (
                <th key={name} scope="col">
                  {field(name)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{translate('targets.terms.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {latestFirst.map((term) => (
              <tr key={term.id}>
                <th scope="row" className="name">
                  {termName(term.name)}
                </th>
                <td>{date(term.startsOn)}</td>
                <td>{date(term.endsOn)}</td>
                <td>{years(term)}</td>
                <td>{decision(term)}</td>
                <td>{state(term)}</td>
                <td className="action">{change(term)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="list-rows only-phone">
        {latestFirst.map((term) => (
          <li key={term.id} className="unpicked">
            <div className="phone-row">
              <div>
                <b>{termName(term.name)}</b>
                <p className="small">
                  {date(term.startsOn)} – {date(term.endsOn)}
                </p>
                <p className="small secondary">
                  {field('years')} {years(term)} · {decision(term)}
                </p>
                <p className="small">{state(term)}</p>
              </div>
              {change(term)}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function TermState({ term: { startsOn, endsOn }, today }: { term: TermRow; today: string }) {
  const translate = useTranslate()
  if (today < startsOn) return translate('targets.terms.states.coming')
  if (today > endsOn) return <span className="quiet">{translate('targets.terms.states.over')}</span>
  return <b className="term-now">{translate('targets.terms.states.running')}</b>
}
