import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import type { HeldGrant } from './access.ts'
import { checkNewAccount } from './accounts.ts'
import { decideEmergency } from './emergencies.ts'
import { decideEndOfGrant } from './grants.ts'
import { checkPassword } from './passwords.ts'
import { checkOverlap } from './tokens.ts'

const TODAY = day('2023-06-30')
const judge = { username: 'an.nguyen.tinh', isCommon: (folded: string) => folded === 'qwerty123456' }
const codesOf = (password: string) => checkPassword('password', password, judge).map(({ code }) => code)

describe('A password', () => {
  it('has twelve characters or more, of any kind', () => {
    expect(codesOf('mười một kt')).toEqual(['PASSWORD_SHORT'])
    expect(codesOf('mười hai ktự')).toEqual([])
    // Accents typed as marks of their own do not lengthen it.
    expect(codesOf('mười một kt'.normalize('NFD'))).toEqual(['PASSWORD_SHORT'])
    expect(codesOf('aaaaaaaaaaaaaaaa')).toEqual([])
    expect(codesOf('x'.repeat(129))).toEqual(['PASSWORD_LONG'])
  })

  it('is neither one that is guessed first nor the name of the account', () => {
    expect(codesOf('QWERTY123456')).toEqual(['PASSWORD_COMMON'])
    expect(codesOf('An.Nguyen.Tinh')).toEqual(['PASSWORD_COMMON'])
  })
})

it('takes a new account by its name, and an address where there is one', () => {
  const codes = (username: string, email: string | null = null, name = 'Nguyễn An') =>
    checkNewAccount({ username, name, email }).map(({ field, code }) => `${field} ${code}`)

  expect(codes('an.nguyen', 'an@tinhuy.example.vn')).toEqual([])
  expect(codes('An')).toEqual(['username USERNAME_FORM'])
  expect(codes('', 'an@', '')).toEqual(['username REQUIRED', 'name REQUIRED', 'email NOT_AN_EMAIL'])
})

describe('The end of a grant', () => {
  const grant: HeldGrant = { role: 'EDITOR', path: '/1/', startsOn: day('2023-01-01'), endsOn: day('2023-12-31') }
  const code = (endsOn: string | null, other: Partial<HeldGrant> = {}, isSelf = false) => {
    const decision = decideEndOfGrant({ ...grant, ...other }, endsOn === null ? null : day(endsOn), isSelf, TODAY)
    if (decision.ok) return decision.value.kind === 'ends' ? decision.value.endsOn : 'never began'
    return decision.error.kind === 'refusal' ? decision.error.verdicts[0]?.code : decision.error.problems[0]?.code
  }

  it('is today or later, and not after the end that it has', () => {
    expect(['2023-06-29', '2023-06-30', '2023-12-31', '2024-01-01'].map((endsOn) => code(endsOn))).toEqual([
      'GRANT_IN_PAST',
      '2023-06-30',
      '2023-12-31',
      'GRANT_ENDS_EARLIER',
    ])
    expect(code('2023-06-30', { endsOn: day('2023-06-29') })).toBe('GRANT_ENDED')
    expect(code('2023-06-30', { startsOn: day('2023-08-01') })).toBe('ENDS_BEFORE_START')
    expect(code('2023-06-30', {}, true)).toBe('OWN_ACCOUNT')
  })

  it('is yesterday where it ends at once, and nothing where it had no day', () => {
    expect(code(null)).toBe('2023-06-29')
    expect(code(null, { startsOn: TODAY })).toBe('never began')
  })
})

it('gives access in an emergency for some hours and for a reason that can be judged', () => {
  const code = (reason: string, hours: number) => {
    const decision = decideEmergency({ role: 'EDITOR', reason, hours })
    return decision.ok ? 'accepted' : decision.error.problems.map(({ field }) => field).join()
  }

  expect(code('Bí thư chi bộ nằm viện, lễ kết nạp sáng mai', 4)).toBe('accepted')
  expect(code('gấp', 9)).toBe('reason,hours')
  expect(code('x'.repeat(20), 1.5)).toBe('hours')
})

it('lets the secret before a rotation live on for a week at most', () => {
  expect([0, 24, 168, 169, -1, 1.5].map((hours) => checkOverlap(hours).ok)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
