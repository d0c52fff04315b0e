import type { DueSeverity } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { shortCommitteeName } from '../components/people/short-committee-name.ts'
import { StatusMark } from '../components/StatusMark.tsx'
import { useFormat } from '../components/use-format.ts'
import type { Attention } from './attention.ts'

/** What the figures ask somebody to look at, the gravest first; each line leads to where it is dealt with. */
export function AttentionList({ items }: { items: readonly Attention[] }) {
  const translate = useTranslate()
  if (items.length === 0) {
    return (
      <p className="note">
        <StatusMark status="passed">{translate('dashboard.attention.none')}</StatusMark>
      </p>
    )
  }
  return (
    <ul>
      {items.map((item) => (
        <AttentionLine key={'id' in item ? `${item.kind}:${item.id}` : item.kind} item={item} />
      ))}
    </ul>
  )
}

function AttentionLine({ item }: { item: Attention }) {
  const translate = useTranslate()
  const { number, percent } = useFormat()
  switch (item.kind) {
    case 'OVERDUE':
      return (
        <li className="attention">
          <StatusMark status="overdue" iconOnly />
          <div>
            <Link className="plain" to={pathOfSeverity('OVERDUE')}>
              {translate('due.overview.overdue', { smart_count: item.count, count: number(item.count) })}
            </Link>
            <p className="small secondary">
              {translate(item.soon > 0 ? 'due.overview.overdueHint' : 'due.overview.weekHint', {
                count: number(item.soon),
              })}
            </p>
          </div>
        </li>
      )
    case 'DUE_SOON':
      return (
        <li className="attention">
          <StatusMark status="dueSoon" iconOnly />
          <div>
            <Link className="plain" to={pathOfSeverity('D7')}>
              {translate('due.overview.week', { smart_count: item.count, count: number(item.count) })}
            </Link>
            <p className="small secondary">{translate('due.overview.weekHint')}</p>
          </div>
        </li>
      )
    case 'NOBODY':
      return (
        <li className="attention">
          <StatusMark status="overdue" iconOnly />
          <div>
            <Link className="plain" to={`/committees/${item.id}/show`}>
              {translate('dashboard.attention.nobody', { name: shortCommitteeName(item.name), year: item.year })}
            </Link>
            <p className="small secondary">
              {[
                `0/${number(item.required)}`,
                item.termRate === null ? null : translate('dashboard.attention.term', { rate: percent(item.termRate) }),
                translate('dashboard.attention.pool', { smart_count: item.pool, count: number(item.pool) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      )
    case 'MUCH_LEFT':
      return (
        <li className="attention">
          <StatusMark status="dueSoon" iconOnly />
          <div>
            <Link className="plain" to={`/committees/${item.id}/show`}>
              {translate('dashboard.attention.muchLeft', {
                name: shortCommitteeName(item.name),
                year: item.year,
                count: number(item.required - item.achieved),
              })}
            </Link>
            <p className="small secondary">
              {number(item.achieved)}/{number(item.required)} ·{' '}
              {translate('dashboard.attention.pool', { smart_count: item.pool, count: number(item.pool) })}
            </p>
          </div>
        </li>
      )
    case 'WITHOUT_MENTOR':
      return (
        <li className="attention">
          <StatusMark status="dueSoon" iconOnly />
          <div>
            <Link
              className="plain"
              to={`/candidates?filter=${encodeURIComponent(JSON.stringify({ status: 'OPEN', withoutMentor: true }))}`}
            >
              {translate('dashboard.attention.withoutMentor', { smart_count: item.count, count: number(item.count) })}
            </Link>
            <p className="small secondary">{translate('dashboard.attention.withoutMentorHint')}</p>
          </div>
        </li>
      )
  }
}

const pathOfSeverity = (severity: DueSeverity): string =>
  `/inbox?filter=${encodeURIComponent(JSON.stringify({ severity }))}`
