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

/** Where an item is dealt with: the form of an assessment, or the candidate's page, which begins with what may be done. */
export const pathOfDue = ({ kind, candidateId }: { kind: DueKind; candidateId: string }): string =>
  kind === 'ASSESSMENT' ? `/assessments?candidate=${candidateId}` : `/candidates/${candidateId}/show`
