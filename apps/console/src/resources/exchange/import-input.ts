import type { ImportKind } from '@nguon/domain'
import type { HeadingMatch } from './mapping.ts'

export type ImportSetup = {
  kind: ImportKind
  committeeId: string
  uploadId: string
  /** Null while the file's headings are read as the server recognises them. */
  mapping: readonly HeadingMatch[] | null
  defaults: Readonly<Record<string, string>>
}

/** What is sent to try or to import a table. */
export function importInput(setup: ImportSetup, dryRun: boolean, idempotencyKey: string) {
  const defaults = Object.entries(setup.defaults)
    .map(([column, value]) => ({ column, value: value.trim() }))
    .filter(({ value }) => value !== '')
  return {
    kind: setup.kind,
    uploadId: setup.uploadId,
    within: setup.committeeId,
    dryRun,
    idempotencyKey,
    ...(defaults.length > 0 ? { defaults } : {}),
    ...(setup.mapping === null
      ? {}
      : { mapping: setup.mapping.map(({ heading, column }) => ({ heading, column: column ?? '' })) }),
  }
}
