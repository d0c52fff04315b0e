import { type AttentionKind, COMMITTEE_KINDS, type CommitteeKind, USUAL_DRY_YEARS } from '@nguon/domain'

/** What the page shows: how far each of a kind is, or who wants attention for one reason. */
export const ATTENTION_TABS = [
  'PROGRESS',
  'BEHIND',
  'NO_ADMISSION',
  'NO_CANDIDATE',
  'FEW_MEMBERS',
  'DRIED_UP',
] as const satisfies readonly ('PROGRESS' | AttentionKind)[]
export type AttentionTab = (typeof ATTENTION_TABS)[number]

export const PROGRESS_ORDERS = ['RATE', 'SHORTFALL', 'ACHIEVED', 'CHANGE', 'NAME'] as const
export type ProgressOrder = (typeof PROGRESS_ORDERS)[number]
export const PAGE_SIZES = [50, 100, 200] as const
export const DRY_YEARS = [1, 2, 3, 4, 5, 10] as const

export type AttentionQuestion = {
  readonly tab: AttentionTab
  /** Null for the working scope. */
  readonly within: string | null
  /** The kind of committees whose progress is listed. */
  readonly kind: CommitteeKind
  /** A year or the whole term; null for the year of the working period or of its day. */
  readonly year: number | 'TERM' | null
  /** For how many years there was nobody. */
  readonly years: number
  readonly only: 'ALL' | 'BEHIND' | 'WITHOUT_TARGET'
  readonly order: ProgressOrder
  readonly descending: boolean
  readonly page: number
  readonly size: number
}

export const FIRST_QUESTION: AttentionQuestion = {
  tab: 'PROGRESS',
  within: null,
  kind: 'CELL',
  year: null,
  years: USUAL_DRY_YEARS,
  only: 'ALL',
  order: 'RATE',
  descending: false,
  page: 1,
  size: 50,
}

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((each) => each === text) ?? null
const countOf = (text: string | null, least: number, most: number): number | null => {
  const count = text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null
  return count !== null && count >= least && count <= most ? count : null
}

/** The question of an address; what it does not say is as usual. */
export function readAttention(address: URLSearchParams): AttentionQuestion {
  return {
    tab: oneOf(ATTENTION_TABS, address.get('kind')) ?? FIRST_QUESTION.tab,
    within: address.get('in'),
    kind: oneOf(COMMITTEE_KINDS, address.get('of')) ?? FIRST_QUESTION.kind,
    year: address.get('year') === 'TERM' ? 'TERM' : countOf(address.get('year'), 1901, 2100),
    years: countOf(address.get('years'), 1, 20) ?? FIRST_QUESTION.years,
    only: oneOf(['ALL', 'BEHIND', 'WITHOUT_TARGET'] as const, address.get('only')) ?? FIRST_QUESTION.only,
    order: oneOf(PROGRESS_ORDERS, address.get('order')) ?? FIRST_QUESTION.order,
    descending: address.get('descending') === 'true',
    page: countOf(address.get('page'), 1, 1_000_000) ?? 1,
    size: countOf(address.get('size'), 1, 200) ?? FIRST_QUESTION.size,
  }
}

/** The address of a question; what is as usual is left out. */
export function attentionAddress(question: AttentionQuestion): URLSearchParams {
  const address = new URLSearchParams()
  const put = (name: string, value: string | number | boolean | null, usual: unknown): void => {
    if (value !== null && value !== usual) address.set(name, String(value))
  }
  put('kind', question.tab, FIRST_QUESTION.tab)
  put('in', question.within, null)
  put('of', question.kind, FIRST_QUESTION.kind)
  put('year', question.year, null)
  put('years', question.years, FIRST_QUESTION.years)
  put('only', question.only, FIRST_QUESTION.only)
  put('order', question.order, FIRST_QUESTION.order)
  put('descending', question.descending, false)
  put('page', question.page, 1)
  put('size', question.size, FIRST_QUESTION.size)
  return address
}

/** Another question begins on its first page. */
export const askedAnew = (question: AttentionQuestion, change: Partial<AttentionQuestion>): AttentionQuestion => ({
  ...question,
  page: 1,
  ...change,
})

/** Ordering by a column: the other way round at the second press. */
export const orderedBy = (question: AttentionQuestion, order: ProgressOrder): AttentionQuestion =>
  askedAnew(question, { order, descending: question.order === order ? !question.descending : order === 'SHORTFALL' })

/** How many people a committee lacks to its pace; null without a target. */
export const behindOf = ({ achieved, expected }: { achieved: number; expected: number | null }): number | null =>
  expected === null ? null : Math.max(expected - achieved, 0)
