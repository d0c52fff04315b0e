import { VIETNAM_CALENDAR } from '../calendars/vietnam.ts'
import type { WorkingCalendar } from '../calendars/working-days.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { formatDate } from '../shared/numbers.ts'
import { coversDay } from '../shared/ranges.ts'
import { GUIDANCE_2016 } from './data/guidance-2016.ts'
import { GUIDANCE_2021 } from './data/guidance-2021.ts'
import { GUIDANCE_2025 } from './data/guidance-2025.ts'
import { GUIDANCE_2026 } from './data/guidance-2026.ts'
import { REGULATION_20 } from './data/regulation-20.ts'
import { REGULATION_24 } from './data/regulation-24.ts'
import { REGULATION_29 } from './data/regulation-29.ts'
import { REGULATION_208 } from './data/regulation-208.ts'
import { REGULATION_232 } from './data/regulation-232.ts'
import { REGULATION_294 } from './data/regulation-294.ts'
import type { Edition, PaperWanted, RuleId, RuleText } from './editions.ts'

/** What cases are judged by: the editions, with what was checked since, and the working days. */
export interface Regulations {
  readonly editions: readonly Edition[]
  readonly calendar: WorkingCalendar
}

/** Every edition that is known, in order of each series. A new edition is a new file and a line here. */
export const EDITIONS: readonly Edition[] = [
  REGULATION_29,
  REGULATION_24,
  REGULATION_232,
  REGULATION_294,
  REGULATION_20,
  REGULATION_208,
  GUIDANCE_2016,
  GUIDANCE_2021,
  GUIDANCE_2025,
  GUIDANCE_2026,
]
export const REGULATIONS: Regulations = { editions: EDITIONS, calendar: VIETNAM_CALENDAR }

/** "294-QĐ/TW 26/05/2025": the same number comes again, so the date belongs to the name. */
export const editionName = ({ number, issuedOn }: Pick<Edition, 'number' | 'issuedOn'>): string =>
  `${number} ${formatDate(issuedOn)}`

export const isInForce = ({ inForceFrom, inForceTo }: Edition, on: CalendarDate): boolean =>
  coversDay({ startsOn: inForceFrom, endsOn: inForceTo }, on)

export interface RuleFound {
  readonly edition: Edition
  readonly text: RuleText
}
/** The rule as it was in force on a day; null before the first edition that has it. */
export const findRule = (rule: RuleId, on: CalendarDate, { editions }: Regulations): RuleFound | null => {
  for (const edition of editions) {
    if (!isInForce(edition, on)) continue
    const text = edition.rules.find((one) => one.rule === rule)
    if (text) return { edition, text }
  }
  return null
}

export interface PaperRule {
  readonly edition: Edition
  readonly wanted: PaperWanted
}
/** The papers that were wanted on a day, in order of the stages. */
export const papersWantedOn = (on: CalendarDate, { editions }: Regulations): PaperRule[] =>
  editions
    .filter((edition) => isInForce(edition, on))
    .flatMap((edition) => edition.papers.map((wanted) => ({ edition, wanted })))

/** Somebody compared a rule, or a wanted paper ("PAPER:APPLICATION"), of an edition with the official text. */
export interface RuleCheck {
  readonly editionId: string
  readonly rule: string
}
export const paperKey = ({ paper }: Pick<PaperWanted, 'paper'>): string => `PAPER:${paper}`

/** The regulations with what was checked since they were written down. */
export const withChecks = (regulations: Regulations, checks: readonly RuleCheck[]): Regulations => {
  if (checks.length === 0) return regulations
  const known = new Set(checks.map(({ editionId, rule }) => `${editionId} ${rule}`))
  return {
    ...regulations,
    editions: regulations.editions.map((edition) => ({
      ...edition,
      rules: edition.rules.map((text) =>
        known.has(`${edition.id} ${text.rule}`) ? { ...text, trust: 'CHECKED' as const } : text,
      ),
      papers: edition.papers.map((wanted) =>
        known.has(`${edition.id} ${paperKey(wanted)}`) ? { ...wanted, trust: 'CHECKED' as const } : wanted,
      ),
    })),
  }
}
