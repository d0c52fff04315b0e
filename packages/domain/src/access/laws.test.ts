import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from '../committees/committees.ts'
import { day } from '../testing/day.ts'
import { type HeldGrant, mayOver, ROLES, scopeFor, VERBS, verbsByRole } from './access.ts'
import { asksForSecondFactor, boundTo, SECOND_FACTOR_VERBS, withoutSecondFactor } from './bounds.ts'
import { decideGrant, holdsAllOf, mayGrant, standsWithin } from './grants.ts'
import { decideToken, TOKEN_VERBS } from './tokens.ts'

const TODAY = day('2023-06-30')
const anyPath = fc
  .array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 })
  .map((ordinals) => `/1/${ordinals.map((ordinal) => `${ordinal}/`).join('')}`)
const anyGrant: fc.Arbitrary<HeldGrant> = fc
  .tuple(fc.constantFrom(...ROLES), anyPath, fc.boolean())
  .map(([role, path, past]) => ({
    role,
    path,
    startsOn: day('2020-01-01'),
    endsOn: past ? day('2023-06-29') : null,
  }))
const anyGrants = fc.array(anyGrant, { maxLength: 5 })
const anyVerb = fc.constantFrom(...VERBS)

describe('Grants', () => {
  it('only ever add: one more takes nothing away', () => {
    fc.assert(
      fc.property(anyGrants, anyGrant, anyVerb, anyPath, (grants, more, verb, path) => {
        if (mayOver(grants, verb, path, TODAY)) expect(mayOver([...grants, more], verb, path, TODAY)).toBe(true)
      }),
    )
  })

  it('never multiply: what several give is what one of them gives', () => {
    fc.assert(
      fc.property(anyGrants, anyVerb, anyPath, (grants, verb, path) => {
        expect(mayOver(grants, verb, path, TODAY)).toBe(grants.some((grant) => mayOver([grant], verb, path, TODAY)))
      }),
    )
  })

  it('that are over give nothing', () => {
    fc.assert(
      fc.property(anyGrants, anyVerb, anyPath, (grants, verb, path) => {
        const over = grants.map((grant) => ({ ...grant, endsOn: day('2023-06-29') }))

        expect(mayOver(over, verb, path, TODAY)).toBe(false)
      }),
    )
  })

  it('are given by nobody who does not hold all of what they give, wherever they give it', () => {
    fc.assert(
      fc.property(anyGrants, fc.constantFrom(...ROLES), anyPath, anyVerb, anyPath, (held, role, path, verb, below) => {
        const given: HeldGrant = { role, path, startsOn: TODAY, endsOn: null }
        const decision = decideGrant(held, { isSelf: false, grants: [] }, given, TODAY)

        if (!mayGrant(held, role, path, TODAY)) return
        expect(decision.ok).toBe(true)
        if (mayOver([given], verb, below, TODAY)) expect(mayOver(held, verb, below, TODAY)).toBe(true)
      }),
    )
  })

  it('are given by nobody to themselves', () => {
    const admin: HeldGrant = { role: 'ADMINISTRATOR', path: '/1/', startsOn: TODAY, endsOn: null }

    const own = decideGrant([admin], { isSelf: true, grants: [admin] }, { ...admin, role: 'EDITOR' }, TODAY)

    expect(own).toMatchObject({ ok: false, error: { kind: 'refusal', verdicts: [{ code: 'OWN_ACCOUNT' }] } })
  })

  it('let an account be looked after only from above all that it may do', () => {
    fc.assert(
      fc.property(anyGrants, anyGrants, (held, others) => {
        const theirs = others.map((grant) => ({ ...grant, endsOn: null }))
        const scope = scopeFor(held, 'account:disable', TODAY)

        if (standsWithin(held, 'account:disable', { homePath: null, grants: theirs }, TODAY))
          for (const { path } of theirs) expect(scope.some((root) => isWithin(path, root))).toBe(true)
      }),
    )
  })

  it('let nobody take over an account that may do more', () => {
    fc.assert(
      fc.property(anyGrants, anyGrants, anyVerb, anyPath, (held, theirs, verb, path) => {
        if (holdsAllOf(held, theirs, TODAY) && mayOver(theirs, verb, path, TODAY))
          expect(mayOver(held, verb, path, TODAY)).toBe(true)
      }),
    )
  })
})

describe('Bounds', () => {
  it('give exactly what the grants and the bounds give both', () => {
    fc.assert(
      fc.property(anyGrants, fc.subarray([...VERBS]), anyPath, anyVerb, anyPath, (grants, verbs, path, verb, asked) => {
        expect(mayOver(boundTo(grants, { verbs, path }), verb, asked, TODAY)).toBe(
          mayOver(grants, verb, asked, TODAY) && verbs.includes(verb) && isWithin(asked, path),
        )
      }),
    )
  })

  it('without a second factor leave everything but what asks for one', () => {
    fc.assert(
      fc.property(anyGrants, anyVerb, anyPath, (grants, verb, path) => {
        const others = grants.filter(({ role }) => role !== 'SYSTEM_ADMINISTRATOR')
        const behind = SECOND_FACTOR_VERBS.some((one) => one === verb)

        expect(mayOver(withoutSecondFactor(grants), verb, path, TODAY)).toBe(
          !behind && mayOver(others, verb, path, TODAY),
        )
      }),
    )
    expect(ROLES.filter((role) => asksForSecondFactor({ role, path: '/1/', startsOn: TODAY, endsOn: null }))).toEqual([
      'ADMINISTRATOR',
      'REVIEWER',
      'SYSTEM_ADMINISTRATOR',
    ])
  })
})

describe('A token', () => {
  it('carries no more than its owner holds, and nothing that people alone do', () => {
    fc.assert(
      fc.property(anyGrants, fc.subarray([...VERBS], { minLength: 1 }), anyPath, (held, verbs, path) => {
        const decision = decideToken(held, { name: 'Kho số liệu', verbs, path, expiresOn: TODAY }, TODAY)

        expect(decision.ok).toBe(verbs.every((verb) => TOKEN_VERBS.includes(verb) && mayOver(held, verb, path, TODAY)))
      }),
    )
    for (const verb of TOKEN_VERBS) expect(verb).not.toMatch(/^(account|grant|token|emergency):/)
  })

  it('lives for a year at most', () => {
    const held: HeldGrant[] = [{ role: 'ADMINISTRATOR', path: '/1/', startsOn: TODAY, endsOn: null }]
    const until = (expiresOn: string) =>
      decideToken(held, { name: 'Kho', verbs: ['candidate:read'], path: '/1/', expiresOn: day(expiresOn) }, TODAY).ok

    expect(['2023-06-29', '2023-06-30', '2024-06-29', '2024-06-30'].map(until)).toEqual([false, true, true, false])
  })
})

it('has a role for every right', () => {
  for (const verb of VERBS) expect(ROLES.some((role) => verbsByRole[role].includes(verb))).toBe(true)
})
