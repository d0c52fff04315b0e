import { useListContext, useTranslate } from 'react-admin'
import { useFormat } from '../use-format.ts'

const SIZES = [25, 50, 100]

/** "1–25 trong 46", the page, and the ways to the next and the previous one. */
export function Pages() {
  const translate = useTranslate()
  const { number } = useFormat()
  const { page, perPage, total, setPage, setPerPage } = useListContext()
  if (total === undefined || total === 0) return null
  const pages = Math.ceil(total / perPage)
  const from = (page - 1) * perPage + 1
  return (
    <nav className="list-pages" aria-label={translate('app.list.page', { page, pages })}>
      <span role="status">
        {translate('app.list.range', {
          from: number(from),
          to: number(Math.min(page * perPage, total)),
          total: number(total),
        })}
      </span>
      {pages > 1 && (
        <span>
          {translate('app.list.page', { page: number(page), pages: number(pages) })}
          {page > 1 && (
            <>
              {' · '}
              <button type="button" className="link-button" onClick={() => setPage(page - 1)}>
                {translate('app.list.previous')}
              </button>
            </>
          )}
          {page < pages && (
            <>
              {' · '}
              <button type="button" className="link-button" onClick={() => setPage(page + 1)}>
                {translate('app.list.next')}
              </button>
            </>
          )}
        </span>
      )}
      {total > (SIZES[0] ?? 0) && (
        <label className="no-phone">
          {translate('app.list.perPage')}{' '}
          <select value={perPage} onChange={(event) => setPerPage(Number(event.target.value))}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
          </select>
        </label>
      )}
    </nav>
  )
}
