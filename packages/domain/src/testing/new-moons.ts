const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** Julian day of the new moon numbered from 1900, after J. Meeus, "Astronomical Formulae for Calculators", with his terms of a day's worth. */
const newMoonOf = (k: number): number => {
  const t = k / 1236.85
  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t
  const sun = 359.2242 + 29.10535608 * k
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t
  const clock = -0.000278 + 0.000265 * t + 0.000262 * t * t
  const periodic =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.001 * sine(2 * node - moon)
  return mean + periodic - clock
}

/** The latest new moon up to a day, by Vietnam's clock; both as '2027-02-06'. */
export const newMoonUntil = (text: string): string => {
  const julianDay = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 2_440_587.5
  const localDayOf = (k: number): number => Math.floor(newMoonOf(k) + 0.5 + 7 / 24) - 0.5
  let k = Math.ceil((julianDay - 2_415_021) / 29.530588853) + 1
  while (localDayOf(k) > julianDay) k -= 1
  return new Date((localDayOf(k) - 2_440_587.5) * 86_400_000).toISOString().slice(0, 10)
}
