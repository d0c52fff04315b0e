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

const PART_OF_KIND: Readonly<Record<DueKind, string>> = {
  CERTIFICATE: 'dossier',
  PAPERS: 'dossier',
  CEREMONY: 'next',
  PROBATION_END: 'next',
  CONSIDERATION: 'next',
  NEW_MEMBER_COURSE: 'dossier',
  TRANSFER: 'next',
  ASSESSMENT: 'mentors',
  MENTOR_MISSING: 'mentors',
  ESCALATION: 'next',
  RETENTION: 'next',
}

/** Where an item is dealt with: the part of the candidate's page, or the form of an assessment. */
export const pathOfDue = ({ kind, candidateId }: { kind: DueKind; candidateId: string }): string =>
  kind === 'ASSESSMENT'
    ? `/assessments?candidate=${candidateId}`
    : `/candidates/${candidateId}/show#${PART_OF_KIND[kind]}`
