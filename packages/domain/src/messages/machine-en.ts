import type { MachineCode } from './machine-codes.ts'

export const machineMessagesEn: Readonly<Record<MachineCode, string>> = {
  CASE_TRANSFERRING:
    'The case has been on its way to another cell since {since}. Wait until it is accepted there, or cancel the transfer.',
  CASE_ON_HOLD: 'The case has been on hold since {since}. Let it go on first.',
  CASE_ESCALATED:
    'Three votes in a row ended without two thirds either way; the case has been with the committee above since {since}, which decides.',
  NOT_IN_SIDE_STATE: 'The case is not in the state “{side:sideState}”.',
  NO_SUCH_VOTE: 'There is no vote “{body:voteBody}” at the stage “{stage:step}”.',
  NO_VOTE_LOST: 'No vote that did not pass is written down at the stage “{stage:step}”.',
  NO_COMMITTEE_LEVEL: 'No committee stands between the cell and whoever decides.',
  RETURN_NOT_NEEDED: 'On {on} there is no cause to go back: “{reason:returnReason}”.',
  SAME_CELL: 'The case is in this cell already.',
  PAPER_LACKING: 'By {on} the dossier had no paper that is good: {paper:paperKind}.',
  WAS_NOT_A_MEMBER: 'The earlier case did not end by striking off or leaving, so this is no re-admission.',
  NO_SUCH_EVENT: 'The case has no event {sequence}.',
  CORRECTION_STANDS: 'Event {sequence} is a correction, which stands. Correct once more instead.',
  ALREADY_VOIDED: 'Event {sequence} was voided already.',
  FIRST_EVENT_STAYS: 'The first event opens the case, so only its day and number can be corrected.',
  VOIDED_AND_AMENDED: 'Event {sequence} is both voided and amended. Choose one.',
  NOT_REACHABLE: 'After the correction event {sequence} could not have happened so. Void it too.',
}
