import { useRef, useState } from 'react'
import { useLocaleState, useNotify } from 'react-admin'
import { useFormat } from '../use-format.ts'
import {
  type ExportFormat,
  type ExportProblem,
  type ExportQuestion,
  exportAddress,
  fetchExport,
} from './list-export.ts'

export type ExportRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly format: ExportFormat; readonly rows: number | null }
  | { readonly state: 'failed'; readonly format: ExportFormat; readonly problem: ExportProblem }

export type ExportControl = {
  readonly run: ExportRun
  readonly start: (format: ExportFormat) => void
  /** Calls off what runs, and puts away what failed. */
  readonly stop: () => void
}

/** Has a whole list written by the server, and gives the file to the browser to keep. */
export function useExport(question: () => ExportQuestion): ExportControl {
  const [locale] = useLocaleState()
  const notify = useNotify()
  const { number } = useFormat()
  const [run, setRun] = useState<ExportRun>({ state: 'idle' })
  const underWay = useRef<AbortController | null>(null)

  const start = async (format: ExportFormat): Promise<void> => {
    if (underWay.current) return
    const calledOff = new AbortController()
    underWay.current = calledOff
    setRun({ state: 'running', format, rows: null })
    try {
      const address = exportAddress(question(), format, locale)
      const answer = await fetchExport(address, calledOff.signal, (rows) => setRun({ state: 'running', format, rows }))
      if (!answer.ok) return setRun({ state: 'failed', format, problem: answer.problem })
      keepFile(answer.file, answer.name)
      setRun({ state: 'idle' })
      notify(answer.rows === null ? 'app.export.done' : 'app.export.doneRows', {
        messageArgs: { name: answer.name, count: number(answer.rows ?? 0) },
        type: 'success',
      })
    } catch {
      setRun({ state: 'idle' })
    } finally {
      underWay.current = null
    }
  }
  return {
    run,
    start: (format) => void start(format),
    stop: () => {
      underWay.current?.abort()
      setRun({ state: 'idle' })
    },
  }
}

function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
