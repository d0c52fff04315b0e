import { useTranslate } from 'react-admin'
import { useFormat } from '../use-format.ts'

type Props = {
  page: number
  size: number
  sizes: readonly number[]
  total: number
  onPage: (page: number) => void
  onSize: (size: number) => void
}

/** "1–25 trong 46", the page, and the ways to the next and the previous one. */
export function PageLinks({ page, size, sizes, total, onPage, onSize }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const pages = Math.ceil(total / size)
  const from = (page - 1) * size + 1
  return (
    <nav className="list-pages" aria-label={translate('app.list.page', { page, pages })}>
      <span role="status">
        {translate('app.list.range', {
          from: number(from),
          to: number(Math.min(page * size, total)),
          total: number(total),
        })}
      </span>
      {pages > 1 && (
        <span>
          {translate('app.list.page', { page: number(page), pages: number(pages) })}
          {page > 1 && (
            <>
              {' · '}
              <button type="button" className="link-button" onClick={() => onPage(page - 1)}>
                {translate('app.list.previous')}
              </button>
            </>
          )}
          {page < pages && (
            <>
              {' · '}
              <button type="button" className="link-button" onClick={() => onPage(page + 1)}>
                {translate('app.list.next')}
              </button>
            </>
          )}
        </span>
      )}
      {total > (sizes[0] ?? 0) && (
        <label className="no-phone">
          {translate('app.list.perPage')}{' '}
          <select value={size} onChange={(event) => onSize(Number(event.target.value))}>
            {sizes.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
    </nav>
  )
}
