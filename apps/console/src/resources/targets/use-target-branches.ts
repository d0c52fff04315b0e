import type { ResultOf } from '@nguon/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { targetChildRowsDocument } from './documents.ts'
import type { Branch } from './target-lines.ts'

type ChildRows = NonNullable<ResultOf<typeof targetChildRowsDocument>['committee']>['children']
export type TargetRowValue = ChildRows['nodes'][number]

export type LoadRows = (parentId: string, after: string | null, signal: AbortSignal) => Promise<ChildRows>

export type TargetBranches = {
  branches: ReadonlyMap<string, Branch<TargetRowValue>>
  open: ReadonlySet<string>
  toggle: (id: string) => void
  read: (parentId: string) => void
  readMore: (parentId: string) => void
  /** Reads again every level that is open, after a target was set. */
  reread: () => void
}

/** The levels of the table of targets, each read when it is opened for the first time. */
export function useTargetBranches(topId: string | null, load: LoadRows): TargetBranches {
  const [branches, setBranches] = useState<ReadonlyMap<string, Branch<TargetRowValue>>>(new Map())
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const abort = useRef(new AbortController())

  const put = useCallback((parentId: string, branch: Branch<TargetRowValue>) => {
    setBranches((known) => new Map(known).set(parentId, branch))
  }, [])

  const read = useCallback(
    (parentId: string, quiet = false): void => {
      const { signal } = abort.current
      if (!quiet) put(parentId, { state: 'READING' })
      load(parentId, null, signal).then(
        ({ nodes, totalCount, pageInfo }) => {
          if (signal.aborted) return
          const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null
          put(parentId, { state: 'READ', rows: nodes, total: totalCount, cursor, readingMore: false })
        },
        () => {
          if (!signal.aborted) put(parentId, { state: 'FAILED' })
        },
      )
    },
    [load, put],
  )

  useEffect(() => {
    abort.current = new AbortController()
    const { current } = abort
    setBranches(new Map())
    setOpen(new Set(topId === null ? [] : [topId]))
    if (topId !== null) read(topId)
    return () => current.abort()
  }, [topId, read])

  const toggle = (id: string): void => {
    const next = new Set(open)
    if (next.delete(id)) {
      setOpen(next)
      return
    }
    setOpen(next.add(id))
    if (branches.get(id)?.state !== 'READ') read(id)
  }

  const readMore = (parentId: string): void => {
    const branch = branches.get(parentId)
    if (branch?.state !== 'READ' || branch.cursor === null || branch.readingMore) return
    const { signal } = abort.current
    put(parentId, { ...branch, readingMore: true })
    load(parentId, branch.cursor, signal).then(
      ({ nodes, totalCount, pageInfo }) => {
        if (signal.aborted) return
        const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null
        put(parentId, {
          state: 'READ',
          rows: [...branch.rows, ...nodes],
          total: totalCount,
          cursor,
          readingMore: false,
        })
      },
      () => {
        if (!signal.aborted) put(parentId, { ...branch, readingMore: false })
      },
    )
  }

  const reread = (): void => {
    for (const id of open) read(id, true)
  }

  return { branches, open, toggle, read, readMore, reread }
}
