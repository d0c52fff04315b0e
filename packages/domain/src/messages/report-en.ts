import type { ReportCode } from './report-codes.ts'

export const reportMessagesEn: Readonly<Record<ReportCode, string>> = {
  TOO_MANY_DIMENSIONS: 'A report has {most} dimensions at most.',
  DIMENSION_TWICE: 'The dimension “{dimension:reportDimension}” is chosen already.',
  DIMENSION_NOT_FOR_MEASURE: '“{measure:reportMeasure}” cannot be broken down by “{dimension:reportDimension}”.',
  DIMENSION_NOT_FOR_FILTER: '“{measure:reportMeasure}” cannot be filtered by “{dimension:reportDimension}”.',
  UNKNOWN_GROUP: '“{dimension:reportDimension}” has no group {code}.',
  NOT_FOR_MEASURE: 'This has no meaning for “{measure:reportMeasure}”.',
  STAGE_NEEDED: 'Break it down by stage, or filter for one stage.',
  STAGE_NOT_LATER: 'The second stage must come after the first.',
  LEVEL_WITHOUT_COMMITTEE: 'A level has a meaning only where the report is broken down by committee.',
  DIMENSION_NOT_FOR_COMPARISON: 'Two committees cannot be compared by “{dimension:reportDimension}”.',
  TOO_MANY_REPORTS: 'An account keeps {most} reports at most.',
  REPORT_TOO_LARGE: 'The report has more than {most} rows. Leave out a dimension, or choose a smaller place.',
  TOO_MANY_PARTICULARS:
    'Whoever may not see persons asks for {most} particulars of persons at a time, those of the filter included.',
  MONTHS_NOT_WITH_PARTICULARS: 'Particulars of persons are not told by month to those who may not see persons.',
  WHOLE_PERIODS_ONLY:
    'Particulars of persons are told of a whole quarter, half year or year; several years are broken down by year.',
  ONE_GROUP_ONLY: 'In a question about particulars of persons each filter names one group.',
  FORECAST_METHOD:
    'By stage: how many of the cases in each were decided from this very day to the end of the year, in the years {years}. How wide the range is comes from what the same reckoning missed in those years. The range holds in about {coverage} of 100 years.',
  FORECAST_FROM_ABOVE: 'The history of this committee is thin, so that of {committee} was taken.',
  FORECAST_SAMPLE: 'The history was taken of one cell in {share}.',
  FORECAST_THIN: 'There is little history, so the range is wide and not very sure.',
  FORECAST_NO_HISTORY:
    'Nothing is known of earlier years; the range says only how many there are and how many are followed.',
  FORECAST_OVER: 'The year is over: this is the result and no forecast.',
}
