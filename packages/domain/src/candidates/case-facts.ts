import type { AreaTrait } from '../committees/committees.ts'
import type { Education } from '../people/persons.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'
import type { Paper } from './papers.ts'
import type { CaseKind } from './stages.ts'

/** How a member knows the candidate: they worked, studied or lived in the same unit. */
export const ACQUAINTANCES = ['WORK', 'STUDY', 'RESIDENCE'] as const
export type Acquaintance = (typeof ACQUAINTANCES)[number]

/** A member who helps, and what the rules ask of that member. */
export interface MentorFacts extends DateRange {
  readonly assignmentId: string
  readonly mentorId: string
  readonly officialSince: CalendarDate | null
  /** Since when they share a unit; null where nobody wrote it down. */
  readonly acquaintedSince: CalendarDate | null
  readonly acquaintance: Acquaintance | null
  /** Took over from another mentor, or began after the candidate moved: the twelve months do not apply. */
  readonly replacement: boolean
  /** Days on which the member was under discipline. */
  readonly disciplined: readonly DateRange[]
  /** The last day of service as a mentor. */
  readonly endedOn: CalendarDate | null
}

export const INTRODUCER_KINDS = ['MEMBER', 'YOUTH_UNION', 'TRADE_UNION'] as const
export type IntroducerKind = (typeof INTRODUCER_KINDS)[number]
/** Who introduces the person into the Party; not the mentor's work, though it may be the same member. */
export interface Introducer {
  readonly kind: IntroducerKind
  /** A member's first official day; null for an organisation, or where it is not known. */
  readonly officialSince: CalendarDate | null
  readonly introducedOn: CalendarDate
}

export const RELATIONS = [
  'SELF',
  'FATHER',
  'MOTHER',
  'CARER',
  'SPOUSE',
  'FATHER_IN_LAW',
  'MOTHER_IN_LAW',
  'CHILD',
] as const
export type Relation = (typeof RELATIONS)[number]
/** TO_VERIFY: asked or to be asked. EXEMPT: a member whose record was declared before, or somebody who is not there to verify. */
export const VERIFICATION_STATES = ['TO_VERIFY', 'VERIFIED', 'EXEMPT'] as const
export type VerificationState = (typeof VERIFICATION_STATES)[number]
/** One verification of the curriculum vitae. */
export interface Verification {
  readonly relation: Relation
  readonly state: VerificationState
  readonly sentOn: CalendarDate | null
  readonly answeredOn: CalendarDate | null
}

/** Five groups are never admitted again. */
export const BARRED_GROUPS = [
  'LEFT_WITHOUT_PERMISSION',
  'ASKED_TO_LEAVE',
  'SERIOUS_DISUNITY',
  'CORRUPTION',
  'SERIOUS_CRIME',
] as const
export type BarredGroup = (typeof BARRED_GROUPS)[number]
/** The membership that ended before a case of re-admission began. */
export interface EarlierMembership {
  readonly leftOn: CalendarDate
  readonly barredGroup: BarredGroup | null
  /** The day on which the record of a lesser crime was cleared. */
  readonly crimeClearedOn: CalendarDate | null
  /** How many times the person was admitted again before. */
  readonly readmissions: number
}

/** What the rules may know of a case besides its own events. Null is "not known"; an empty list is "none". */
export interface CaseFacts {
  readonly caseKind: CaseKind
  readonly person: {
    readonly birthDate: CalendarDate | null
    readonly education: Education | null
    /** A village elder or the like, for whom an area's own rule of schooling holds. */
    readonly communityElder: boolean | null
  }
  readonly cell: {
    readonly areaTraits: readonly AreaTrait[]
    /** By the newest count; a vote's own roll goes before it. */
    readonly officialMembers: number | null
    /** Whether a committee with its own vote stands between the cell and who decides. */
    readonly hasCommitteeLevel: boolean
  }
  readonly mentors: readonly MentorFacts[]
  readonly introducers: readonly Introducer[]
  readonly verifications: readonly Verification[]
  readonly papers: readonly Paper[]
  readonly earlierMembership: EarlierMembership | null
}

export const hasMentorOn = ({ mentors }: Pick<CaseFacts, 'mentors'>, day: CalendarDate): boolean =>
  mentors.some((mentor) => coversDay(mentor, day))

/** A case of which nothing is known but its own events. */
export const NO_FACTS: CaseFacts = {
  caseKind: 'FIRST',
  person: { birthDate: null, education: null, communityElder: null },
  cell: { areaTraits: [], officialMembers: null, hasCommitteeLevel: true },
  mentors: [],
  introducers: [],
  verifications: [],
  papers: [],
  earlierMembership: null,
}
