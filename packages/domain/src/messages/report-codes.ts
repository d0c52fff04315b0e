/** Why a report cannot be made as it was asked for. */
export const REPORT_PROBLEM_CODES = [
  'TOO_MANY_DIMENSIONS',
  'DIMENSION_TWICE',
  'DIMENSION_NOT_FOR_MEASURE',
  'DIMENSION_NOT_FOR_FILTER',
  'UNKNOWN_GROUP',
  'NOT_FOR_MEASURE',
  'STAGE_NEEDED',
  'STAGE_NOT_LATER',
  'LEVEL_WITHOUT_COMMITTEE',
  'REPORT_TOO_LARGE',
] as const
export type ReportProblemCode = (typeof REPORT_PROBLEM_CODES)[number]
