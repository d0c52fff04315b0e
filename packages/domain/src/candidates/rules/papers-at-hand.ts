import { addMonths, type CalendarDate } from '../../shared/dates.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { Paper, PaperKind } from '../papers.ts'

type Register = Pick<CaseFacts, 'papers'>

/** The papers of a kind in the register, the oldest first. One that was withdrawn was never there. */
export const papersOf = ({ papers }: Register, kind: string): readonly Paper[] =>
  papers
    .filter((paper) => paper.kind === kind && paper.withdrawnOn === null)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))

/** The newest paper of a kind that there was on a day. */
export const paperOn = (register: Register, kind: PaperKind | string, day: CalendarDate): Paper | null =>
  papersOf(register, kind)
    .filter(({ issuedOn }) => issuedOn <= day)
    .at(-1) ?? null

/** The first paper of a kind that came only after a day. */
export const paperAfter = (register: Register, kind: PaperKind | string, day: CalendarDate): Paper | null =>
  papersOf(register, kind).find(({ issuedOn }) => issuedOn > day) ?? null

/** A consent given from one day to another, both included. */
export const consentBetween = (
  register: Register,
  kind: PaperKind,
  from: CalendarDate,
  to: CalendarDate,
): Paper | null => papersOf(register, kind).find(({ issuedOn }) => from <= issuedOn && issuedOn <= to) ?? null

/** The last day on which a paper is good: the same day so many months on still counts. */
export const lastGoodDay = (issuedOn: CalendarDate, months: number): CalendarDate => addMonths(issuedOn, months)
