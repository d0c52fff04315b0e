import { EXITS, STAGES } from '../candidates/stages.ts'
import { COMMITTEE_KINDS } from '../committees/committees.ts'
import { DUE_KINDS } from '../due/kinds.ts'
import {
  EDUCATIONS,
  ENTERPRISE_KINDS,
  OCCUPATIONS,
  QUALIFICATIONS,
  SEXES,
  SOURCE_ORGANISATION_KINDS,
} from '../people/persons.ts'

/** By what a report may be broken down. */
export const REPORT_DIMENSIONS = [
  'COMMITTEE',
  'COMMITTEE_KIND',
  'RESIDENTIAL',
  'YEAR',
  'QUARTER',
  'MONTH',
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
  'STAGE',
  'EXIT',
  'DUE_KIND',
  'HELPED',
] as const
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number]

export const YES_OR_NO = ['YES', 'NO'] as const
export type YesOrNo = (typeof YES_OR_NO)[number]

/** Ages in full years. The bands part at 30, so that those from 18 to 30 can be added up from them. */
export const AGE_BANDS = [
  'UNDER_18',
  'FROM_18_TO_25',
  'FROM_26_TO_30',
  'FROM_31_TO_35',
  'FROM_36_TO_40',
  'FROM_41_TO_50',
  'FROM_51_TO_60',
  'OVER_60',
] as const
export type AgeBand = (typeof AGE_BANDS)[number]
/** The last age of each band; the oldest has none. */
export const LAST_AGE_OF_BAND: Readonly<Record<AgeBand, number | null>> = {
  UNDER_18: 17,
  FROM_18_TO_25: 25,
  FROM_26_TO_30: 30,
  FROM_31_TO_35: 35,
  FROM_36_TO_40: 40,
  FROM_41_TO_50: 50,
  FROM_51_TO_60: 60,
  OVER_60: null,
}
export const ageBandOf = (age: number): AgeBand =>
  AGE_BANDS.find((band) => age <= (LAST_AGE_OF_BAND[band] ?? Number.POSITIVE_INFINITY)) ?? 'OVER_60'
/** The group that reports name apart: young people. */
export const YOUNG_AGES = { from: 18, to: 30 } as const
export const isYoung = (age: number): boolean => age >= YOUNG_AGES.from && age <= YOUNG_AGES.to

/** How many candidates a mentor helps at a time. */
export const HELPED_COUNTS = ['NOBODY', 'ONE', 'TWO', 'THREE', 'MORE'] as const
export type HelpedCount = (typeof HELPED_COUNTS)[number]
export const helpedCountOf = (candidates: number): HelpedCount => HELPED_COUNTS[Math.min(candidates, 4)] ?? 'MORE'

/** What is not known is a group of its own in every dimension, never dropped; a filter names it by this code. */
export const UNKNOWN_CODE = 'UNKNOWN'

/** The codes of a dimension in their order; null where they are ids or dates, of which there is no list. */
export const CODES_OF: Readonly<Record<ReportDimension, readonly string[] | null>> = {
  COMMITTEE: null,
  COMMITTEE_KIND: COMMITTEE_KINDS,
  RESIDENTIAL: YES_OR_NO,
  YEAR: null,
  QUARTER: null,
  MONTH: null,
  SEX: SEXES,
  AGE_BAND: AGE_BANDS,
  AGE_18_30: YES_OR_NO,
  ETHNIC_MINORITY: YES_OR_NO,
  RELIGIOUS: YES_OR_NO,
  EDUCATION: EDUCATIONS,
  QUALIFICATION: QUALIFICATIONS,
  OCCUPATION: OCCUPATIONS,
  ENTERPRISE_KIND: ENTERPRISE_KINDS,
  YOUTH_UNION: YES_OR_NO,
  SOURCE_KIND: SOURCE_ORGANISATION_KINDS,
  SOURCE_ORGANISATION: null,
  STAGE: STAGES,
  EXIT: EXITS,
  DUE_KIND: DUE_KINDS,
  HELPED: HELPED_COUNTS,
}
