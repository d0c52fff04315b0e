import type { Verb } from '../access/access.ts'

export const IMPORT_KINDS = ['COMMITTEES', 'MENTORS', 'CANDIDATES', 'TARGETS', 'MEMBERS'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
/** REJECTED: rows have errors, and nothing was written. FAILED: it stopped midway, and nothing was written. */
export const IMPORT_STATUSES = ['RUNNING', 'DONE', 'REJECTED', 'FAILED'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** Whoever imports a table needs, besides import:run, the right to do the same by hand. */
export const verbByImportKind: Readonly<Record<ImportKind, Verb>> = {
  COMMITTEES: 'committee:create',
  MENTORS: 'mentor:create',
  CANDIDATES: 'candidate:create',
  TARGETS: 'target:set',
  MEMBERS: 'committee:update',
}
