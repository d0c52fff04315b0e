import { COMMITTEE_KINDS, type CommitteeKind, isCell, UNEVEN_STATES, type UnevenState } from '@nguon/domain'

export const UNEVEN_PAGE_SIZES = [25, 50, 100] as const
export const UNEVEN_COLUMNS = ['NAME', 'DIFFERENCE', 'BALANCE'] as const
export type UnevenColumn = (typeof UNEVEN_COLUMNS)[number]
/** Those that have committees below them. */
export const KINDS_ABOVE: readonly CommitteeKind[] = COMMITTEE_KINDS.filter((kind) => !isCell(kind))

/** What the list of uneven allotments is asked. */
export interface UnevenQuestion {
  readonly state: UnevenState | null
  readonly kind: CommitteeKind | null
  readonly order: UnevenColumn
  readonly descending: boolean
  readonly page: number
  readonly size: number
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null

/** As the address has it; what it does not say, or says wrongly, is as usual. */
export function readUneven(address: URLSearchParams): UnevenQuestion {
  const page = Number(address.get('page') ?? 1)
  return {
    state: oneOf(UNEVEN_STATES, address.get('state')),
    kind: oneOf(KINDS_ABOVE, address.get('kind')),
    order: oneOf(UNEVEN_COLUMNS, address.get('order')) ?? 'DIFFERENCE',
    descending: address.get('direction') !== 'ASC',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: UNEVEN_PAGE_SIZES.find((size) => String(size) === address.get('size')) ?? 25,
  }
}

export function unevenAddress({ state, kind, order, descending, page, size }: UnevenQuestion): URLSearchParams {
  return new URLSearchParams({
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(order === 'DIFFERENCE' ? {} : { order }),
    ...(descending ? {} : { direction: 'ASC' }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(size === 25 ? {} : { size: String(size) }),
  })
}

/** The same column again turns the order round; a new question begins at its first page. */
export const unevenOrderedBy = (question: UnevenQuestion, order: UnevenColumn): UnevenQuestion => ({
  ...question,
  order,
  page: 1,
  descending: question.order === order ? !question.descending : order !== 'NAME',
})

export const unevenFilter = ({ state, kind }: UnevenQuestion) => ({
  ...(state ? { states: [state] } : {}),
  ...(kind ? { kind } : {}),
})
