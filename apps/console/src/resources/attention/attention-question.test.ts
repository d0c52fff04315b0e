import { describe, expect, it } from 'vitest'
import {
  ATTENTION_TABS,
  type AttentionQuestion,
  askedAnew,
  attentionAddress,
  behindOf,
  FIRST_QUESTION,
  orderedBy,
  readAttention,
} from './attention-question.ts'
import { exportOfAttention } from './looking.ts'

const LOOKING = { within: 'na-ri', period: { year: 2026 }, asOf: '2026-06-30' }

describe('the question of the page of attention', () => {
  it('comes back from its address, and is the worst cells where the address says nothing', () => {
    const question: AttentionQuestion = {
      tab: 'NO_ADMISSION',
      within: 'na-ri',
      kind: 'GRASSROOTS',
      year: 2024,
      years: 5,
      only: 'BEHIND',
      order: 'CHANGE',
      descending: true,
      page: 3,
      size: 200,
    }

    expect(readAttention(attentionAddress(question))).toEqual(question)
    expect(readAttention(new URLSearchParams())).toEqual(FIRST_QUESTION)
    expect(attentionAddress(FIRST_QUESTION).toString()).toBe('')
    expect(readAttention(attentionAddress({ ...FIRST_QUESTION, year: 'TERM' })).year).toBe('TERM')
    expect(readAttention(new URLSearchParams('kind=TIRED&of=CLUB&year=soon&years=99&page=0&size=5000'))).toEqual(
      FIRST_QUESTION,
    )
  })

  it('begins on the first page whenever something else is asked', () => {
    const onThird = { ...FIRST_QUESTION, page: 3 }

    expect(askedAnew(onThird, { only: 'BEHIND' }).page).toBe(1)
    expect(orderedBy(onThird, 'SHORTFALL')).toMatchObject({ page: 1, order: 'SHORTFALL', descending: true })
    expect(orderedBy(orderedBy(onThird, 'SHORTFALL'), 'SHORTFALL').descending).toBe(false)
  })

  it('says how many people are lacking to the pace, and nothing without a target', () => {
    expect(behindOf({ achieved: 2, expected: 5 })).toBe(3)
    expect(behindOf({ achieved: 7, expected: 5 })).toBe(0)
    expect(behindOf({ achieved: 7, expected: null })).toBeNull()
  })

  it('is written to a file as it is narrowed and ordered', () => {
    expect(exportOfAttention(FIRST_QUESTION, LOOKING)).toEqual({
      list: 'progress',
      filter: { ...LOOKING, kind: 'CELL' },
      orderBy: { field: 'RATE', direction: 'ASC' },
      columns: null,
    })
    expect(exportOfAttention({ ...FIRST_QUESTION, only: 'BEHIND' }, LOOKING).filter).toMatchObject({
      belowExpected: true,
    })
    const lists = ATTENTION_TABS.map((tab) => exportOfAttention({ ...FIRST_QUESTION, tab }, LOOKING).list)
    expect(lists).toEqual(['progress', 'attention', 'attention', 'attention', 'attention', 'sources'])
    expect(exportOfAttention({ ...FIRST_QUESTION, tab: 'BEHIND' }, LOOKING).filter).toEqual({
      kind: 'BEHIND',
      within: 'na-ri',
      asOf: '2026-06-30',
      year: 2026,
    })
  })
})
