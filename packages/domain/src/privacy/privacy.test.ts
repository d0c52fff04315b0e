import { describe, expect, it } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendars/vietnam.ts'
import type { Invalid, Refusal, Result } from '../shared/result.ts'
import { day } from '../testing/day.ts'
import { decideBreach, decideBreachAct, isBreachOverdue } from './breaches.ts'
import { type Consent, decideConsent, lastWord } from './consents.ts'
import { DATA_SETS, PURPOSES, purposesOn } from './purposes.ts'
import {
  checkPrivacyClocks,
  decideRequestAct,
  isRequestOverdue,
  type KnownRequest,
  receiveRequest,
  USUAL_PRIVACY_CLOCKS,
  waitsUntil,
} from './requests.ts'

const TODAY = day('2026-11-24')
const codesOf = <T>(result: Result<T, Refusal | Invalid>): string[] => {
  if (result.ok) return []
  return result.error.kind === 'refusal'
    ? result.error.verdicts.map(({ code }) => code)
    : result.error.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('Purposes', () => {
  it('are told of every data set on every day since the law asks for them', () => {
    for (const on of [day('2024-01-01'), day('2025-12-31'), day('2026-01-01'), TODAY])
      expect(DATA_SETS.filter((one) => !purposesOn(on).some(({ dataSet }) => dataSet === one))).toEqual([])
    expect(PURPOSES.every(({ trust }) => trust === 'UNCHECKED')).toBe(true)
  })

  it('follow the law of the day', () => {
    const documents = (on: string) => new Set(purposesOn(day(on)).map(({ document }) => document))

    expect(documents('2025-12-31')).toContain('Nghị định 13/2023/NĐ-CP')
    expect(documents('2026-01-01')).not.toContain('Nghị định 13/2023/NĐ-CP')
    expect(documents('2026-01-01')).toContain('Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP')
  })
})

describe('A consent', () => {
  const given: Consent = {
    act: 'GIVEN',
    dataSet: 'CASES',
    form: 'ON_PAPER',
    saidOn: day('2026-03-02'),
    documentNumber: '12-ĐĐY',
  }
  const withdrawn: Consent = { ...given, act: 'WITHDRAWN', form: 'ELECTRONIC', saidOn: day('2026-09-01') }

  it.each([
    ['the first', given, [], []],
    ['one more of the same', given, [given], ['CONSENT_HOLDS']],
    ['of another data set', { ...given, dataSet: 'DOSSIERS' }, [given], []],
    ['a withdrawal of nothing', withdrawn, [], ['CONSENT_NOT_HELD']],
    ['a withdrawal', withdrawn, [given], []],
    ['a withdrawal twice', withdrawn, [given, withdrawn], ['CONSENT_NOT_HELD']],
    ['given anew on the day of the withdrawal', { ...given, saidOn: withdrawn.saidOn }, [given, withdrawn], []],
    ['before the last word', { ...withdrawn, saidOn: day('2026-03-01') }, [given], ['CONSENT_BEFORE_LAST']],
    ['on paper without its number', { ...given, documentNumber: null }, [], ['documentNumber REQUIRED']],
    ['of tomorrow', { ...given, saidOn: day('2026-11-25') }, [], ['saidOn DATE_IN_FUTURE']],
  ] as const)('%s', (_title, consent, records, codes) => {
    expect(codesOf(decideConsent(consent, records, TODAY))).toEqual(codes)
  })

  it('stands by its last word, of one day by the one recorded later', () => {
    expect(lastWord([given, withdrawn], 'CASES')?.act).toBe('WITHDRAWN')
    expect(lastWord([given, { ...withdrawn, saidOn: given.saidOn }], 'CASES')?.act).toBe('WITHDRAWN')
    expect(lastWord([given], 'DOSSIERS')).toBeNull()
  })
})

describe('A request', () => {
  const asked = { kind: 'ACCESS', receivedOn: day('2026-11-20'), othersInvolved: false, text: null } as const
  const receive = (other: object = {}) =>
    receiveRequest({ ...asked, ...other }, USUAL_PRIVACY_CLOCKS, VIETNAM_CALENDAR, TODAY)

  it('is to be answered in two working days and done in fifteen days, or twenty with others', () => {
    // 24 November is the day of Vietnamese culture, and off.
    expect(receive()).toMatchObject({ ok: true, value: { answerBy: '2026-11-25', actBy: '2026-12-05' } })
    expect(receive({ othersInvolved: true })).toMatchObject({ ok: true, value: { actBy: '2026-12-10' } })
    // Lunar New Year 2026: the days off from 14 to 22 February are no working days.
    expect(receive({ receivedOn: day('2026-02-13') })).toMatchObject({ ok: true, value: { answerBy: '2026-02-24' } })
    expect(codesOf(receive({ receivedOn: day('2026-11-25') }))).toEqual(['receivedOn DATE_IN_FUTURE'])
  })

  const known: KnownRequest = {
    state: 'RECEIVED',
    receivedOn: day('2026-11-10'),
    answeredOn: null,
    answerBy: day('2026-11-12'),
    actBy: day('2026-11-25'),
  }
  const act = { step: 'ANSWER', on: day('2026-11-12'), text: 'Đã hẹn ngày giao bản sao' } as const

  it.each([
    ['is answered', act, known, []],
    ['is answered without a word', { ...act, text: null }, known, ['text REQUIRED']],
    ['before it came', { ...act, on: day('2026-11-09') }, known, ['on REQUEST_DAY_EARLY']],
    ['twice', act, { ...known, state: 'ANSWERED', answeredOn: day('2026-11-11') }, ['REQUEST_CLOSED']],
    ['is done without an answer before', { ...act, step: 'COMPLETE' }, known, []],
    ['is turned down with a reason', { ...act, step: 'TURN_DOWN' }, known, []],
    ['is over', { ...act, step: 'COMPLETE' }, { ...known, state: 'TURNED_DOWN' }, ['REQUEST_CLOSED']],
  ] as const)('%s', (_title, step, request, codes) => {
    expect(codesOf(decideRequestAct(step, request, TODAY))).toEqual(codes)
  })

  it('waits for its answer, then for its deed, and is overdue after either day', () => {
    expect(waitsUntil(known)).toBe('2026-11-12')
    expect(isRequestOverdue(known, day('2026-11-12'))).toBe(false)
    expect(isRequestOverdue(known, day('2026-11-13'))).toBe(true)
    const answered = { ...known, state: 'ANSWERED' } as const
    expect(isRequestOverdue(answered, day('2026-11-25'))).toBe(false)
    expect(isRequestOverdue(answered, day('2026-11-26'))).toBe(true)
    expect(isRequestOverdue({ ...known, state: 'DONE' }, day('2027-01-01'))).toBe(false)
  })

  it('has clocks within bounds', () => {
    expect(checkPrivacyClocks(USUAL_PRIVACY_CLOCKS)).toEqual([])
    expect(
      checkPrivacyClocks({ ...USUAL_PRIVACY_CLOCKS, answerDays: 0, actDays: 91 }).map(({ field }) => field),
    ).toEqual(['answerDays', 'actDays'])
  })
})

describe('A breach', () => {
  const NOW = Date.UTC(2026, 10, 24, 5)
  const HOUR = 3_600_000
  const found = {
    foundAt: NOW - 10 * HOUR,
    what: 'Mất máy tính có bảng danh sách',
    dataSets: ['DOSSIERS', 'CASES'],
    persons: 41,
    measures: null,
  } as const

  it('is to be reported in 72 hours after it was found', () => {
    expect(decideBreach(found, USUAL_PRIVACY_CLOCKS, NOW)).toMatchObject({
      ok: true,
      value: { reportBy: found.foundAt + 72 * HOUR, dataSets: ['CASES', 'DOSSIERS'] },
    })
    expect(
      codesOf(decideBreach({ ...found, foundAt: NOW + 1, what: '', dataSets: [] }, USUAL_PRIVACY_CLOCKS, NOW)),
    ).toEqual(['foundAt INSTANT_IN_FUTURE', 'what REQUIRED', 'dataSets REQUIRED'])
  })

  it('is reported once, and closed with what came of it', () => {
    const act = { step: 'REPORT', at: NOW, text: 'Bộ Công an (A05)' } as const
    const state = (step: 'REPORT' | 'CLOSE', before: 'FOUND' | 'REPORTED' | 'CLOSED', text: string = act.text) =>
      codesOf(decideBreachAct({ ...act, step, text }, { state: before, foundAt: found.foundAt }, NOW))

    expect(state('REPORT', 'FOUND')).toEqual([])
    expect(state('REPORT', 'REPORTED')).toEqual(['BREACH_REPORTED'])
    expect(state('CLOSE', 'FOUND')).toEqual([])
    expect(state('CLOSE', 'CLOSED')).toEqual(['BREACH_CLOSED'])
    expect(state('CLOSE', 'REPORTED', '')).toEqual(['text REQUIRED'])
    expect(isBreachOverdue({ state: 'FOUND', reportBy: NOW - 1 }, NOW)).toBe(true)
    expect(isBreachOverdue({ state: 'REPORTED', reportBy: NOW - 1 }, NOW)).toBe(false)
  })
})
