import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** Who is called to a vote, in whole people. */
export interface VoteRoll {
  readonly officialMembers: number
  /** Official members who live with the Party elsewhere for a time. */
  readonly registeredElsewhere: number
  /** Exempted from work and meetings, and not there. */
  readonly exemptedAbsent: number
  /** Exempted, and there all the same: they count. */
  readonly exemptedPresent: number
}
/** A vote as the minutes have it. Whoever is there and votes neither way left the sheet blank. */
export interface VoteTally extends VoteRoll {
  readonly present: number
  readonly inFavour: number
  readonly against: number
}
/** An exact share: two thirds is 2 and 3. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}
export const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 }

/** PASSED: enough in favour. TURNED_DOWN: enough against. NO_MAJORITY: neither. */
export const VOTE_OUTCOMES = ['PASSED', 'TURNED_DOWN', 'NO_MAJORITY'] as const
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number]

/**
 * R14: of how many the share is taken. All official members, less those registered elsewhere, less those exempted and
 * absent; any other absent member counts.
 */
export const denominatorOf = ({ officialMembers, registeredElsewhere, exemptedAbsent }: VoteRoll): number =>
  officialMembers - registeredElsewhere - exemptedAbsent

/** Whether the votes are at least the share of the denominator; of nobody no share is reached. */
export const reaches = (votes: number, denominator: number, share: Fraction): boolean =>
  denominator > 0 && votes * share.denominator >= denominator * share.numerator

/** The least votes that reach the share. */
export const votesNeeded = (denominator: number, share: Fraction): number =>
  Math.ceil((denominator * share.numerator) / share.denominator)

export const voteOutcome = (tally: VoteTally, share: Fraction = TWO_THIRDS): VoteOutcome => {
  const denominator = denominatorOf(tally)
  if (reaches(tally.inFavour, denominator, share)) return 'PASSED'
  return reaches(tally.against, denominator, share) ? 'TURNED_DOWN' : 'NO_MAJORITY'
}

/** No committee and no cell has more official members. */
const MOST_MEMBERS = 100_000

/** What is wrong with a vote as it was written down. */
export const checkTally = (tally: VoteTally): FieldProblem[] => {
  const counts = Object.entries({
    officialMembers: tally.officialMembers,
    registeredElsewhere: tally.registeredElsewhere,
    exemptedAbsent: tally.exemptedAbsent,
    exemptedPresent: tally.exemptedPresent,
    present: tally.present,
    inFavour: tally.inFavour,
    against: tally.against,
  }).flatMap(([field, count]) =>
    problemWhen(!Number.isInteger(count) || count < 0 || count > MOST_MEMBERS, { field, code: 'NOT_A_COUNT' }),
  )
  if (counts.length > 0) return counts
  const called = denominatorOf(tally)
  return [
    ...problemWhen(called < 1, { field: 'officialMembers', code: 'NOBODY_VOTES' }),
    ...problemWhen(called >= 1 && tally.present > called, {
      field: 'present',
      code: 'MORE_PRESENT_THAN_CALLED',
      params: { called },
    }),
    ...problemWhen(tally.exemptedPresent > tally.present, {
      field: 'exemptedPresent',
      code: 'MORE_THAN_PRESENT',
      params: { present: tally.present },
    }),
    ...problemWhen(tally.inFavour + tally.against > tally.present, {
      field: 'inFavour',
      code: 'MORE_THAN_PRESENT',
      params: { present: tally.present },
    }),
  ]
}
