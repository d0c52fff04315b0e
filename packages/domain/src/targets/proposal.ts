/** By which figures an allotment may be proposed. */
export const ALLOTMENT_FIGURES = ['MEMBERS', 'POOL', 'LAST_YEAR', 'EQUAL'] as const
export type AllotmentFigure = (typeof ALLOTMENT_FIGURES)[number]

/** How much each figure weighs against the others: 2 of MEMBERS and 1 of POOL. Whole numbers; all 0 is equal parts. */
export type AllotmentWeights = Readonly<Record<AllotmentFigure, number>>
export const MOST_WEIGHT = 100

/** A committee among whom a target is shared out; null is a figure that nobody reported. */
export interface AllotmentShareholder {
  readonly id: string
  readonly members: number | null
  readonly pool: number | null
  readonly lastYear: number | null
}
export interface ProposedShare {
  readonly id: string
  readonly count: number
  /** Figures that were asked for and that this committee lacks: it was counted as 0 in them. */
  readonly missing: readonly AllotmentFigure[]
}
export interface AllotmentProposal {
  /** In the order of the committees. */
  readonly shares: readonly ProposedShare[]
  /** Figures that were asked for and that are 0 or unknown everywhere: the others weigh in their place. */
  readonly unusable: readonly AllotmentFigure[]
  /** No figure could be used, so that all got equal parts. */
  readonly equalParts: boolean
}

const figureOf = (figure: AllotmentFigure, of: AllotmentShareholder): number | null => {
  switch (figure) {
    case 'MEMBERS':
      return of.members
    case 'POOL':
      return of.pool
    case 'LAST_YEAR':
      return of.lastYear
    case 'EQUAL':
      return 1
  }
}

const whole = (value: number | null): bigint =>
  value === null || !Number.isFinite(value) || value <= 0 ? 0n : BigInt(Math.floor(value))

/** The weight of each committee as a whole number: the sum over the figures of weight x own / sum, brought to one denominator. */
const weightsOf = (
  committees: readonly AllotmentShareholder[],
  figures: readonly { readonly weight: bigint; readonly values: readonly bigint[]; readonly sum: bigint }[],
): bigint[] => {
  const denominator = figures.reduce((product, { sum }) => product * sum, 1n)
  return committees.map((_, place) =>
    figures.reduce(
      (total, { weight, values, sum }) => total + weight * (values[place] ?? 0n) * (denominator / sum),
      0n,
    ),
  )
}

/** Largest remainder: each its whole part, and one more to those with the largest rests; the earlier committee at a tie. */
const shareOut = (total: bigint, weights: readonly bigint[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  const parts = weights.map((weight, place) => ({
    place,
    count: (total * weight) / sum,
    rest: (total * weight) % sum,
  }))
  const left = Number(total - parts.reduce((given, { count }) => given + count, 0n))
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1))
  const raised = new Set(byRest.slice(0, left).map(({ place }) => place))
  return parts.map(({ count, place }) => Number(count) + (raised.has(place) ? 1 : 0))
}

/**
 * Proposes how many of `total` each committee is to reach; `committees` are in the order of the tree. The shares add up to
 * the total exactly: they are reckoned in whole numbers and rounded by largest remainder. It is a proposal: a person edits it.
 */
export const proposeAllotment = (
  total: number,
  committees: readonly AllotmentShareholder[],
  weights: AllotmentWeights,
): AllotmentProposal => {
  const asked = ALLOTMENT_FIGURES.filter((figure) => weights[figure] > 0)
  const figures = asked.map((figure) => {
    const values = committees.map((of) => whole(figureOf(figure, of)))
    return { figure, weight: whole(weights[figure]), values, sum: values.reduce((all, value) => all + value, 0n) }
  })
  const usable = figures.filter(({ sum, weight }) => sum > 0n && weight > 0n)
  const equalParts = usable.length === 0
  const counts =
    committees.length === 0
      ? []
      : shareOut(whole(total), equalParts ? committees.map(() => 1n) : weightsOf(committees, usable))
  const counted = usable.map(({ figure }) => figure)
  return {
    shares: committees.map((of, place) => ({
      id: of.id,
      count: counts[place] ?? 0,
      missing: counted.filter((figure) => figureOf(figure, of) === null),
    })),
    unusable: figures.filter(({ sum }) => sum === 0n).map(({ figure }) => figure),
    equalParts: equalParts && committees.length > 0,
  }
}

/** The weights of one figure alone. */
export const onlyBy = (figure: AllotmentFigure): AllotmentWeights => ({
  MEMBERS: 0,
  POOL: 0,
  LAST_YEAR: 0,
  EQUAL: 0,
  [figure]: 1,
})
