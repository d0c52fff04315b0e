import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import { explain } from '../ErrorState.tsx'
import type { assignmentOf } from '../people/assign/assign-form.ts'
import { assignMentorDocument } from '../people/assign/documents.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { type BulkLines, lineOf, stillToSend } from './bulk-lines.ts'

type Assignment = ReturnType<typeof assignmentOf>

/** Assigns one mentor to many cases, each as a write of its own, with what came of each; leaving stops after the one that runs. */
export function useBulkAssign(ids: readonly string[]) {
  const translate = useTranslate()
  const queries = useQueryClient()
  const idempotencyKey = useIdempotencyKey()
  const [lines, setLines] = useState<BulkLines>({})
  const [running, setRunning] = useState(false)
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  const send = async (assignment: Assignment): Promise<void> => {
    const waiting = stillToSend(ids, lines)
    setRunning(true)
    setLines((before) => ({
      ...before,
      ...Object.fromEntries(waiting.map((id) => [id, { state: 'waiting' as const }])),
    }))
    for (const candidateId of waiting) {
      if (left.current) break
      const input = { candidateId, ...assignment, idempotencyKey: `${idempotencyKey}:${candidateId}` }
      const line = await client.query(assignMentorDocument, { input }).then(
        ({ assignMentor }) => lineOf(assignMentor),
        (error: unknown) => ({ state: 'refused' as const, message: explain(error, translate), verdicts: [] }),
      )
      setLines((before) => ({ ...before, [candidateId]: line }))
    }
    setRunning(false)
    await queries.invalidateQueries()
  }
  return { lines, running, send }
}
