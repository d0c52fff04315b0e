import type { Locale } from '@nguon/domain'
import { wordsEn } from './words-en.ts'
import { wordsVi } from './words-vi.ts'

export const PRINTED_SHEETS = ['summary', 'checklist'] as const
export type PrintedSheet = (typeof PRINTED_SHEETS)[number]

/** What is said of the person, in the order of the sheet; each is a tag of the form of the same name. */
export const PERSON_FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'ethnicity',
  'religion',
  'education',
  'qualification',
  'occupation',
  'youthUnion',
  'residence',
  'cell',
  'source',
  'reference',
] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** Where the case stands, in the order of the sheet. */
export const STANDING_FIELDS = ['stage', 'stageSince', 'sideState', 'sourcedOn', 'ceremonyOn', 'officialOn'] as const
export type StandingField = (typeof STANDING_FIELDS)[number]

export const VERDICT_COLUMNS = ['outcome', 'rule', 'message', 'source'] as const
export const MENTOR_COLUMNS = ['name', 'startsOn', 'endsOn', 'decision', 'acquaintance'] as const
export const INTRODUCER_COLUMNS = ['introducer', 'introducedOn', 'paperNumber'] as const
export const EVENT_COLUMNS = ['occurredOn', 'event', 'document', 'note'] as const
export const VOTE_COLUMNS = [
  'votedOn',
  'body',
  'denominator',
  'needed',
  'present',
  'inFavour',
  'against',
  'voteOutcome',
] as const
export const PAPER_COLUMNS = ['box', 'paper', 'state', 'number', 'issuedOn', 'validUntil', 'keptAt'] as const

export type Column =
  | (typeof VERDICT_COLUMNS)[number]
  | (typeof MENTOR_COLUMNS)[number]
  | (typeof INTRODUCER_COLUMNS)[number]
  | (typeof EVENT_COLUMNS)[number]
  | (typeof VOTE_COLUMNS)[number]
  | (typeof PAPER_COLUMNS)[number]
/** A line of a table: the words under each of its heads. */
export type Line<C extends string> = Readonly<Record<C, string>>

/** The words of the sheets in a language; those of lists are the labels of the domain. */
export interface PrintWords {
  readonly party: string
  readonly title: Readonly<Record<PrintedSheet, string>>
  readonly asOf: (day: string) => string
  readonly placeAndDay: (place: string, day: { day: number; month: number; year: number }) => string
  readonly maskedNote: string
  readonly hidden: string
  readonly unknown: string
  readonly uncompared: string
  readonly point: (point: string) => string
  readonly yes: string
  readonly no: string
  readonly person: Readonly<Record<PersonField, string>>
  readonly standing: Readonly<Record<StandingField, string>>
  readonly sections: Readonly<
    Record<'person' | 'standing' | 'steps' | 'mentors' | 'introducers' | 'events' | 'votes', string>
  >
  readonly column: Readonly<Record<Column, string>>
  readonly none: Readonly<Record<'steps' | 'mentors' | 'introducers' | 'votes', string>>
  readonly stepTo: (stage: string) => string
  readonly allowed: string
  readonly notAllowed: string
  readonly by: (actor: string) => string
  readonly earliestOn: (day: string) => string
  readonly missing: (papers: string) => string
  readonly backTo: (stage: string, reason: string) => string
  readonly corrected: (sequences: string, reason: string) => string
  readonly correctedBy: (sequence: number) => string
  readonly days: (days: number) => string
  readonly required: string
  readonly untilNow: string
  readonly counted: (have: number, wanted: number) => string
  readonly signatures: Readonly<Record<'checker' | 'cell' | 'secretary' | 'sign', string>>
}

export const wordsOf = (locale: Locale): PrintWords => (locale === 'vi' ? wordsVi : wordsEn)
