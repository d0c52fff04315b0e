/** Numbers from 0 to 1, the same for the same seed. */
export const createDraw = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Texts that break what was not written for them: in a statement, a pattern, a document, a log or a screen. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  "'; DROP TABLE persons; --",
  "' OR '1'='1",
  '$1',
  '%',
  '_',
  '\\',
  '%\\',
  '"',
  '{"a":1}',
  '[]',
  'null',
  '=cmd()',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'Nguyễn Thị Hà',
  'Nguye\u0302\u0303n',
  '👩‍👩‍👧‍👦'.repeat(20),
  '\u202e\u200b\ufeff',
  '\ufdfa'.repeat(300),
  '(((((((((a+)+)+)+)+)+)+)+)+)!',
  '\r\n\t\u0007',
  '01/01/2023',
  'x'.repeat(201),
  'đ'.repeat(8_000),
] as const

export const HOSTILE_IDS = [
  '',
  '0',
  '-1',
  'null',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01890000-0000-7000-8000-00000000000a',
  '01890000-0000-7000-8000-00000000000A',
  '{01890000-0000-7000-8000-00000000000a}',
  "1' OR 1=1",
  '\u0000',
  '\ud800',
  'x'.repeat(5_000),
] as const

export const HOSTILE_INTEGERS = [
  0, -1, 1, 2, 4, 12, 25, 200, 201, 1_900, 2_023, 2_101, 99_999, 2_147_483_647, -2_147_483_648,
] as const
export const HOSTILE_NUMBERS = [0, -0, -1, 0.5, 1e-320, 1e308, -1e308, 3.333333333333333, 101] as const

export const HOSTILE_DAYS = [
  '1900-01-01',
  '1899-12-31',
  '2100-12-31',
  '2101-01-01',
  '2023-02-29',
  '2024-02-29',
  '2023-06-30',
  '2023-13-01',
  '0000-00-00',
  '+012023-01-01',
  '2023-06-30T00:00:00Z',
  '',
  '\u0000',
] as const

export const HOSTILE_INSTANTS = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '2023-06-30T03:00:00+14:00',
  '2023-06-30T23:59:60Z',
  '9999-12-31T23:59:59.999Z',
  '2023-06-30T03:00:00.123456789Z',
  '2023-06-30T',
  '',
] as const
