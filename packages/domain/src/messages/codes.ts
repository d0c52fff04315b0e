import { ACCESS_CODES, ACCESS_PROBLEM_CODES } from './access-codes.ts'
import { DUE_CODES } from './due-codes.ts'
import { MACHINE_CODES } from './machine-codes.ts'
import { MENTOR_CODES, MENTOR_PROBLEM_CODES } from './mentor-codes.ts'
import { PRIVACY_CODES, PRIVACY_PROBLEM_CODES } from './privacy-codes.ts'
import { FORECAST_CODES, REPORT_PROBLEM_CODES } from './report-codes.ts'
import { RULE_CODES } from './rule-codes.ts'
import { TARGET_CODES, TARGET_PROBLEM_CODES } from './target-codes.ts'

/** Why a case, a committee, an assignment or a target may not change this way. */
export const VERDICT_CODES = [
  'NO_SUCH_STEP',
  'CASE_EXITED',
  'CASE_COMPLETE',
  'DATE_IN_FUTURE',
  'BEFORE_PREVIOUS_EVENT',
  'BEFORE_BIRTH',
  'NO_MENTOR',
  'NOT_A_CELL',
  'COMMITTEE_NOT_ALIVE',
  'DUPLICATE_PERSON',
  'DUPLICATE_PERSON_ELSEWHERE',
  'CYCLE',
  'TWO_PARENTS',
  'PLACEMENT_GAP',
  'PARENT_NOT_ALIVE',
  'PARENT_IS_CELL',
  'CELL_HAS_CHILDREN',
  'HAS_CHILDREN',
  'HAS_OPEN_CASES',
  'COMMITTEE_DISSOLVED',
  'OUT_OF_ORDER',
  'SAME_PERSON',
  'MENTOR_NOT_OFFICIAL',
  'MENTOR_ENDED',
  'MENTOR_STILL_HELPS',
  'ALREADY_HELPS',
  'TOO_MANY_MENTORS',
  'BEFORE_CASE',
  'OUTSIDE_UNIT',
  'ALREADY_ENDED',
  'ENDS_BEFORE_START',
  'BEFORE_LAST_REVISION',
  ...ACCESS_CODES,
  ...MACHINE_CODES,
  ...MENTOR_CODES,
  ...PRIVACY_CODES,
  ...RULE_CODES,
  ...TARGET_CODES,
] as const

/** What is wrong with a field of a form or a cell of a table. */
export const PROBLEM_CODES = [
  'REQUIRED',
  'TOO_LONG',
  'CONTROL_CHARACTERS',
  'CODE_FORM',
  'CODE_TAKEN',
  'REFERENCE_TAKEN',
  'CARD_NUMBER_TAKEN',
  'NOT_A_DATE',
  'NOT_AN_EMAIL',
  'NOT_A_COUNT',
  'NOT_A_YEAR',
  'YEAR_TWICE',
  'NOT_A_SHARE',
  'NOT_A_CHOICE',
  'NOT_YES_OR_NO',
  'NOT_FOR_THIS_KIND',
  'BELOW_MINIMUM',
  'OUT_OF_BOUNDS',
  'PERIOD_REQUIRED',
  'PERIOD_TWICE',
  'UNKNOWN_TERM',
  'TERM_NAME_FORM',
  'TERM_OVERLAPS',
  'UNKNOWN_COMMITTEE',
  'AMBIGUOUS',
  'UNKNOWN_RECORD',
  'DUPLICATE_ROW',
  'NOBODY_VOTES',
  'MORE_PRESENT_THAN_CALLED',
  'MORE_THAN_PRESENT',
  ...ACCESS_PROBLEM_CODES,
  ...MENTOR_PROBLEM_CODES,
  ...PRIVACY_PROBLEM_CODES,
  ...REPORT_PROBLEM_CODES,
  ...TARGET_PROBLEM_CODES,
] as const

/** What is wrong with a file as a whole. */
export const FILE_CODES = [
  'UPLOAD_NOT_FOUND',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_KIND_UNKNOWN',
  'FILE_UNREADABLE',
  'FILE_ENCODING',
  'TOO_MANY_ROWS',
  'NO_ROWS',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'COLUMN_UNKNOWN',
] as const

/** What an import tells besides its result. It never stands in the way. */
export const WARNING_CODES = ['OVER_ALLOTTED', 'UNALLOTTED', 'EXACTLY_ALLOTTED', 'ALLOTTED_WITHOUT_OWN'] as const

export const MESSAGE_CODES = [
  ...VERDICT_CODES,
  ...PROBLEM_CODES,
  ...FILE_CODES,
  ...WARNING_CODES,
  ...DUE_CODES,
  ...FORECAST_CODES,
] as const
export type MessageCode = (typeof MESSAGE_CODES)[number]

const known: ReadonlySet<string> = new Set(MESSAGE_CODES)
/** For a code that comes back from a stored record. */
export const isMessageCode = (text: string): text is MessageCode => known.has(text)
