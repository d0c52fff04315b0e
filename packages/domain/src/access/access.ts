import { isWithin } from '../committees/committees.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'

export const ROLES = [
  'ADMINISTRATOR',
  'EDITOR',
  'REVIEWER',
  'ANALYST',
  'INTEGRATOR',
  'AUDITOR',
  'SYSTEM_ADMINISTRATOR',
] as const
export type Role = (typeof ROLES)[number]

export const VERBS = [
  'committee:read',
  'committee:create',
  'committee:update',
  'person:read',
  'person:read-sensitive',
  'person:unmask',
  'candidate:read',
  'candidate:create',
  'candidate:update',
  'candidate:advance',
  'candidate:exit',
  'candidate:correct',
  'candidate:transfer',
  'candidate:escalation',
  'regulation:check',
  'mentor:read',
  'mentor:create',
  'mentor:update',
  'mentor:assign',
  'target:read',
  'target:set',
  'shortfall:report',
  'term:set',
  'due:set',
  'import:run',
  'audit:read',
  'operations:read',
  'query-page:use',
  'account:read',
  'account:invite',
  'account:disable',
  'account:recover',
  'grant:set',
  'token:create',
  'emergency:open',
  // A cell takes the consent of a person in, with the paper; whoever is asked for rights answers for a subtree.
  'consent:record',
  'privacy:read',
  'privacy:handle',
  // The clocks hold for everybody.
  'privacy:set',
  // Irreversible, so of the administrator alone.
  'retention:apply',
] as const
export type Verb = (typeof VERBS)[number]
/** The verb as the API spells it: CANDIDATE_ADVANCE. */
export const verbName = (verb: Verb): string => verb.replace(/[:-]/g, '_').toUpperCase()

const READS: readonly Verb[] = ['committee:read', 'candidate:read', 'mentor:read', 'target:read', 'query-page:use']

/** The one table of who may what. */
export const verbsByRole: Readonly<Record<Role, readonly Verb[]>> = {
  ADMINISTRATOR: VERBS,
  EDITOR: [
    ...READS,
    'person:read',
    'person:read-sensitive',
    'candidate:create',
    'candidate:update',
    'candidate:advance',
    'candidate:exit',
    'candidate:correct',
    'candidate:transfer',
    'mentor:create',
    'mentor:update',
    'mentor:assign',
    'shortfall:report',
    'import:run',
    'audit:read',
    'consent:record',
  ],
  // The upper level: sees and decides, and edits nothing.
  REVIEWER: [
    ...READS,
    'person:read',
    'person:read-sensitive',
    'person:unmask',
    'candidate:advance',
    'candidate:escalation',
    'audit:read',
    'emergency:open',
  ],
  ANALYST: READS,
  // Another system of the organisation, by tokens of its own: it may hand in what is sensitive, and not read it back.
  INTEGRATOR: [
    ...READS,
    'person:read',
    'candidate:create',
    'candidate:update',
    'candidate:advance',
    'import:run',
    'token:create',
  ],
  // Sees that requests and breaches are handled in time, and no name in them.
  AUDITOR: ['committee:read', 'audit:read', 'account:read', 'privacy:read'],
  SYSTEM_ADMINISTRATOR: [
    'committee:read',
    'account:read',
    'account:invite',
    'account:disable',
    'account:recover',
    'grant:set',
    'emergency:open',
    'operations:read',
  ],
}

export interface HeldGrant extends DateRange {
  readonly role: Role
  /** Of the rights of the role, these alone; all of them when it is left out. */
  readonly only?: readonly Verb[]
  /** The path of the committee whose subtree the grant covers. */
  readonly path: string
}

const gives = (grant: HeldGrant, verb: Verb, today: CalendarDate): boolean =>
  coversDay(grant, today) &&
  verbsByRole[grant.role].includes(verb) &&
  (grant.only === undefined || grant.only.includes(verb))

/** Grants add up: one that gives the verb over the path is enough. */
export const mayOver = (grants: readonly HeldGrant[], verb: Verb, path: string, today: CalendarDate): boolean =>
  grants.some((grant) => gives(grant, verb, today) && isWithin(path, grant.path))

/** The subtrees over which the verb is held, as paths; one inside another is left out. */
export const scopeFor = (grants: readonly HeldGrant[], verb: Verb, today: CalendarDate): string[] => {
  const paths = [...new Set(grants.filter((grant) => gives(grant, verb, today)).map(({ path }) => path))]
  return paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other))).sort()
}
