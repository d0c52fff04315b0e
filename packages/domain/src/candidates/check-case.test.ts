import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageFor } from '../messages/message-for.ts'
import { RULE_CODES } from '../messages/rule-codes.ts'
import { EDUCATIONS } from '../people/persons.ts'
import { RULE_IDS } from '../regulations/editions.ts'
import { EDITIONS, isInForce, REGULATIONS, withChecks } from '../regulations/regulations.ts'
import { addDays, dateOfDayNumber, dayNumber } from '../shared/dates.ts'
import { LOCALES } from '../shared/locales.ts'
import { day } from '../testing/day.ts'
import { mentorOf, paperOf, seenCase, voteOf } from '../testing/seen.ts'
import { BARRED_GROUPS, INTRODUCER_KINDS, RELATIONS, VERIFICATION_STATES } from './case-facts.ts'
import { checkCase } from './check-case.ts'
import { DECIDING_BODIES } from './events.ts'
import { PAPER_KINDS } from './papers.ts'
import type { SeenCase } from './rules.ts'
import { STAGES } from './stages.ts'

const [FIRST, LAST] = [dayNumber(day('2016-10-01')), dayNumber(day('2027-06-30'))]
const someDay = fc.integer({ min: FIRST, max: LAST }).map(dateOfDayNumber)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const someVote = fc
  .record({ members: fc.nat(20), elsewhere: fc.nat(3), absent: fc.nat(3), inFavour: fc.nat(20), against: fc.nat(20) })
  .map(({ members, elsewhere, absent, inFavour, against }) =>
    voteOf(inFavour, members, { registeredElsewhere: elsewhere, exemptedAbsent: absent, against }),
  )

/** A case anywhere on its path, with any facts: what the machine would never let happen too. */
const someCase: fc.Arbitrary<SeenCase> = fc
  .record({
    days: fc.array(someDay, { minLength: STAGES.length, maxLength: STAGES.length }),
    reached: fc.integer({ min: 1, max: STAGES.length }),
    vote: orNull(someVote),
    decidedBy: orNull(fc.constantFrom(...DECIDING_BODIES)),
    later: fc.nat(400),
    person: fc.record({
      birthDate: orNull(fc.integer({ min: -14_000, max: FIRST }).map(dateOfDayNumber)),
      education: orNull(fc.constantFrom(...EDUCATIONS)),
      communityElder: orNull(fc.boolean()),
    }),
    cell: fc.record({
      areaTraits: fc.constantFrom([], ['MOUNTAIN' as const]),
      officialMembers: orNull(fc.nat(12)),
      hasCommitteeLevel: fc.boolean(),
    }),
    papers: fc.array(
      fc
        .record({ kind: fc.constantFrom(...PAPER_KINDS), on: someDay, received: orNull(someDay) })
        .map(({ kind, on, received }) => paperOf(kind, on, received)),
    ),
    mentors: fc.array(
      fc
        .record({ on: someDay, since: orNull(someDay), official: orNull(someDay), replacement: fc.boolean() })
        .map(({ on, since, official, replacement }) =>
          mentorOf(on, { acquaintedSince: since, officialSince: official, replacement }),
        ),
      { maxLength: 3 },
    ),
    introducers: fc.array(
      fc.record({ kind: fc.constantFrom(...INTRODUCER_KINDS), officialSince: orNull(someDay), introducedOn: someDay }),
      { maxLength: 3 },
    ),
    verifications: fc.array(
      fc.record({
        relation: fc.constantFrom(...RELATIONS),
        state: fc.constantFrom(...VERIFICATION_STATES),
        sentOn: orNull(someDay),
        answeredOn: orNull(someDay),
      }),
      { maxLength: 5 },
    ),
    caseKind: fc.constantFrom('FIRST' as const, 'READMISSION' as const),
    earlierMembership: orNull(
      fc.record({
        leftOn: someDay,
        barredGroup: orNull(fc.constantFrom(...BARRED_GROUPS)),
        crimeClearedOn: orNull(someDay),
        readmissions: fc.nat(2),
      }),
    ),
    moved: fc.constantFrom('NO', 'STARTED', 'ACCEPTED'),
  })
  .map(({ days, reached, vote, decidedBy, later, moved, ...facts }) => {
    const dates = [...days].sort()
    const told = { ...(vote ? { vote } : {}), ...(decidedBy ? { decidedBy } : {}) }
    const path = STAGES.slice(0, reached).map((stage, place) => [stage, dates[place] ?? '2027-06-30', told] as const)
    const last = day(path.at(-1)?.[1] ?? '2027-06-30')
    const moves = [
      ...(moved === 'NO' ? [] : [{ kind: 'TRANSFER_STARTED' as const, on: last }]),
      ...(moved === 'ACCEPTED' ? [{ kind: 'TRANSFER_ACCEPTED' as const, on: addDays(last, 30) }] : []),
    ]
    return seenCase({ on: addDays(last, later), happened: [...path, ...moves], facts })
  })

describe('whatever a case is like', () => {
  it('has one verdict of each rule, in order, each by an edition that was in force on some day of the case', () => {
    fc.assert(
      fc.property(someCase, (seen) => {
        const verdicts = checkCase(seen)

        expect(verdicts.map(({ rule }) => rule)).toEqual([...RULE_IDS])
        for (const { rule, edition, document, outcome, trust } of verdicts) {
          expect([rule, outcome, trust, document]).not.toContain(undefined)
          const named = EDITIONS.find(({ id }) => id === edition)
          expect(named?.rules.some((text) => text.rule === rule)).toBe(true)
          const days = [
            ...seen.events.map(({ occurredOn }) => occurredOn),
            ...seen.facts.mentors.map(({ startsOn }) => startsOn),
            ...(seen.state.ceremonyOn
              ? [addDays(seen.state.ceremonyOn, 365), addDays(seen.state.ceremonyOn, 366)]
              : []),
            seen.on,
          ]
          expect(days.some((one) => named && isInForce(named, one))).toBe(true)
        }
      }),
    )
  })

  it('is not judged otherwise because somebody checked the texts', () => {
    const everything = EDITIONS.flatMap(({ id, rules }) => rules.map(({ rule }) => ({ editionId: id, rule })))
    const checked = withChecks(REGULATIONS, everything)
    fc.assert(
      fc.property(someCase, (seen) => {
        const outcomes = (of: SeenCase) => checkCase(of).map(({ outcome, code, values }) => ({ outcome, code, values }))

        expect(outcomes({ ...seen, regulations: checked })).toEqual(outcomes(seen))
      }),
    )
  })

  it('gets a whole sentence in both languages for every verdict', () => {
    const told = new Set<string>()
    fc.assert(
      fc.property(someCase, (seen) => {
        for (const verdict of checkCase(seen))
          for (const locale of LOCALES) {
            told.add(verdict.code)
            expect(messageFor(verdict, locale)).not.toMatch(/…|\{|undefined|[A-Z]+_[A-Z]/)
          }
      }),
      { numRuns: 1000 },
    )
    // The rest needs a step, a long row of votes or a day before the first edition.
    expect(RULE_CODES.length - told.size).toBeLessThan(30)
  })
})

describe('a case that goes on under the next edition', () => {
  it('shows both: what happened by its own day, and what has not by today', () => {
    const seen = seenCase({
      on: '2026-09-15',
      happened: [
        ['SOURCED', '2025-08-01'],
        ['CELL_PROPOSED', '2025-11-03'],
        ['ADMISSION_DECIDED', '2026-08-03', { decidedBy: 'GRASSROOTS_STANDING_COMMITTEE' }],
      ],
    })

    const documents = new Map(checkCase(seen).map(({ rule, document }) => [rule, document]))

    expect(documents.get('R1')).toBe('294-QĐ/TW 26/05/2025')
    expect(documents.get('R17')).toBe('208-QĐ/TW 26/07/2026')
    expect(documents.get('R6')).toBe('06-HD/TW 09/06/2025')
    expect(documents.get('R19')).toBe('208-QĐ/TW 26/07/2026')
  })

  it('is not judged before the first edition', () => {
    const seen = seenCase({ on: '2016-07-01', happened: [['SOURCED', '2016-06-01']] })

    expect(new Set(checkCase(seen).map(({ outcome, code }) => `${outcome} ${code}`))).toEqual(
      new Set(['UNKNOWN NO_EDITION_THEN']),
    )
  })
})
