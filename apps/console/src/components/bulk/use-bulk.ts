import type { VariablesOf } from '@nguon/client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import { explain } from '../ErrorState.tsx'
import type { NoAnswer } from '../people/Answered.tsx'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import {
  type AnsweredLine,
  afterChange,
  type BulkLine,
  type BulkLines,
  chunksOf,
  foreseen,
  notDone,
  openOnes,
  written,
} from './bulk-lines.ts'
import { previewBulkDocument } from './documents.ts'

// The server takes 50 at once; smaller lots tell more often how far the work is.
const LOOKED_AT_ONCE = 50
const WRITTEN_AT_ONCE = 10

type Lot = { readonly ones: readonly { id: string; version: number }[]; readonly idempotencyKey: string }

/** One kind of work, filled in: how it is looked at, and how a lot of it is written. */
export type BulkWork = {
  readonly preview: Omit<VariablesOf<typeof previewBulkDocument>['input'], 'ids'>
  readonly write: (lot: Lot) => Promise<{ __typename: 'BulkSuccess'; lines: readonly AnsweredLine[] } | NoAnswer>
}

/** Work for many: looked at for each before it is done, then done lot by lot; what failed keeps its reason, what was done is not done again. */
export function useBulk() {
  const translate = useTranslate()
  const queries = useQueryClient()
  const idempotencyKey = useIdempotencyKey()
  const [lines, setLines] = useState<BulkLines>({})
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  const put = (ids: readonly string[], lineOf: (id: string) => BulkLine): void =>
    setLines((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, lineOf(id)])) }))
  const putAnswered = (answers: readonly AnsweredLine[], lineOf: (line: AnsweredLine) => BulkLine): void =>
    setLines((before) => ({
      ...before,
      ...Object.fromEntries(answers.map((line) => [line.candidateId, lineOf(line)])),
    }))

  const run = async (work: () => Promise<void>): Promise<void> => {
    if (running) return
    setRunning(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      // What waits goes back to what was foreseen of it: nothing is lost, and the key keeps it from being done twice.
      setFailure(explain(error, translate))
    }
    setRunning(false)
  }

  const look = (ids: readonly string[], { preview }: BulkWork): Promise<void> =>
    run(async () => {
      const waiting = notDone(ids, lines)
      put(waiting, () => ({ state: 'asking' }))
      try {
        for (const lot of chunksOf(waiting, LOOKED_AT_ONCE)) {
          if (left.current) return
          const { previewBulk } = await client.query(previewBulkDocument, { input: { ...preview, ids: lot } })
          putAnswered(previewBulk, foreseen)
        }
      } catch (error) {
        setLines(afterChange)
        throw error
      }
    })

  const send = (ids: readonly string[], { write }: BulkWork): Promise<void> =>
    run(async () => {
      const open = openOnes(ids, lines)
      try {
        for (const ones of chunksOf(open, WRITTEN_AT_ONCE)) {
          if (left.current) break
          const lot = ones.map(({ id }) => id)
          put(lot, () => ({ state: 'waiting' }))
          const answer = await write({ ones, idempotencyKey }).catch((error: unknown) => {
            put(lot, (id) => ({ state: 'open', version: ones.find((one) => one.id === id)?.version ?? 0 }))
            throw error
          })
          if (answer.__typename === 'BulkSuccess') putAnswered(answer.lines, written)
          else put(lot, () => refusedAs(answer))
        }
      } finally {
        await queries.invalidateQueries()
      }
    })

  return { lines, running, failure, look, send, forget: () => setLines(afterChange) }
}

function refusedAs(answer: NoAnswer): BulkLine {
  const verdicts = answer.__typename === 'Refusal' ? answer.verdicts : []
  const messages = answer.__typename === 'Invalid' ? answer.errors.map(({ message }) => message) : [answer.message]
  return { state: 'refused', verdicts, messages, conflict: answer.__typename === 'Conflict' }
}
