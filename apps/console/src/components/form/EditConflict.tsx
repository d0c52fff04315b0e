import { useEffect, useRef, useState } from 'react'
import type { RaRecord } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { ConflictError } from '../../providers/outcomes.ts'
import { ConflictDialog } from '../ConflictDialog.tsx'

export type ConflictField = {
  source: string
  label: string
  /** A value as it is to be read. */
  words?: (value: unknown) => string
}

type Props<Row extends RaRecord> = {
  failure: unknown
  fields: readonly ConflictField[]
  refetch: () => Promise<{ data?: Row | undefined }>
  read: ((record: Row) => Readonly<Record<string, unknown>>) | undefined
  onSettled: () => void
}

/** Reads what was saved in the meantime and lets the reader choose; the choices are saved upon the new version. */
export function EditConflict<Row extends RaRecord>({ failure, fields, refetch, read, onSettled }: Props<Row>) {
  const form = useFormContext()
  const [saved, setSaved] = useState<Row | null>(null)
  const within = useRef<HTMLInputElement>(null)
  const conflict = failure instanceof ConflictError ? failure : null
  useEffect(() => {
    if (conflict) void refetch().then(({ data }) => setSaved(data ?? null))
    else setSaved(null)
  }, [conflict, refetch])
  // Stands in the form from the start, so that the form can be sent from inside the dialog.
  const anchor = <input type="hidden" ref={within} />
  if (!conflict || !saved) return anchor
  const values: RaRecord = { ...saved, ...read?.(saved) }
  return (
    <>
      {anchor}
      <ConflictDialog
        changedBy={conflict.changedBy}
        changedAt={conflict.changedAt}
        rows={fields.map(({ source, label, words }) => ({
          key: source,
          label,
          mine: form.getValues(source),
          saved: at(values, source),
          ...(words ? { words } : {}),
        }))}
        onClose={onSettled}
        onSave={(choices) => {
          for (const { source } of fields) {
            if (choices[source] === 'saved') form.setValue(source, at(values, source), { shouldDirty: true })
          }
          form.setValue('version', saved.version)
          onSettled()
          within.current?.form?.requestSubmit()
        }}
      />
    </>
  )
}

/** The value at a dotted path: person.fullName. */
function at(record: unknown, path: string): unknown {
  let value = record
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key === name)?.[1]
  }
  return value
}
