import { useListContext } from 'react-admin'
import { useFormat } from '../use-format.ts'

export type ListTab = {
  key: string
  label: string
  /** The filter values that the tab sets; the other tabs' values are taken away. */
  filter: Readonly<Record<string, unknown>>
  /** How many stand behind it; null while it is not known yet. */
  count: number | null
}

/** The ways in which a list is usually looked at. */
export function ListTabs({ tabs, label }: { tabs: readonly ListTab[]; label: string }) {
  const { number } = useFormat()
  const { filterValues, setFilters } = useListContext()
  const owned = new Set(tabs.flatMap(({ filter }) => Object.keys(filter)))
  const isCurrent = ({ filter }: ListTab): boolean =>
    [...owned].every((source) => JSON.stringify(filterValues[source]) === JSON.stringify(filter[source]))
  const choose = ({ filter }: ListTab) => {
    const others = Object.fromEntries(Object.entries(filterValues).filter(([source]) => !owned.has(source)))
    setFilters({ ...others, ...filter })
  }
  return (
    <nav className="list-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          aria-current={isCurrent(tab) ? 'true' : undefined}
          onClick={() => choose(tab)}
        >
          {tab.label}
          {tab.count !== null && <span>{number(tab.count)}</span>}
        </button>
      ))}
    </nav>
  )
}
