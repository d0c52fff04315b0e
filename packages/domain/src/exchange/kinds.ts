export const IMPORT_KINDS = ['COMMITTEES', 'MENTORS', 'CANDIDATES', 'TARGETS'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const IMPORT_STATUSES = ['RUNNING', 'DONE', 'REJECTED', 'FAILED'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]
