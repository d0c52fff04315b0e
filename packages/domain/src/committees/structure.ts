import { type CalendarDate, compareDates } from '../shared/dates.ts'
import { type DateRange, findGaps, intersectionOf, rangesOverlap } from '../shared/ranges.ts'
import type { Invalid, Refusal, Result, Verdict } from '../shared/result.ts'
import type { CommitteeKind } from './committees.ts'

/** Under which committee a committee stands, from a day to a day; the root stands under none. */
export interface Placement extends DateRange {
  readonly parentId: string | null
}
/** Name, kind and official code, from a day to a day. */
export interface Designation extends DateRange {
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
}
/** The dated rows that a committee's present name, kind, code and parent are read from. */
export interface DatedStructure {
  readonly placements: readonly Placement[]
  readonly designations: readonly Designation[]
}
export type StructureDecision = Result<
  DatedStructure & { readonly dissolvedOn: CalendarDate | null },
  Refusal | Invalid
>

/** What a decision must know of a committee. */
export interface CommitteeFacts {
  readonly id: string
  readonly path: string
  readonly kind: CommitteeKind
  readonly establishedOn: CalendarDate
  /** The last day on which it existed. */
  readonly dissolvedOn: CalendarDate | null
}
export interface ProposedParent extends CommitteeFacts {
  /** The dated placements of the parent and of every committee that it stood under, at any level and time. */
  readonly ancestry: readonly (Placement & { readonly committeeId: string })[]
}

export const structural = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({
  rule: 'STRUCTURE',
  code,
  values,
})

/** The first day on which the committee would stand below itself if the parent were its parent in that range. */
export const firstDayOfCycle = (committeeId: string, parent: ProposedParent, range: DateRange): CalendarDate | null => {
  if (parent.id === committeeId) return range.startsOn
  const climb = (id: string, within: DateRange): CalendarDate[] =>
    parent.ancestry
      .filter((placement) => placement.committeeId === id && placement.parentId !== null)
      .flatMap((placement) => {
        const shared = intersectionOf(placement, within)
        if (!shared || placement.parentId === null) return []
        return placement.parentId === committeeId ? [shared.startsOn] : climb(placement.parentId, shared)
      })
  return climb(parent.id, range).sort(compareDates)[0] ?? null
}

/** Placements of one committee that leave a day without a parent, or with two. */
export const checkPlacements = (placements: readonly Placement[]): Verdict[] => {
  const sorted = [...placements].sort((a, b) => compareDates(a.startsOn, b.startsOn))
  const gaps = findGaps(sorted).map(({ startsOn, endsOn }) =>
    structural('PLACEMENT_GAP', { from: startsOn, to: endsOn ?? '' }),
  )
  const doubles = sorted.flatMap((placement, index) => {
    const next = sorted[index + 1]
    return next && rangesOverlap(placement, next) ? [structural('TWO_PARENTS', { on: next.startsOn })] : []
  })
  return [...gaps, ...doubles]
}
