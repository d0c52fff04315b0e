import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import {
  checkShortfall,
  decideShortfallChange,
  decideShortfallNote,
  decideShortfallWithdrawal,
  isShortfallOverdue,
  type ShortfallNote,
  type ShortfallReport,
} from './shortfalls.ts'

const TODAY = day('2026-11-24')
const report: ShortfallReport = {
  reason: 'SLOW_VERIFICATION',
  text: null,
  measure: 'Cử người đi thẩm tra trong tháng',
  personInCharge: 'Nông Văn A',
  dueOn: day('2026-12-15'),
}
const codes = (answer: ReturnType<typeof decideShortfallNote> | ReturnType<typeof checkShortfall>): string[] => {
  if (answer.ok) return []
  return answer.error.kind === 'refusal'
    ? answer.error.verdicts.map(({ code }) => code)
    : answer.error.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('a reason of a shortfall', () => {
  it('may stand alone; another reason than those of the list says what it is', () => {
    expect(codes(checkShortfall({ ...report, measure: null, personInCharge: null, dueOn: null }))).toEqual([])
    expect(codes(checkShortfall({ ...report, reason: 'OTHER' }))).toEqual(['text REQUIRED'])
    expect(codes(checkShortfall({ ...report, reason: 'OTHER', text: 'Lũ quét' }))).toEqual([])
  })

  it('has somebody in charge and a day only for a measure', () => {
    expect(codes(checkShortfall({ ...report, measure: null }))).toEqual(['measure REQUIRED'])
    expect(codes(checkShortfall({ ...report, measure: ' ', personInCharge: null }))).toEqual(['measure REQUIRED'])
  })

  it('is overdue after its day, not on it, and never when it is done', () => {
    const on = (dueOn: string | null, state: 'OPEN' | 'DONE' | 'WITHDRAWN' = 'OPEN') =>
      isShortfallOverdue({ state, dueOn: dueOn === null ? null : day(dueOn) }, TODAY)

    expect([on('2026-11-23'), on('2026-11-24'), on(null)]).toEqual([true, false, false])
    expect([on('2026-11-23', 'DONE'), on('2026-11-23', 'WITHDRAWN')]).toEqual([false, false])
  })
})

describe('a follow-up', () => {
  const note = (notedOn: string, text = 'Đã thẩm tra xong 3 người', more: Partial<ShortfallNote> = {}) => ({
    notedOn: day(notedOn),
    text,
    done: true,
    dueOn: null,
    ...more,
  })
  const open = { state: 'OPEN' as const, measure: report.measure, lastNotedOn: day('2026-10-01') }

  it('is dated, in order, and not of a day to come', () => {
    expect(codes(decideShortfallNote(note('2026-11-24'), open, TODAY))).toEqual([])
    expect(codes(decideShortfallNote(note('2026-11-25'), open, TODAY))).toEqual(['DATE_IN_FUTURE'])
    expect(codes(decideShortfallNote(note('2026-09-30'), open, TODAY))).toEqual(['BEFORE_LAST_NOTE'])
    expect(codes(decideShortfallNote(note('2026-11-24', ' '), open, TODAY))).toEqual(['text REQUIRED'])
  })

  it.each<[string, Partial<ShortfallNote>, string | null, string[]]>([
    ['names no new day', { done: false }, 'x', []],
    ['of a measure under way names the day by which', { done: false, dueOn: day('2026-12-31') }, 'x', []],
    ['names the day of the note itself', { done: false, dueOn: day('2026-11-24') }, 'x', []],
    ['names a day before the note', { done: false, dueOn: day('2026-11-23') }, 'x', ['dueOn BEFORE_NOTE']],
    ['names a day of what is done', { dueOn: day('2026-12-31') }, 'x', ['dueOn DAY_OF_WHAT_IS_DONE']],
    ['names a day where no measure is', { done: false, dueOn: day('2026-12-31') }, null, ['measure REQUIRED']],
  ])('that %s is told so or taken', (_, more, measure, told) => {
    expect(codes(decideShortfallNote(note('2026-11-24', 'Đang làm', more), { ...open, measure }, TODAY))).toEqual(told)
  })

  it('comes to no entry that was withdrawn, which changes no more either', () => {
    const withdrawn = { state: 'WITHDRAWN' as const, measure: report.measure, lastNotedOn: null }

    expect(codes(decideShortfallNote(note('2026-11-24'), withdrawn, TODAY))).toEqual(['SHORTFALL_WITHDRAWN'])
    expect(decideShortfallChange(report, withdrawn).ok).toBe(false)
    expect(decideShortfallWithdrawal('Ghi nhầm chi bộ', withdrawn).ok).toBe(false)
    expect(decideShortfallWithdrawal('Ghi nhầm chi bộ', open).ok).toBe(true)
    expect(decideShortfallWithdrawal('', open).ok).toBe(false)
  })
})
