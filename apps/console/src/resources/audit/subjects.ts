import type { AuditEntry } from './documents.ts'

export const SUBJECT_TYPES = ['Committee', 'Candidate', 'Mentor', 'MentorAssignment', 'Target', 'ImportRun'] as const

const PAGES: Readonly<Record<string, string>> = {
  Committee: 'committees',
  Candidate: 'candidates',
  Mentor: 'mentors',
  Target: 'targets',
  ImportRun: 'imports',
}

/** The page of what was changed; null where it has none of its own. */
export function subjectPath({ subjectType, subjectId }: Pick<AuditEntry, 'subjectType' | 'subjectId'>): string | null {
  const page = PAGES[subjectType]
  return page === undefined ? null : `/${page}/${subjectId}/show`
}
