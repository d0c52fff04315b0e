import { Fragment, type ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Facts of a record, a line each: what it is in grey, then the value. */
export function FactsList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts-list">
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
