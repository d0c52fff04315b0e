import { useListContext } from 'react-admin'
import { PageLinks } from './PageLinks.tsx'

const SIZES = [25, 50, 100]

/** The pages of the list around it. */
export function Pages() {
  const { page, perPage, total, setPage, setPerPage } = useListContext()
  if (total === undefined || total === 0) return null
  return <PageLinks page={page} size={perPage} sizes={SIZES} total={total} onPage={setPage} onSize={setPerPage} />
}
