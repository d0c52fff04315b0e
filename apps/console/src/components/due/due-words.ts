import type { DueKind, DueSeverity } from '@nguon/domain'
import type { Status } from '../StatusMark.tsx'

/** The shape and colour of a due day: past, within a month, or still far. */
export function statusOfSeverity(severity: DueSeverity): Extract<Status, 'overdue' | 'dueSoon' | 'onTime'> {
  switch (severity) {
    case 'OVERDUE':
      return 'overdue'
    case 'D7':
    case 'D15':
    case 'D30':
      return 'dueSoon'
    case 'D60':
    case 'D90':
    case 'LATER':
      return 'onTime'
  }
}

/** The parts of a candidate's page that an address may name. */
export const CASE_ANCHORS = { next: 'next', dossier: 'dossier', mentors: 'mentors', person: 'case-parts' } as const

type Due = { kind: DueKind; candidate: { id: string } | null; shortfall: { id: string } | null }

/** Where an item is dealt with: the measure, the form of an assessment, the transfers, or the part of the candidate's page that resolves it. */
export function pathOfDue({ kind, candidate, shortfall }: Due): string {
  // Whoever sees what is due of a measure sees the measure, but may have lost that right a moment ago.
  if (!candidate) return shortfall ? `/shortfalls/${shortfall.id}/show` : '/shortfalls'
  const page = `/candidates/${candidate.id}/show`
  switch (kind) {
    case 'ASSESSMENT':
      return `/assessments?candidate=${candidate.id}`
    case 'TRANSFER':
      return '/transfers'
    case 'CERTIFICATE':
    case 'PAPERS':
    case 'NEW_MEMBER_COURSE':
      return `${page}#${CASE_ANCHORS.dossier}`
    case 'MENTOR_MISSING':
      return `${page}#${CASE_ANCHORS.mentors}`
    case 'CEREMONY':
    case 'PROBATION_END':
    case 'CONSIDERATION':
    case 'ESCALATION':
      return `${page}#${CASE_ANCHORS.next}`
    case 'RETENTION':
      return `${page}?tab=person#${CASE_ANCHORS.person}`
    case 'MEASURE':
      throw new Error('A measure is of a committee, not of a case')
  }
}
