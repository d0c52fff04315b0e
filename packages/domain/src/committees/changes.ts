import { addDays, type CalendarDate } from '../shared/dates.ts'
import { normaliseText } from '../shared/names.ts'
import { coversDay, type DateRange, findGaps, rangesOverlap } from '../shared/ranges.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'
import { type CommitteeKind, isCell, isWithin } from './committees.ts'

export interface Placement extends DateRange {
  readonly parentId: string | null
}
export interface Designation extends DateRange {
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
}
/** What a decision must know of a committee. */
export interface CommitteeFacts {
  readonly id: string
  readonly path: string
  readonly kind: CommitteeKind
  readonly establishedOn: CalendarDate
  readonly dissolvedOn: CalendarDate | null
}
export interface DatedStructure {
  readonly placements: readonly Placement[]
  readonly designations: readonly Designation[]
}
export type StructureDecision = Result<
  DatedStructure & { readonly dissolvedOn: CalendarDate | null },
  Refusal | Invalid
>

export interface CreationCommand {
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
  readonly establishedOn: CalendarDate
}
export interface ChangeCommand {
  readonly effectiveOn: CalendarDate | null
  readonly name?: string
  readonly kind?: CommitteeKind
  readonly code?: string | null
  readonly parent?: CommitteeFacts
  readonly dissolvedOn?: CalendarDate
}
export interface ChangeFacts {
  readonly committee: CommitteeFacts
  readonly structure: DatedStructure
  readonly livingChildren: number
  readonly openCases: number
}

const CODE = /^[A-Za-z0-9.-]{1,20}$/
const structural = (code: string, values: Verdict['values'] = {}): Verdict => ({ rule: 'STRUCTURE', code, values })

const fieldProblems = ({ name, code }: { name?: string; code?: string | null }): FieldProblem[] => [
  ...(name !== undefined && normaliseText(name).length === 0 ? [{ field: 'name', code: 'REQUIRED' }] : []),
  ...(name !== undefined && normaliseText(name).length > 200
    ? [{ field: 'name', code: 'TOO_LONG', params: { maximum: 200 } }]
    : []),
  ...(code && !CODE.test(code) ? [{ field: 'code', code: 'CODE_FORM' }] : []),
]

const parentVerdicts = (parent: CommitteeFacts, on: CalendarDate): Verdict[] => {
  if (!coversDay({ startsOn: parent.establishedOn, endsOn: parent.dissolvedOn }, on))
    return [
      structural('PARENT_NOT_ALIVE', {
        on,
        establishedOn: parent.establishedOn,
        dissolvedOn: parent.dissolvedOn ?? '',
      }),
    ]
  if (isCell(parent.kind)) return [structural('PARENT_IS_CELL')]
  return []
}

/** May a committee begin under this parent on that day? */
export const decideCreation = (
  command: CreationCommand,
  parent: CommitteeFacts,
  today: CalendarDate,
): StructureDecision => {
  const problems = fieldProblems(command)
  if (problems.length > 0) return invalid(...problems)
  const verdicts = parentVerdicts(parent, command.establishedOn)
  if (command.establishedOn > today) verdicts.push(structural('DATE_IN_FUTURE', { on: command.establishedOn, today }))
  if (verdicts.length > 0) return refuse(...verdicts)
  const range = { startsOn: command.establishedOn, endsOn: null }
  return accept({
    placements: [{ ...range, parentId: parent.id }],
    designations: [{ ...range, name: normaliseText(command.name), kind: command.kind, code: command.code }],
    dissolvedOn: null,
  })
}

/** Closes the last range the day before `on` and opens a new one; a change on the first day of the last range replaces it. */
const changeFrom = <T extends DateRange>(rows: readonly T[], on: CalendarDate, change: (last: T) => T): T[] => {
  const last = rows.at(-1)
  if (!last) throw new Error('A committee without a dated row cannot change')
  const next = { ...change(last), startsOn: on, endsOn: last.endsOn }
  return last.startsOn === on
    ? [...rows.slice(0, -1), next]
    : [...rows.slice(0, -1), { ...last, endsOn: addDays(on, -1) }, next]
}

/** Refuses placements of one committee that leave a gap or name two parents on one day. */
export const checkPlacements = (placements: readonly Placement[]): Verdict[] => {
  const sorted = [...placements].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const verdicts: Verdict[] = findGaps(sorted).map((gap) =>
    structural('PLACEMENT_GAP', { from: gap.startsOn, to: gap.endsOn ?? '' }),
  )
  for (const [index, placement] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && rangesOverlap(placement, next)) verdicts.push(structural('TWO_PARENTS', { on: next.startsOn }))
  }
  return verdicts
}

/** May the committee change its name, kind, code or parent, or end, on that day? */
export const decideChange = (command: ChangeCommand, facts: ChangeFacts, today: CalendarDate): StructureDecision => {
  const { committee, structure } = facts
  const problems = fieldProblems(command)
  const changesDesignation = command.name !== undefined || command.kind !== undefined || command.code !== undefined
  if ((changesDesignation || command.parent) && !command.effectiveOn)
    problems.push({ field: 'effectiveOn', code: 'REQUIRED' })
  if (problems.length > 0) return invalid(...problems)

  const verdicts: Verdict[] = []
  let { placements, designations } = structure
  const on = command.effectiveOn
  if (committee.dissolvedOn) verdicts.push(structural('COMMITTEE_DISSOLVED', { on: committee.dissolvedOn }))
  if (on && on > today) verdicts.push(structural('DATE_IN_FUTURE', { on, today }))
  if (on && changesDesignation) {
    const last = designations.at(-1)
    if (last && on < last.startsOn) verdicts.push(structural('OUT_OF_ORDER', { on, last: last.startsOn }))
    if (command.kind && isCell(command.kind) && facts.livingChildren > 0)
      verdicts.push(structural('CELL_HAS_CHILDREN', { children: facts.livingChildren }))
    if (verdicts.length === 0)
      designations = changeFrom(designations, on, (row) => ({
        ...row,
        name: command.name === undefined ? row.name : normaliseText(command.name),
        kind: command.kind ?? row.kind,
        code: command.code === undefined ? row.code : command.code,
      }))
  }
  const { parent } = command
  if (on && parent) {
    if (isWithin(parent.path, committee.path)) verdicts.push(structural('CYCLE', { parent: parent.id }))
    verdicts.push(...parentVerdicts(parent, on))
    const last = placements.at(-1)
    if (last && on < last.startsOn) verdicts.push(structural('OUT_OF_ORDER', { on, last: last.startsOn }))
    if (verdicts.length === 0) placements = changeFrom(placements, on, (row) => ({ ...row, parentId: parent.id }))
  }
  const end = command.dissolvedOn
  if (end) {
    if (end > today) verdicts.push(structural('DATE_IN_FUTURE', { on: end, today }))
    const lastStart = [placements.at(-1)?.startsOn, designations.at(-1)?.startsOn]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1)
    if (lastStart && end < lastStart) verdicts.push(structural('OUT_OF_ORDER', { on: end, last: lastStart }))
    if (facts.livingChildren > 0) verdicts.push(structural('HAS_CHILDREN', { children: facts.livingChildren }))
    if (facts.openCases > 0) verdicts.push(structural('HAS_OPEN_CASES', { cases: facts.openCases }))
    const close = <T extends DateRange>(rows: readonly T[]): T[] =>
      rows.map((row, index) => (index === rows.length - 1 ? { ...row, endsOn: end } : row))
    if (verdicts.length === 0) {
      placements = close(placements)
      designations = close(designations)
    }
  }
  if (verdicts.length === 0) verdicts.push(...checkPlacements(placements))
  if (verdicts.length > 0) return refuse(...verdicts)
  return accept({ placements, designations, dissolvedOn: end ?? committee.dissolvedOn })
}
