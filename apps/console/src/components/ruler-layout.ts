export type RulerYear = { year: number; achieved: number; open: boolean }
export type RulerFigures = {
  years: readonly RulerYear[]
  required: number
  /** The pace on the day of the figures; null when the term is over. */
  expected: number | null
}

export type Segment = RulerYear & { x: number; width: number; center: number; figureFits: boolean; yearFits: boolean }
export type Ruler = {
  achieved: number
  segments: readonly Segment[]
  end: number
  target: number
  pace: number | null
  /** How many are missing to the pace, with room for words and an arrow; null while none are. */
  missing: { count: number; from: number; to: number } | null
  ticks: readonly { value: number; x: number }[]
}

/** How wide the ruler is before it is measured. */
export const RULER_WIDTH = 700
const ROOM_FOR_FIGURE = 22
const ROOM_FOR_YEAR = 34
const ROOM_FOR_ARROW = 70
const ROOM_FOR_TICK = 48

/** Where everything on the term's ruler stands: years one after the other, target at its place, pace before it. */
export function rulerLayout({ years, required, expected }: RulerFigures, ruler = RULER_WIDTH): Ruler {
  const achieved = years.reduce((sum, year) => sum + year.achieved, 0)
  const whole = Math.max(required, achieved, expected ?? 0, 1)
  const at = (value: number): number => (value / whole) * ruler
  let before = 0
  const segments = years
    .filter((year) => year.achieved > 0)
    .map((year) => {
      const x = at(before)
      before += year.achieved
      const width = at(before) - x
      return {
        ...year,
        x,
        width,
        center: x + width / 2,
        figureFits: width >= ROOM_FOR_FIGURE,
        yearFits: width >= ROOM_FOR_YEAR,
      }
    })
  const pace = expected === null ? null : at(expected)
  const gap = expected === null ? 0 : expected - achieved
  return {
    achieved,
    segments,
    end: at(achieved),
    target: at(required),
    pace,
    missing:
      pace !== null && gap > 0 && pace - at(achieved) >= ROOM_FOR_ARROW
        ? { count: gap, from: at(achieved), to: pace }
        : null,
    ticks: ticksUpTo(whole)
      .map((value) => ({ value, x: at(value) }))
      .filter(({ x }) => [pace, at(required)].every((taken) => taken === null || Math.abs(taken - x) >= ROOM_FOR_TICK)),
  }
}

/** Round numbers, four or five of them. */
function ticksUpTo(whole: number): number[] {
  const rough = whole / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough
  const even = Math.max(1, Math.round(step))
  return Array.from({ length: Math.floor(whole / even) + 1 }, (_, index) => index * even)
}
