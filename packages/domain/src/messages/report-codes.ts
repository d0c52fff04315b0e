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
  'DIMENSION_NOT_FOR_COMPARISON',
  'TOO_MANY_REPORTS',
  'REPORT_TOO_LARGE',
] as const
/** How a forecast was made, to be told with it. */
export const FORECAST_CODES = [
  'FORECAST_METHOD',
  'FORECAST_FROM_ABOVE',
  'FORECAST_SAMPLE',
  'FORECAST_THIN',
  'FORECAST_NO_HISTORY',
  'FORECAST_OVER',
] as const
export type ReportCode = (typeof REPORT_PROBLEM_CODES)[number] | (typeof FORECAST_CODES)[number]
