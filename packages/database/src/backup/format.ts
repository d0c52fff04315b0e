/** A table as it is kept in a backup. */
export interface TableHead {
  readonly table: string
  readonly columns: readonly string[]
}
export interface TableSum extends TableHead {
  readonly rows: number
  /** SHA-256 of the rows as text, in the order of their key. */
  readonly sha256: string
}
/** The first line of a backup. */
export interface BackupHead {
  readonly format: typeof FORMAT
  /** When the moment was that it shows; ISO 8601. */
  readonly takenAt: string
  /** The migrations that the database had, with the checksums of their texts. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}
/** The last line: a backup without one was not finished. */
export interface BackupFoot {
  readonly tables: readonly TableSum[]
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
  /** The end of the audit's chain at that moment; null in what is older than the chain. */
  readonly auditHead?: string | null
}

/**
 * A gzipped text: the head; then for each table its head, its rows as COPY writes them and a line `\.`; an empty line; the
 * foot. Every backup fits every kind of database: a laptop's goes into a server and back.
 */
export const FORMAT = 'nguon-backup-1'
export const END_OF_ROWS = '\\.'

/** A file that is no whole backup, in one sentence. */
export class BadBackup extends Error {}

/** A restored session would let in again who signed out or was shut out since; whoever was signed in signs in anew. */
const NOT_KEPT: ReadonlySet<string> = new Set(['sessions', 'verifications'])
export const isKept = (table: string): boolean => !NOT_KEPT.has(table)
