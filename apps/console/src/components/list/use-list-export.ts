import { useListContext, useStore } from 'react-admin'
import { exportQuestion, type ListExport } from './list-export.ts'
import { useExport } from './use-export.ts'

/** The list that the page shows, as a file: narrowed and ordered as it is now, with the columns that are shown or with all. */
export function useListExport(
  exported: ListExport | undefined,
  permanentFilter: Readonly<Record<string, unknown>> | undefined,
  shownKeys: readonly string[],
) {
  const { filterValues, sort } = useListContext()
  const [onlyShown, setOnlyShown] = useStore('export.onlyShown', true)
  const control = useExport(() => {
    if (!exported) throw new Error('The list cannot be written to a file')
    return exportQuestion(exported, {
      filter: { ...filterValues, ...permanentFilter },
      sort,
      columns: onlyShown ? shownKeys : null,
    })
  })
  return { control, onlyShown, setOnlyShown }
}
