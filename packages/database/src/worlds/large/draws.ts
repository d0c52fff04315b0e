// Randomness as SQL: a number between 0 and 1 that depends on the seed, on what is drawn and on whom it is drawn for, and
// so is the same in every run, in whatever order the rows are made.

/** A value of a list, by weight. */
export type Weighted = readonly (readonly [string | null, number])[]

export interface Draws {
  /** At least 0 and less than 1. */
  readonly chance: (what: string, of: string) => string
  /** A whole number from least to most, both included. */
  readonly between: (what: string, of: string, least: number | string, most: number | string) => string
  readonly pick: (what: string, of: string, values: readonly string[]) => string
  readonly weigh: (what: string, of: string, choices: Weighted) => string
  /** For sorting into no order. */
  readonly shuffle: (what: string, of: string) => string
}

export const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`)
const textArray = (values: readonly (string | null)[]): string => `ARRAY[${values.map(quoted).join(', ')}]::text[]`

/** FNV-1a: a number for a word, so that each kind of draw goes its own way. */
const saltOf = (seed: number, what: string): number => {
  let hash = 2_166_136_261 ^ seed
  for (const character of what) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}

export const createDraws = (seed: number): Draws => {
  const hash = (what: string, of: string): string => `hashint8extended((${of})::bigint, ${saltOf(seed, what)})`
  const chance = (what: string, of: string): string => `((${hash(what, of)} & 1073741823)::float8 / 1073741824)`
  return {
    chance,
    between: (what, of, least, most) =>
      `((${least}) + floor(${chance(what, of)} * ((${most}) - (${least}) + 1)))::integer`,
    pick: (what, of, values) => `(${textArray(values)})[1 + floor(${chance(what, of)} * ${values.length})::integer]`,
    weigh: (what, of, choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
      let reached = 0
      const bounds = choices.slice(0, -1).map(([, weight]) => {
        reached += weight
        return reached / total
      })
      const values = textArray(choices.map(([value]) => value))
      if (bounds.length === 0) return `(${values})[1]`
      return `(${values})[1 + width_bucket(${chance(what, of)}, ARRAY[${bounds.join(', ')}]::float8[])]`
    },
    shuffle: hash,
  }
}

const TAGS = {
  committee: '01',
  placement: '02',
  designation: '03',
  person: '04',
  mentorPerson: '05',
  mentor: '06',
  organisation: '07',
  candidate: '08',
  event: '09',
  admission: '0a',
  assignment: '0b',
  paper: '0c',
  verification: '0d',
  introducer: '0e',
  assessment: '0f',
  due: '10',
  term: '11',
  target: '12',
  revision: '13',
  responsible: '14',
  transfer: '15',
  trainingClass: '16',
  account: '17',
} as const
// 48 bits of time lead a UUID of version 7. Here they count rows instead, from a moment on, so that ids grow as real ones do;
// where they all began alike, an index that tells them apart by their first half would have nothing to go by.
const BEGINNING = 0x0178_0000_0000
/** The id of the n-th row of a kind: a UUID of version 7 by its form, in the order of n. */
export const idOf = (kind: keyof typeof TAGS, n: string): string =>
  `(lpad(to_hex((${n})::bigint + ${BEGINNING}), 12, '0') || '70${TAGS[kind]}8000000000000000')::uuid`

/**
 * Shares a whole number out over rows by their weights, exactly: `before` and `upto` bound each row's part. Whole
 * arithmetic, so that no rounding loses one.
 */
export const sharedOut = (rows: string, order: string, total: number): string => `(
  SELECT shared.*, ${total}::bigint * (reached - weight) / whole AS before, ${total}::bigint * reached / whole AS upto
  FROM (SELECT r.*, (sum(weight) OVER (ORDER BY ${order}))::bigint AS reached, (sum(weight) OVER ())::bigint AS whole FROM (${rows}) r) shared)`
