import { EXPORT_LISTS } from '@nguon/domain'
import type { AuditEntry } from './documents.ts'

/** What an entry may be about, as the log can be narrowed to; a test sees that each has its word. */
export const SUBJECT_TYPES = [
  'Committee',
  'Candidate',
  'Paper',
  'Verification',
  'Introducer',
  'Transfer',
  'Mentor',
  'MentorAssignment',
  'TrainingClass',
  'Target',
  'Shortfall',
  'Term',
  'Edition',
  'ImportRun',
  'List',
  'User',
] as const

type Subject = Pick<AuditEntry, 'subjectType' | 'subjectId'>

const PAGES: Readonly<Record<string, string>> = {
  Committee: 'committees',
  Candidate: 'candidates',
  Mentor: 'mentors',
  Target: 'targets',
  Shortfall: 'shortfalls',
  ImportRun: 'imports',
}

// Admissions have no list of their own on the screen.
const LISTS: readonly string[] = EXPORT_LISTS.filter((list) => list !== 'admissions')

/** The page of what was changed; null where it has none of its own. */
export function subjectPath({ subjectType, subjectId }: Subject): string | null {
  if (subjectType === 'Term') return '/terms'
  if (subjectType === 'List') return LISTS.includes(subjectId) ? `/${subjectId}` : null
  const page = PAGES[subjectType]
  return page === undefined ? null : `/${page}/${subjectId}/show`
}
