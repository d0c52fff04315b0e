/** A sequence of numbers that looks random and is the same in every run (mulberry32). */
export interface Chance {
  /** From least to most, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** By weight. */
  readonly weigh: <T>(choices: readonly (readonly [T, number])[]) => T
  readonly happens: (share: number) => boolean
}

export const createChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[between(0, choices.length - 1)]
    if (choice === undefined) throw new Error('There is nothing to choose from')
    return choice
  }
  const weigh = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return pick(choices)[0]
  }
  return { between, pick, weigh, happens: (share) => next() < share }
}

/** Ids that are UUIDs of version 7 by their form, and the same in every run. */
export const createIds = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `01780000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
