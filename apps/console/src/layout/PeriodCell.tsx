import { useTranslate } from 'react-admin'
import { termName } from '../components/term-name.ts'
import { useWorkingContext } from '../providers/working-context.ts'
import { TopCell } from './TopCell.tsx'

export function PeriodCell() {
  const translate = useTranslate()
  const { term, year } = useWorkingContext()
  const value =
    year === null ? translate('app.top.term', { name: termName(term.name) }) : translate('app.top.year', { year })
  return (
    <TopCell label={translate('app.top.period')} value={value} className="no-phone">
      {(close) => <PeriodChoices onChosen={close} />}
    </TopCell>
  )
}

/** Every term, and the years of each, the latest term first. */
export function PeriodChoices({ onChosen }: { onChosen: () => void }) {
  const translate = useTranslate()
  const { terms, term, year, setPeriod } = useWorkingContext()
  const latestFirst = [...terms].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  return (
    <div className="period-choices">
      {latestFirst.map(({ id, name, firstYear, lastYear }) => (
        <section key={id}>
          <h3>{translate('app.top.term', { name: termName(name) })}</h3>
          <button
            type="button"
            aria-pressed={term.name === name && year === null}
            onClick={() => {
              setPeriod({ term: name })
              onChosen()
            }}
          >
            {translate('app.top.wholeTerm')}
          </button>
          {yearsOf(firstYear, lastYear).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={year === each && term.name === name}
              onClick={() => {
                setPeriod({ year: each })
                onChosen()
              }}
            >
              {each}
            </button>
          ))}
        </section>
      ))}
    </div>
  )
}

const yearsOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
