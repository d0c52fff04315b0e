import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDocument } from '../../providers/use-document.ts'
import { importRunDocument } from './documents.ts'

const EVERY = 500

/** A run as it is now, asked again twice a second while it works; once an import is through, every page asks anew. */
export function useImportRun(id: string | null) {
  const queries = useQueryClient()
  const [working, setWorking] = useState(true)
  const { data, error, refetch, loading } = useDocument(
    importRunDocument,
    { id: id ?? '' },
    { enabled: id !== null, refetchInterval: working ? EVERY : false },
  )
  const run = data?.importRun ?? null
  const status = run?.status
  useEffect(() => {
    setWorking(status === undefined || status === 'RUNNING')
    if (status === 'DONE' && run?.dryRun === false) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'ImportRun' })
    }
  }, [status, run?.dryRun, queries])
  return { run, error, refetch, isMissing: !loading && data !== undefined && run === null }
}
