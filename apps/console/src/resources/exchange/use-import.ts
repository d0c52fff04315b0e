import type { ImportKind } from '@nguon/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocaleState } from 'react-admin'
import { client } from '../../providers/client.ts'
import { importTableDocument } from './documents.ts'
import type { FileState } from './FileStep.tsx'
import { importInput } from './import-input.ts'
import { type HeadingMatch, reassign } from './mapping.ts'
import { sendFile } from './upload.ts'

export type ImportRefusal = { message: string; details: readonly string[] }

export type ImportFlow = {
  file: FileState
  mapping: readonly HeadingMatch[] | null
  defaults: Readonly<Record<string, string>>
  trialId: string | null
  runId: string | null
  /** The reading of the file was changed after the trial. */
  stale: boolean
  starting: boolean
  refusal: ImportRefusal | null
  choose: (file: File) => void
  map: (heading: string, column: string | null, known: readonly HeadingMatch[]) => void
  setDefault: (column: string, value: string) => void
  start: (dryRun: boolean) => void
  forget: () => void
}

/** A table on its way in: the file, how it is read, its trial, and its import. */
export function useImport(kind: ImportKind, committeeId: string | null): ImportFlow {
  const [locale] = useLocaleState()
  const [file, setFile] = useState<FileState>({ state: 'NONE' })
  const [mapping, setMapping] = useState<readonly HeadingMatch[] | null>(null)
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({})
  const [trialId, setTrialId] = useState<string | null>(null)
  const [runId, setRunId] = useState<string | null>(null)
  const [stale, setStale] = useState(false)
  const [starting, setStarting] = useState(false)
  const [refusal, setRefusal] = useState<ImportRefusal | null>(null)
  const sending = useRef<AbortController | null>(null)

  const forget = useCallback(() => {
    sending.current?.abort()
    setFile({ state: 'NONE' })
    setMapping(null)
    setDefaults({})
    setTrialId(null)
    setRunId(null)
    setStale(false)
    setRefusal(null)
  }, [])

  // Another kind of table has other columns: what was read of the file no longer holds.
  const shape = useRef(kind)
  useEffect(() => {
    if (shape.current === kind) return
    shape.current = kind
    setMapping(null)
    setDefaults({})
    setTrialId(null)
    setStale(false)
    setRefusal(null)
  }, [kind])

  // Another place, and the trial no longer says what the import would do.
  const place = useRef(committeeId)
  useEffect(() => {
    if (place.current !== committeeId) setStale(true)
    place.current = committeeId
  }, [committeeId])

  useEffect(() => () => sending.current?.abort(), [])

  const run = useCallback(
    async (
      uploadId: string,
      dryRun: boolean,
      how: { mapping: readonly HeadingMatch[] | null; defaults: Readonly<Record<string, string>> },
    ) => {
      if (committeeId === null) return
      setStarting(true)
      setRefusal(null)
      try {
        const input = importInput({ kind, committeeId, uploadId, ...how }, dryRun, crypto.randomUUID())
        const { importTable } = await client.query(importTableDocument, { input })
        switch (importTable.__typename) {
          case 'ImportSuccess':
            setStale(false)
            if (dryRun) setTrialId(importTable.importRun.id)
            else setRunId(importTable.importRun.id)
            return
          case 'Refusal':
            setRefusal({ message: importTable.message, details: importTable.verdicts.map(({ message }) => message) })
            return
          case 'Invalid':
            setRefusal({ message: importTable.message, details: importTable.errors.map(({ message }) => message) })
            return
          case 'Conflict':
            setRefusal({ message: importTable.message, details: [] })
        }
      } catch (error) {
        setRefusal({ message: error instanceof Error ? error.message : String(error), details: [] })
      } finally {
        setStarting(false)
      }
    },
    [kind, committeeId],
  )

  const choose = (chosen: File): void => {
    sending.current?.abort()
    const controller = new AbortController()
    sending.current = controller
    setFile({ state: 'SENDING', name: chosen.name })
    setTrialId(null)
    setRunId(null)
    setMapping(null)
    setRefusal(null)
    sendFile(chosen, locale, controller.signal).then(
      (answer) => {
        if (controller.signal.aborted) return
        if (!answer.ok) {
          setFile({ state: 'REFUSED', name: chosen.name, problem: answer.problem, message: answer.message })
          return
        }
        setFile({ state: 'SENT', name: chosen.name, size: chosen.size, uploadId: answer.uploadId })
        void run(answer.uploadId, true, { mapping: null, defaults })
      },
      () => {
        // Given up for another file, or the page was left.
      },
    )
  }

  return {
    file,
    mapping,
    defaults,
    trialId,
    runId,
    stale,
    starting,
    refusal,
    choose,
    map: (heading, column, known) => {
      setMapping(reassign(mapping ?? known, heading, column))
      setStale(true)
    },
    setDefault: (column, value) => {
      setDefaults({ ...defaults, [column]: value })
      setStale(true)
    },
    start: (dryRun) => {
      if (file.state === 'SENT') void run(file.uploadId, dryRun, { mapping, defaults })
    },
    forget,
  }
}
