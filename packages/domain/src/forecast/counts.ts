/** A count that is not known yet: what is expected of it, and how far it may stray. */
export interface Expectation {
  readonly mean: number
  readonly variance: number
}

// From here on a count is as good as normal, and the steps below would underflow.
const LARGE_MEAN = 600
/** Abramowitz and Stegun 26.2.23 (error below 4.5e-4): the point that a share of a normal distribution lies below. */
const normalPoint = (share: number): number => {
  const tail = Math.min(share, 1 - share)
  const t = Math.sqrt(-2 * Math.log(tail))
  const point =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  return share < 0.5 ? -point : point
}

/** Abramowitz and Stegun 26.2.17 (error below 7.5e-8): the share of a normal distribution that lies below a point. */
const normalShare = (point: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(point))
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    (Math.exp((-point * point) / 2) / Math.sqrt(2 * Math.PI))
  return point < 0 ? tail : 1 - tail
}

/**
 * The chances of the counts from 0 up. Counts of the mean and the variance are taken to be binomial, Poisson or negative
 * binomial, whichever has such a variance: Panjer's recursion is the same for all three.
 */
function* chancesOf({ mean, variance }: Expectation): Generator<number, void> {
  const spread = Math.max(variance, mean * 1e-6)
  const a = 1 - mean / spread
  const b = mean * (1 - a) - a
  const isPoisson = Math.abs(a) < 1e-9
  let density = Math.exp(isPoisson ? -mean : ((mean * mean) / (spread - mean)) * Math.log(mean / spread))
  for (let count = 1; density > 0; count += 1) {
    yield density
    // Below 0 the binomial has come to its end.
    density *= (isPoisson ? 0 : a) + (isPoisson ? mean : b) / count
  }
}

// A binomial of next to no variance would underflow: it is as good as certain.
const isNormal = ({ mean, variance }: Expectation): boolean => mean > LARGE_MEAN || variance < mean / 20

/** The least count that is not exceeded with the given chance. */
export const quantileOf = (expectation: Expectation, chance: number): number => {
  const { mean, variance } = expectation
  if (mean <= 0) return 0
  if (isNormal(expectation)) return Math.max(Math.round(mean + normalPoint(chance) * Math.sqrt(variance)), 0)
  let [sum, count] = [0, -1]
  for (const density of chancesOf(expectation)) {
    sum += density
    count += 1
    if (sum >= chance || count >= 20 * LARGE_MEAN) break
  }
  return Math.max(count, 0)
}

/** How sure it is that a count is no larger. */
const shareUpTo = (expectation: Expectation, count: number): number => {
  const { mean, variance } = expectation
  if (count < 0) return 0
  if (mean <= 0) return 1
  if (isNormal(expectation)) return normalShare((count + 0.5 - mean) / Math.sqrt(Math.max(variance, 1e-9)))
  let [sum, next] = [0, 0]
  for (const density of chancesOf(expectation)) {
    sum += density
    next += 1
    if (next > count) break
  }
  return Math.min(sum, 1)
}

/**
 * The range that holds the count as nearly as can be with the given chance, with tails as even as can be. Whole people come in
 * steps: a range from one quantile to the other, both included, would hold a small count much more often than it says.
 */
export const rangeOf = (
  expectation: Expectation,
  coverage: number,
): { readonly low: number; readonly high: number } => {
  const tail = (1 - coverage) / 2
  const [low, high] = [quantileOf(expectation, tail), quantileOf(expectation, 1 - tail)]
  const ranges = [low, low + 1].flatMap((from) =>
    [high - 1, high].flatMap((to) => {
      if (to < from) return []
      const [below, upTo] = [shareUpTo(expectation, from - 1), shareUpTo(expectation, to)]
      return [{ low: from, high: to, off: Math.abs(upTo - below - coverage), uneven: Math.abs(below - (1 - upTo)) }]
    }),
  )
  const [best] = ranges.sort((a, b) => a.off - b.off || a.uneven - b.uneven)
  return best ? { low: best.low, high: best.high } : { low, high }
}

/**
 * How many of `open` will be decided when `decided` of `seen` were: the beta-binomial with the weight of one more case at the
 * usual share, so that nothing is held impossible because it did not happen yet, and what was never seen is like the rest.
 */
export const expectDecided = (open: number, seen: number, decided: number, usual = 0.5): Expectation => {
  const [yes, no] = [decided + usual, seen - decided + 1 - usual]
  const share = yes / (yes + no)
  return { mean: open * share, variance: (open * share * (1 - share) * (yes + no + open)) / (yes + no + 1) }
}

/** How many will come out of nowhere in a year when `came` did in so many years. */
export const expectNew = (came: number, years: number): Expectation => {
  const mean = (came + 0.5) / years
  return { mean, variance: mean * (1 + 1 / years) }
}

export const addExpectations = (parts: readonly Expectation[]): Expectation => ({
  mean: parts.reduce((sum, { mean }) => sum + mean, 0),
  variance: parts.reduce((sum, { variance }) => sum + variance, 0),
})
