import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import {
  ASSIGNMENT_END_REASONS,
  type AssignmentFacts,
  decideAssignment,
  decideEnd,
  loadOn,
  mentorUnitPath,
  needsHandover,
} from './assignments.ts'
import { checkMentor, isOverloaded, type MentorDetails } from './members.ts'

const TODAY = day('2023-06-30')
const START = day('2023-03-01')
const facts: AssignmentFacts = {
  mentor: { id: 'tai', personId: 'p-tai', path: '/1/2/3/9/', officialSince: day('2012-02-03'), endedOn: null },
  candidate: { personId: 'p-hoa', path: '/1/2/3/9/', status: 'OPEN', sourcedOn: day('2023-01-10') },
  assignments: [],
  unitPath: '/1/2/3/',
}
const mentorIs = (mentor: Partial<AssignmentFacts['mentor']>): AssignmentFacts => ({
  ...facts,
  mentor: { ...facts.mentor, ...mentor },
})
const helps = (mentorId: string, startsOn: string, endsOn: string | null) => ({
  mentorId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})
const codes = (seen: AssignmentFacts, startsOn = START): string[] => {
  const decision = decideAssignment({ startsOn }, seen, TODAY)
  return decision.ok || decision.error.kind === 'invalid' ? [] : decision.error.verdicts.map(({ code }) => code)
}

describe('a mentor', () => {
  it('helps from the day on, until further notice', () => {
    expect(decideAssignment({ startsOn: START }, facts, TODAY)).toEqual({
      ok: true,
      value: { startsOn: START, endsOn: null },
    })
  })

  it('is an official member on that day', () => {
    expect(codes(mentorIs({ officialSince: START }))).toEqual([])
    expect(codes(mentorIs({ officialSince: addDays(START, 1) }))).toEqual(['MENTOR_NOT_OFFICIAL'])
    expect(codes(mentorIs({ officialSince: null }))).toEqual(['MENTOR_NOT_OFFICIAL'])
  })

  it('still serves on that day', () => {
    expect(codes(mentorIs({ endedOn: START }))).toEqual([])
    expect(codes(mentorIs({ endedOn: addDays(START, -1) }))).toEqual(['MENTOR_ENDED'])
  })

  it('is somebody else than the candidate, and helps a candidate once at a time', () => {
    expect(codes(mentorIs({ personId: 'p-hoa' }))).toEqual(['SAME_PERSON'])
    expect(codes({ ...facts, assignments: [helps('tai', '2023-02-01', null)] })).toEqual(['ALREADY_HELPS'])
    expect(codes({ ...facts, assignments: [helps('tai', '2023-02-01', '2023-02-28')] })).toEqual([])
    expect(codes({ ...facts, assignments: [helps('tai', '2023-02-01', '2023-03-01')] })).toEqual(['ALREADY_HELPS'])
  })

  it('is one of two at most on any day', () => {
    const inTurn = [helps('lan', '2023-02-01', '2023-03-31'), helps('minh', '2023-04-01', null)]
    const together = [helps('lan', '2023-02-01', '2023-04-01'), helps('minh', '2023-04-01', null)]

    expect(codes({ ...facts, assignments: inTurn })).toEqual([])
    expect(codes({ ...facts, assignments: together })).toEqual(['TOO_MANY_MENTORS'])
  })

  it("belongs to the candidate's unit, or to a committee above the cell", () => {
    expect(codes(mentorIs({ path: '/1/2/3/8/' }))).toEqual([])
    expect(codes(mentorIs({ path: '/1/2/' }))).toEqual([])
    expect(codes(mentorIs({ path: '/1/2/4/' }))).toEqual(['OUTSIDE_UNIT'])
  })

  it('helps only while the case is open, from its first day to today', () => {
    const candidateIs = (status: 'OFFICIAL' | 'EXITED') => ({ ...facts, candidate: { ...facts.candidate, status } })

    expect(codes(candidateIs('OFFICIAL'))).toEqual(['CASE_COMPLETE'])
    expect(codes(candidateIs('EXITED'))).toEqual(['CASE_EXITED'])
    expect(codes(facts, day('2023-01-09'))).toEqual(['BEFORE_CASE'])
    expect(codes(facts, day('2023-01-10'))).toEqual([])
    expect(codes(facts, day('2023-07-01'))).toEqual(['DATE_IN_FUTURE'])
  })
})

describe('the unit within which members help each other', () => {
  it('is the topmost committee that is not above the grassroots', () => {
    const line = [
      { path: '/1/2/3/9/', kind: 'CELL' as const },
      { path: '/1/', kind: 'CENTRAL' as const },
      { path: '/1/2/', kind: 'DISTRICT' as const },
      { path: '/1/2/3/', kind: 'COMMUNE' as const },
    ]

    expect(mentorUnitPath(line)).toBe('/1/2/3/')
    expect(mentorUnitPath([{ path: '/1/', kind: 'PROVINCIAL' }])).toBe('/1/')
    expect(() => mentorUnitPath([])).toThrow('at least that cell')
  })
})

describe('the end of an assignment', () => {
  const running = { startsOn: START, endsOn: null }
  const end = (
    endsOn: string,
    reason: (typeof ASSIGNMENT_END_REASONS)[number] = 'OTHER',
    handoverNote: string | null = null,
  ) => {
    const decision = decideEnd(running, { endsOn: day(endsOn), reason, handoverNote }, TODAY)
    if (decision.ok) return []
    return decision.error.kind === 'refusal'
      ? decision.error.verdicts.map(({ code }) => code)
      : decision.error.problems.map(({ field, code }) => `${field} ${code}`)
  }

  it('lies between its beginning and today', () => {
    expect(end('2023-02-28')).toEqual(['ENDS_BEFORE_START'])
    expect(end('2023-03-01')).toEqual([])
    expect(end('2023-07-01')).toEqual(['DATE_IN_FUTURE'])
  })

  it('hands the work over when the mentor leaves it', () => {
    expect(end('2023-06-01', 'MENTOR_MOVED', ' ')).toEqual(['handoverNote REQUIRED'])
    expect(end('2023-06-01', 'MENTOR_MOVED', 'Đã học xong lớp nhận thức')).toEqual([])
    expect(ASSIGNMENT_END_REASONS.filter(needsHandover)).toEqual(['MENTOR_MOVED', 'MENTOR_UNABLE'])
  })

  it('comes once', () => {
    const ended = { startsOn: START, endsOn: day('2023-05-01') }

    const decision = decideEnd(ended, { endsOn: TODAY, reason: 'OTHER', handoverNote: null }, TODAY)

    expect(decision).toMatchObject({ ok: false, error: { verdicts: [{ code: 'ALREADY_ENDED' }] } })
  })
})

describe('the load of a mentor', () => {
  it('counts the assignments that run on the day, first and last day included', () => {
    const assignments = [helps('tai', '2023-01-01', '2023-03-01'), helps('tai', '2023-03-01', null)]

    expect(['2022-12-31', '2023-03-01', '2023-03-02'].map((date) => loadOn(assignments, day(date)))).toEqual([0, 2, 1])
    expect(isOverloaded(3, 3)).toBe(false)
    expect(isOverloaded(4, 3)).toBe(true)
  })
})

describe('what is written about a mentor', () => {
  const mentor: MentorDetails = {
    birthDate: day('1975-08-12'),
    cardNumber: '06.123456',
    position: null,
    officialSince: day('2012-02-03'),
    capacity: 3,
    endedOn: null,
  }

  it('fits together', () => {
    const wrong = { ...mentor, officialSince: day('1975-01-01'), capacity: 0, endedOn: day('1974-12-31') }

    expect(checkMentor(mentor, TODAY)).toEqual([])
    expect(checkMentor(wrong, TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'officialSince BEFORE_BIRTH',
      'capacity OUT_OF_BOUNDS',
      'endedOn ENDS_BEFORE_START',
    ])
    expect(checkMentor({ ...mentor, officialSince: day('2023-07-01') }, TODAY)).toMatchObject([
      { field: 'officialSince', code: 'DATE_IN_FUTURE' },
    ])
  })
})
