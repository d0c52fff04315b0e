import type { DueCode } from './due-codes.ts'

export const dueMessagesEn: Readonly<Record<DueCode, string>> = {
  DUE_CERTIFICATE: 'The certificate of the course on the Party is good up to {on}; the cell has to meet by then.',
  DUE_PAPERS: '{paper:paperKind}: good up to {on}, and to be made again after that.',
  DUE_CEREMONY: 'The ceremony is held by {on} at the latest.',
  DUE_PROBATION_END: 'The 12 months of probation end on {on}.',
  DUE_CONSIDERATION: 'The cell considers the recognition by {on} at the latest.',
  DUE_NEW_MEMBER_COURSE: 'The certificate of the new members’ course is needed before {on}.',
  DUE_TRANSFER: 'The transfer to the new cell is done by {on} at the latest.',
  DUE_ASSESSMENT: 'The periodic assessment is due by {on}.',
  DUE_MENTOR_MISSING: 'Nobody goes on helping the candidate from {on}.',
  DUE_ESCALATION: 'The committee above gives its decision after three votes, expected by {on}.',
  DUE_MEASURE: 'The measure is to be done, and what came of it noted, by {on}.',
  DUE_RETENTION: 'The time for keeping personal particulars ends on {on}.',
}
