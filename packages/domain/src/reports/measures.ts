import { REPORT_DIMENSIONS, type ReportDimension } from './dimensions.ts'

/** What a report counts or measures. */
export const REPORT_MEASURES = [
  'ADMITTED',
  'READMITTED',
  'POOL',
  'MEDIAN_DAYS_IN_STAGE',
  'CONVERSION',
  'EXITS',
  'OVERDUE',
  'MENTOR_LOAD',
  'ORGANISATIONS_ADMITTING',
] as const
export type ReportMeasure = (typeof REPORT_MEASURES)[number]

const PLACE = ['COMMITTEE', 'COMMITTEE_KIND', 'RESIDENTIAL'] as const satisfies readonly ReportDimension[]
const TIME = ['YEAR', 'QUARTER', 'MONTH'] as const satisfies readonly ReportDimension[]
const PERSON = [
  'SEX',
  'AGE_BAND',
  'AGE_18_30',
  'ETHNIC_MINORITY',
  'RELIGIOUS',
  'EDUCATION',
  'QUALIFICATION',
  'OCCUPATION',
  'ENTERPRISE_KIND',
  'YOUTH_UNION',
  'SOURCE_KIND',
  'SOURCE_ORGANISATION',
] as const satisfies readonly ReportDimension[]

/** How a measure may be asked, and what its figures mean together. */
export interface MeasureTerms {
  readonly dimensions: readonly ReportDimension[]
  /** The groups add up to their total. Medians, shares and means do not, nor do organisations counted once each. */
  readonly addsUp: boolean
  /** PERIOD: what happened from a day to a day. TODAY: as things stand. */
  readonly when: 'PERIOD' | 'TODAY'
  /** Whether the day of an admission may be that of its ceremony. */
  readonly hasBasis: boolean
}
const terms = (
  dimensions: readonly ReportDimension[],
  when: MeasureTerms['when'],
  { addsUp = true, hasBasis = false } = {},
): MeasureTerms => ({
  dimensions: REPORT_DIMENSIONS.filter((one) => dimensions.includes(one)),
  when,
  addsUp,
  hasBasis,
})

export const MEASURE_TERMS: Readonly<Record<ReportMeasure, MeasureTerms>> = {
  ADMITTED: terms([...PLACE, ...TIME, ...PERSON], 'PERIOD', { hasBasis: true }),
  READMITTED: terms([...PLACE, ...TIME, ...PERSON], 'PERIOD', { hasBasis: true }),
  POOL: terms([...PLACE, ...PERSON, 'STAGE'], 'TODAY'),
  MEDIAN_DAYS_IN_STAGE: terms([...PLACE, ...TIME, ...PERSON, 'STAGE'], 'PERIOD', { addsUp: false }),
  CONVERSION: terms([...PLACE, ...TIME, ...PERSON], 'PERIOD', { addsUp: false }),
  EXITS: terms([...PLACE, ...TIME, ...PERSON, 'STAGE', 'EXIT'], 'PERIOD'),
  OVERDUE: terms([...PLACE, ...PERSON, 'STAGE', 'DUE_KIND'], 'TODAY'),
  MENTOR_LOAD: terms([...PLACE, 'HELPED'], 'TODAY', { addsUp: false }),
  ORGANISATIONS_ADMITTING: terms([...PLACE, ...TIME, ...PERSON], 'PERIOD', { addsUp: false, hasBasis: true }),
}
