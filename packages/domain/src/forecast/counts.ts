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

/**
 * The least count that is not exceeded with the given chance. Counts of the mean and the variance are taken to be binomial,
 * Poisson or negative binomial, whichever has such a variance: Panjer's recursion is the same for all three.
 */
export const quantileOf = ({ mean, variance }: Expectation, chance: number): number => {
  if (mean <= 0) return 0
  if (mean > LARGE_MEAN) return Math.max(Math.round(mean + normalPoint(chance) * Math.sqrt(variance)), 0)
  const spread = Math.max(variance, mean * 1e-6)
  const a = 1 - mean / spread
  const b = mean * (1 - a) - a
  const isPoisson = Math.abs(a) < 1e-9
  let density = Math.exp(isPoisson ? -mean : ((mean * mean) / (spread - mean)) * Math.log(mean / spread))
  let sum = density
  let count = 0
  while (sum < chance && count < 20 * LARGE_MEAN) {
    count += 1
    density *= (isPoisson ? 0 : a) + (isPoisson ? mean : b) / count
    // The binomial has come to its end.
    if (density <= 0) return count - 1
    sum += density
  }
  return count
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
