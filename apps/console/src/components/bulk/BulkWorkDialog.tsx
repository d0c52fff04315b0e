import type { Stage } from '@nguon/domain'
import type { Verb } from '../../providers/viewer.ts'
import { BulkAdvanceDialog } from './BulkAdvanceDialog.tsx'
import { BulkAssignDialog } from './BulkAssignDialog.tsx'
import { BulkCertificateDialog } from './BulkCertificateDialog.tsx'

export const BULK_KINDS = ['assign', 'advance', 'certificate'] as const
export type BulkKind = (typeof BULK_KINDS)[number]

/** The right that each kind of work needs. */
export const RIGHT_OF_BULK = {
  assign: 'MENTOR_ASSIGN',
  advance: 'CANDIDATE_ADVANCE',
  certificate: 'CANDIDATE_ADVANCE',
} as const satisfies Record<BulkKind, Verb>

type Props = { kind: BulkKind; ids: readonly string[]; stages: readonly Stage[]; onClose: (anyDone: boolean) => void }

/** The dialog of one kind of work for many. */
export function BulkWorkDialog({ kind, ids, stages, onClose }: Props) {
  switch (kind) {
    case 'assign':
      return <BulkAssignDialog ids={ids} onClose={onClose} />
    case 'advance':
      return <BulkAdvanceDialog ids={ids} stages={stages} onClose={onClose} />
    case 'certificate':
      return <BulkCertificateDialog ids={ids} onClose={onClose} />
  }
}
