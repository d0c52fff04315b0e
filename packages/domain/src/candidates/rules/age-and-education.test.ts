import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_GUIDANCE, EVERY_REGULATION, judged, said, yearsBefore } from '../../testing/judged.ts'
import { paperOf, seenCase } from '../../testing/seen.ts'
import type { SeenCase } from '../rules.ts'

describe('the age at the cell meeting (R1, R2)', () => {
  const meeting = (on: string, birthDate: string | null, papers: ReturnType<typeof paperOf>[] = []) =>
    seenCase({
      on,
      step: { to: 'CELL_PROPOSED' },
      facts: {
        person: { birthDate: birthDate === null ? null : day(birthDate), education: null, communityElder: null },
        papers,
      },
    })

  it.each(EVERY_REGULATION)('begins on the eighteenth birthday and not the day before, on %s by %s', (on, document) => {
    const birthday = yearsBefore(on, 18)
    const dayAfter = addDays(day(birthday), 1)

    expect(judged('R1', meeting(on, birthday))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R1', meeting(on, dayAfter))).toMatchObject({ outcome: 'FAILED', code: 'AGE_BELOW', document })
  })

  it.each(EVERY_REGULATION)('runs through the month of the sixtieth birthday, on %s by %s', (on, document) => {
    expect(judged('R1', meeting(on, yearsBefore(on, 60)))).toMatchObject({ outcome: 'PASSED', document })
    // Born one month earlier: 721 full months.
    const month = Number(on.slice(5, 7)) - 1
    const earlier = `${yearsBefore(on, 60).slice(0, 5)}${String(month).padStart(2, '0')}${on.slice(7)}`
    expect(judged('R1', meeting(on, earlier))).toMatchObject({ outcome: 'NOT_APPLICABLE', code: 'AGE_ABOVE' })
    expect(said('R1', meeting(on, addDays(day(earlier), 1)))).toBe('PASSED AGE_WITHIN')
  })

  it('counts a birth on 29 February to the 28th of a common year', () => {
    expect(said('R1', meeting('2026-02-27', '2008-02-29'))).toBe('FAILED AGE_BELOW')
    expect(said('R1', meeting('2026-02-28', '2008-02-29'))).toBe('PASSED AGE_WITHIN')
  })

  it('tells the day from which it is enough', () => {
    expect(judged('R1', meeting('2025-10-15', '2007-10-16')).values).toMatchObject({
      earliestOn: '2025-10-16',
      months: 215,
    })
  })

  it('is not known without a birth date', () => {
    expect(said('R1', meeting('2025-10-15', null))).toBe('UNKNOWN AGE_UNKNOWN')
    expect(said('R2', meeting('2025-10-15', null))).toBe('UNKNOWN AGE_UNKNOWN')
  })

  it('is looked at on the day of the meeting, not on that of the decision', () => {
    const facts = { person: { birthDate: day('2007-06-20'), education: null, communityElder: null } }
    const seen = seenCase({
      on: '2025-07-10',
      happened: [
        ['SOURCED', '2024-01-01'],
        ['CELL_PROPOSED', '2025-06-19'],
      ],
      step: { to: 'ADMISSION_DECIDED' },
      facts,
    })

    expect(judged('R1', seen)).toMatchObject({ outcome: 'FAILED', document: '232-QĐ/TW 20/01/2025' })
  })

  describe('above 60', () => {
    const decision = (papers: ReturnType<typeof paperOf>[], birthDate = '1960-01-01') =>
      seenCase({
        on: '2025-10-15',
        happened: [
          ['SOURCED', '2024-01-01'],
          ['CELL_PROPOSED', '2025-09-15'],
        ],
        step: { to: 'ADMISSION_DECIDED' },
        facts: { person: { birthDate: day(birthDate), education: null, communityElder: null }, papers },
      })

    it('needs the consent at province level, dated before the decision', () => {
      expect(said('R2', decision([paperOf('PROVINCIAL_CONSENT_AGE', '2025-10-14')]))).toBe('PASSED AGE_CONSENT_GIVEN')
      expect(said('R2', decision([paperOf('PROVINCIAL_CONSENT_AGE', '2025-10-15')]))).toBe('FAILED AGE_CONSENT_LACKING')
      expect(said('R2', decision([]))).toBe('FAILED AGE_CONSENT_LACKING')
      expect(said('R2', decision([], '1965-09-15'))).toBe('NOT_APPLICABLE AGE_CONSENT_NOT_NEEDED')
    })

    it('lets the consent come until the decision', () => {
      expect(said('R2', meeting('2025-10-15', '1960-01-01'))).toBe('UNKNOWN AGE_CONSENT_NEEDED')
    })
  })
})

describe('the education at the cell meeting (R3, R4, R5)', () => {
  type Person = Pick<SeenCase['facts'], 'person'>['person']
  const meeting = (
    education: Person['education'],
    area: SeenCase['facts']['cell']['areaTraits'] = [],
    communityElder: boolean | null = false,
    papers: ReturnType<typeof paperOf>[] = [],
    on = '2025-10-15',
  ) =>
    seenCase({
      on,
      step: { to: 'CELL_PROPOSED' },
      facts: {
        person: { birthDate: null, education, communityElder },
        cell: { areaTraits: area, officialMembers: null, hasCommitteeLevel: true },
        papers,
      },
    })

  it.each(EVERY_REGULATION)('is lower-secondary school at least, on %s by %s', (on, document) => {
    expect(judged('R3', meeting('LOWER_SECONDARY', [], false, [], on))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R3', meeting('PRIMARY', [], false, [], on))).toMatchObject({ outcome: 'FAILED', document })
  })

  it.each(EVERY_GUIDANCE)('is primary school at least in hard areas, on %s by %s', (on, document) => {
    expect(said('R3', meeting('PRIMARY', ['MOUNTAIN'], false, [], on))).toBe('NOT_APPLICABLE EDUCATION_BY_AREA')
    expect(judged('R4', meeting('PRIMARY', ['BORDER'], false, [], on))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R4', meeting('CAN_READ_AND_WRITE', ['ISLAND'], false, [], on))).toMatchObject({
      outcome: 'FAILED',
      document,
    })
    expect(said('R4', meeting('PRIMARY', [], false, [], on))).toBe('NOT_APPLICABLE AREA_RULE_NOT_NEEDED')
  })

  it.each(EVERY_GUIDANCE)(
    'is reading and writing with a consent for village elders there, on %s by %s',
    (on, document) => {
      const consent = (issuedOn: string) => [paperOf('PROVINCIAL_CONSENT_LITERACY', issuedOn)]
      const elder = (papers: ReturnType<typeof paperOf>[] = []) =>
        meeting('CAN_READ_AND_WRITE', ['MOUNTAIN'], true, papers, on)

      expect(judged('R5', elder(consent(on)))).toMatchObject({ outcome: 'PASSED', document })
      expect(said('R5', elder(consent(addDays(day(on), 1))))).toBe('FAILED ELDER_CONSENT_LATER')
      expect(said('R5', elder())).toBe('UNKNOWN ELDER_CONSENT_NEEDED')
      expect(said('R4', elder())).toBe('NOT_APPLICABLE AREA_EDUCATION_BY_ELDER')
      expect(said('R5', meeting('PRIMARY', ['MOUNTAIN'], true, [], on))).toBe('NOT_APPLICABLE ELDER_RULE_NOT_NEEDED')
    },
  )

  it('is not known where it is not written down', () => {
    expect(said('R3', meeting(null))).toBe('UNKNOWN EDUCATION_UNKNOWN')
    expect(said('R4', meeting(null, ['MOUNTAIN']))).toBe('UNKNOWN EDUCATION_UNKNOWN')
    expect(said('R5', meeting(null, ['MOUNTAIN'], true))).toBe('UNKNOWN EDUCATION_UNKNOWN')
    expect(said('R4', meeting('CAN_READ_AND_WRITE', ['MOUNTAIN'], null))).toBe('UNKNOWN ELDER_UNKNOWN')
  })
})
