import { type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from '../components/Icon.tsx'
import { shortCommitteeName } from '../components/people/short-committee-name.ts'
import { useFormat } from '../components/use-format.ts'
import type { DashboardCommittee, DashboardProgress } from './documents.ts'
import { HEATS, heatOf } from './heat.ts'
import { linkOfYear } from './month-link.ts'
import { BY_SHORTFALL, hasBegun, type SortColumn, type Sorting, sortedChildren } from './rows.ts'

type Props = { committee: DashboardCommittee; asOf: string }

/** Result and target of everything directly below, year by year; the colour says how far a result is from what was due. */
export function HeatTable({ committee, asOf }: Props) {
  const translate = useTranslate()
  const { percent } = useFormat()
  const [sorting, setSorting] = useState<Sorting>(BY_SHORTFALL)
  const begun = committee.yearlyProgress.filter((progress) => hasBegun(progress, asOf))
  // A term that is still to come shows its years with their targets.
  const years = begun.length > 0 ? begun : committee.yearlyProgress
  const anyOpen = begun.some(({ open }) => open)
  return (
    <>
      <div className="ledger-scroll">
        <table className="heat">
          <thead>
            <tr>
              <SortHead column="name" sorting={sorting} onSort={setSorting}>
                {translate('dashboard.below')}
              </SortHead>
              {years.map(({ period, open }) => (
                <SortHead key={period.name} column={`${period.year ?? 0}`} sorting={sorting} onSort={setSorting} figure>
                  {period.name}
                  {open && '*'}
                </SortHead>
              ))}
              <SortHead column="term" sorting={sorting} onSort={setSorting} figure className="no-phone">
                {translate('dashboard.term')}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {sortedChildren(committee.children.nodes, sorting).map((child) => (
              <tr key={child.id}>
                <td>
                  <Link to={`/committees/${child.id}/show`} title={child.name}>
                    {shortCommitteeName(child.name)}
                  </Link>
                </td>
                {years.map(({ period }) => {
                  const progress = child.yearlyProgress.find((each) => each.period.name === period.name)
                  return progress ? (
                    <HeatCell key={period.name} child={child} progress={progress} begun={hasBegun(progress, asOf)} />
                  ) : (
                    <td key={period.name} className="figure bin" />
                  )
                })}
                <td className="figure no-phone">
                  {child.whole.rate === null ? (
                    <span className="quiet">{translate('dashboard.noTarget')}</span>
                  ) : (
                    percent(child.whole.rate)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <td>{translate('dashboard.total')}</td>
              {years.map((progress) => (
                <td key={progress.period.name} className="figure">
                  <Result progress={progress} begun={hasBegun(progress, asOf)} />
                </td>
              ))}
              <td className="figure no-phone">{committee.whole.rate === null ? '' : percent(committee.whole.rate)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="heat-legend caption">
        {HEATS.map((heat) => (
          <span key={heat}>
            <i className={heat}>{heat === 'h1' && <em />}</i>
            {translate(`dashboard.heat.${heat}`)}
          </span>
        ))}
        {anyOpen && <span>{translate('dashboard.heat.open')}</span>}
      </p>
    </>
  )
}

type CellProps = { child: { id: string; name: string }; progress: DashboardProgress; begun: boolean }

function HeatCell({ child, progress, begun }: CellProps) {
  const translate = useTranslate()
  const heat = begun ? heatOf(progress) : null
  return (
    <td className={heat ? `figure bin ${heat}` : 'figure bin'}>
      {heat === 'h1' && (
        <>
          <em aria-hidden="true" />
          <span className="unseen">{translate('dashboard.heat.h1')}: </span>
        </>
      )}
      {begun && progress.period.year !== null ? (
        <Link to={linkOfYear(child.id, progress.period.year)}>
          <span className="unseen">
            {translate('dashboard.heat.cell', {
              name: shortCommitteeName(child.name),
              year: progress.period.name,
            })}{' '}
          </span>
          <Result progress={progress} begun strong />
        </Link>
      ) : (
        <Result progress={progress} begun={begun} strong />
      )}
    </td>
  )
}

function Result({
  progress: { achieved, required },
  begun,
  strong = false,
}: {
  progress: DashboardProgress
  begun: boolean
  strong?: boolean
}) {
  const { number } = useFormat()
  if (!begun) return required === null ? null : <span className="quiet">/{number(required)}</span>
  return (
    <>
      {strong ? <b>{number(achieved)}</b> : number(achieved)}
      {required !== null && `/${number(required)}`}
    </>
  )
}

type HeadProps = {
  column: SortColumn
  sorting: Sorting
  onSort: (sorting: Sorting) => void
  figure?: boolean
  className?: string
  children: ReactNode
}

function SortHead({ column, sorting, onSort, figure = false, className = '', children }: HeadProps) {
  const here = sorting.by === column
  return (
    <th
      scope="col"
      className={`${figure ? 'figure ' : ''}${className}`.trim() || undefined}
      {...(here ? { 'aria-sort': sorting.descending ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <button
        type="button"
        className="plain-button"
        // A name is looked for from A on, a rate from the worst on; the third press goes back to the shortfall.
        onClick={() =>
          onSort(
            !here
              ? { by: column, descending: false }
              : sorting.descending
                ? BY_SHORTFALL
                : { by: column, descending: true },
          )
        }
      >
        {children}
        {here && <Icon name={sorting.descending ? 'sortDown' : 'sortUp'} />}
      </button>
    </th>
  )
}
