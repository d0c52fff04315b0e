/** How large a generated world is. Everything else in it follows from these and from the seed. */
export interface WorldSize {
  readonly seed: number
  readonly provinces: number
  /** Central blocs beside the provinces; what stands directly below them are districts and the like. */
  readonly blocs: number
  /** Committees directly below provinces and blocs. */
  readonly communes: number
  readonly grassroots: number
  /** Cells below the grassroots committees; grassroots cells stand beside them and have none below. */
  readonly cells: number
  /** Official members at the end of the last full year. */
  readonly members: number
  readonly mentors: number
  /** Cases that came to a decision in the ten years; of the latest many are still on probation. */
  readonly admitted: number
  /** Cases on their way to a decision. */
  readonly inPool: number
  /** Cases that ended without an admission. */
  readonly ended: number
}

/** One province: 150 committees above 2,200 of the grassroots, 60,000 cases. */
export const PROVINCE: WorldSize = {
  seed: 2_025,
  provinces: 1,
  blocs: 0,
  communes: 150,
  grassroots: 2_200,
  cells: 8_000,
  members: 250_000,
  mentors: 18_000,
  admitted: 45_000,
  inPool: 10_500,
  ended: 4_500,
}

/** The whole country: 2 million cases, of which 1.5 million admitted and half a million open. */
export const NATION: WorldSize = {
  seed: 2_026,
  provinces: 34,
  blocs: 6,
  communes: 3_500,
  grassroots: 50_000,
  cells: 270_000,
  members: 5_500_000,
  mentors: 600_000,
  admitted: 1_500_000,
  inPool: 350_000,
  ended: 150_000,
}
