import { addDays, type CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { accept, type Invalid, invalid, problemWhen, type Result } from '../shared/result.ts'
import { type HeldGrant, mayOver, VERBS, type Verb } from './access.ts'
import { SECOND_FACTOR_VERBS } from './bounds.ts'

/** The longest life of a token in days, and the longest that the secret before a rotation lives on, in hours. */
export const TOKEN = { longestDays: 365, longestOverlapHours: 168 } as const

const PEOPLE_ALONE: readonly Verb[] = [
  ...SECOND_FACTOR_VERBS,
  'account:read',
  'account:invite',
  'account:disable',
  'account:recover',
  'grant:set',
  'token:create',
  'emergency:open',
]
/** The rights that a token may carry: accounts, grants and further tokens are given by people alone. */
export const TOKEN_VERBS: readonly Verb[] = VERBS.filter((verb) => !PEOPLE_ALONE.includes(verb))

export interface TokenCommand {
  readonly name: string
  readonly verbs: readonly Verb[]
  readonly path: string
  /** The last day on which it works. */
  readonly expiresOn: CalendarDate
}

/** Makes a token of some of one's rights over a subtree, for a year at most. */
export const decideToken = (
  held: readonly HeldGrant[],
  { name, verbs, path, expiresOn }: TokenCommand,
  today: CalendarDate,
): Result<TokenCommand, Invalid> => {
  const beyond = verbs.find((verb) => !TOKEN_VERBS.includes(verb) || !mayOver(held, verb, path, today))
  const last = addDays(today, TOKEN.longestDays)
  const problems = [
    ...textProblem('name', name || null, { required: true, maximum: 120 }),
    ...problemWhen(verbs.length === 0, { field: 'verbs', code: 'REQUIRED' }),
    ...(beyond ? [{ field: 'verbs', code: 'TOKEN_VERB_BEYOND' as const, params: { verb: beyond } }] : []),
    ...problemWhen(expiresOn < today || expiresOn > last, {
      field: 'expiresOn',
      code: 'TOKEN_EXPIRY',
      params: { today, last },
    }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept({ name, verbs: [...new Set(verbs)], path, expiresOn })
}

/** How long the secret before lives on after a rotation. */
export const checkOverlap = (hours: number): Result<number, Invalid> =>
  Number.isInteger(hours) && hours >= 0 && hours <= TOKEN.longestOverlapHours
    ? accept(hours)
    : invalid({
        field: 'overlapHours',
        code: 'OUT_OF_BOUNDS',
        params: { least: 0, most: TOKEN.longestOverlapHours },
      })
