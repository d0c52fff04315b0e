/** What the machine of a case says no with, besides the rules of the Party. */
export const MACHINE_CODES = [
  'CASE_TRANSFERRING',
  'CASE_ON_HOLD',
  'CASE_ESCALATED',
  'NOT_IN_SIDE_STATE',
  'NO_SUCH_VOTE',
  'NO_VOTE_LOST',
  'NO_COMMITTEE_LEVEL',
  'RETURN_NOT_NEEDED',
  'SAME_CELL',
  'PAPER_LACKING',
  'WAS_NOT_A_MEMBER',
  'NO_SUCH_EVENT',
  'CORRECTION_STANDS',
  'ALREADY_VOIDED',
  'FIRST_EVENT_STAYS',
  'VOIDED_AND_AMENDED',
  'NOT_REACHABLE',
] as const
export type MachineCode = (typeof MACHINE_CODES)[number]
