import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from '../committees/committees.ts'
import { day } from '../testing/day.ts'
import { type HeldGrant, mayOver, ROLES, type Role, scopeFor, VERBS, verbName, verbsByRole } from './access.ts'

const TODAY = day('2023-06-30')
const grant = (role: Role, path: string, startsOn = '2020-01-01', endsOn: string | null = null): HeldGrant => ({
  role,
  path,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})

describe('the table of roles', () => {
  it('gives an analyst reading and the query page, but no person and no record of changes', () => {
    expect([...verbsByRole.ANALYST].sort()).toEqual([
      'candidate:read',
      'committee:read',
      'mentor:read',
      'query-page:use',
      'target:read',
    ])
  })

  it('gives an editor the people, but neither the tree nor the targets, what the upper level decides, or accounts', () => {
    const denied = VERBS.filter((verb) => !verbsByRole.EDITOR.includes(verb))

    expect(denied).toEqual([
      'committee:create',
      'committee:update',
      'person:unmask',
      'candidate:escalation',
      'regulation:check',
      'target:set',
      'term:set',
      'due:set',
      'operations:read',
      'account:read',
      'account:invite',
      'account:disable',
      'account:recover',
      'grant:set',
      'token:create',
      'emergency:open',
      'privacy:read',
      'privacy:handle',
      'privacy:set',
      'retention:apply',
    ])
  })

  it('lets a reviewer see and decide, and edit nothing', () => {
    expect(verbsByRole.REVIEWER).toEqual(expect.arrayContaining(['person:read', 'candidate:advance']))
    for (const verb of [
      'candidate:create',
      'candidate:update',
      'candidate:correct',
      'mentor:update',
      'target:set',
    ] as const)
      expect(verbsByRole.REVIEWER).not.toContain(verb)
  })

  it('shows no person to whoever looks after accounts or reads the audit', () => {
    for (const role of ['SYSTEM_ADMINISTRATOR', 'AUDITOR', 'ANALYST'] as const)
      expect(
        verbsByRole[role].filter((verb) => /^person:/.test(verb) || /:(create|update|advance)$/.test(verb)),
      ).toEqual([])
    for (const role of ['SYSTEM_ADMINISTRATOR', 'AUDITOR'] as const)
      expect(verbsByRole[role].filter((verb) => /^(candidate|mentor|target):/.test(verb))).toEqual([])
  })

  it('gives an administrator everything', () => {
    expect(verbsByRole.ADMINISTRATOR).toEqual(VERBS)
  })

  it('spells verbs as the API does', () => {
    expect(verbName('candidate:advance')).toBe('CANDIDATE_ADVANCE')
    expect(verbName('query-page:use')).toBe('QUERY_PAGE_USE')
  })
})

describe('a grant', () => {
  it('holds over its committee and all below it, on its days', () => {
    const grants = [grant('EDITOR', '/1/2/3/', '2023-01-01', '2023-06-30')]

    expect(mayOver(grants, 'candidate:create', '/1/2/3/', TODAY)).toBe(true)
    expect(mayOver(grants, 'candidate:create', '/1/2/3/9/', TODAY)).toBe(true)
    expect(mayOver(grants, 'candidate:create', '/1/2/', TODAY)).toBe(false)
    expect(mayOver(grants, 'candidate:create', '/1/2/33/', TODAY)).toBe(false)
    expect(mayOver(grants, 'target:set', '/1/2/3/', TODAY)).toBe(false)
    expect(mayOver(grants, 'candidate:create', '/1/2/3/', day('2023-07-01'))).toBe(false)
  })

  it('adds to the others; a subtree inside another is told once', () => {
    const grants = [grant('ANALYST', '/1/2/'), grant('EDITOR', '/1/2/3/'), grant('EDITOR', '/1/7/')]

    expect(scopeFor(grants, 'candidate:read', TODAY)).toEqual(['/1/2/', '/1/7/'])
    expect(scopeFor(grants, 'candidate:create', TODAY)).toEqual(['/1/2/3/', '/1/7/'])
    expect(scopeFor(grants, 'person:read', TODAY)).toEqual(['/1/2/3/', '/1/7/'])
    expect(scopeFor([], 'candidate:read', TODAY)).toEqual([])
  })

  it('gives a scope that covers exactly the committees that the right is held over', () => {
    const anyPath = fc
      .array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 })
      .map((ordinals) => `/1/${ordinals.map((ordinal) => `${ordinal}/`).join('')}`)
    const anyGrant = fc.tuple(fc.constantFrom(...ROLES), anyPath).map(([role, path]) => grant(role, path))
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyPath, fc.constantFrom(...VERBS), (grants, path, verb) => {
        const scope = scopeFor(grants, verb, TODAY)

        expect(scope.some((root) => isWithin(path, root))).toBe(mayOver(grants, verb, path, TODAY))
        expect(scope.some((one) => scope.some((other) => one !== other && isWithin(one, other)))).toBe(false)
      }),
    )
  })
})
