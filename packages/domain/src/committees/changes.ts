import { addDays, type CalendarDate, compareDates } from '../shared/dates.ts'
import { normaliseText, textProblem } from '../shared/names.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'
import { accept, type FieldProblem, invalid, problemWhen, refuse, type Verdict } from '../shared/result.ts'
import { type CommitteeKind, isCell, isWithin } from './committees.ts'
import {
  type CommitteeFacts,
  checkPlacements,
  type DatedStructure,
  firstDayOfCycle,
  type ProposedParent,
  type StructureDecision,
  structural,
} from './structure.ts'

export interface CreationCommand {
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
  readonly establishedOn: CalendarDate
}
/** Fields left out stay as they are. */
export interface ChangeCommand {
  /** From which day name, kind, code and parent hold. */
  readonly effectiveOn: CalendarDate | null
  readonly name?: string
  readonly kind?: CommitteeKind
  readonly code?: string | null
  readonly parent?: ProposedParent
  /** The last day on which the committee exists. */
  readonly dissolvedOn?: CalendarDate
}
export interface ChangeFacts {
  readonly committee: CommitteeFacts
  readonly structure: DatedStructure
  /** Since when and until when other committees stood directly under this one; no end = they still do. */
  readonly childPlacements: readonly DateRange[]
  /** Cases of the committee itself that are neither official nor out. */
  readonly openCases: number
}

// The official code is 14 digits; older and local ones have letters, dots and dashes.
const CODE = /^[A-Za-z0-9.-]{1,20}$/
export const COMMITTEE_NAME_LENGTH = 200

const fieldProblems = ({ name, code }: { name?: string; code?: string | null }): FieldProblem[] => [
  ...(name === undefined ? [] : textProblem('name', name, { required: true, maximum: COMMITTEE_NAME_LENGTH })),
  ...problemWhen(Boolean(code) && !CODE.test(code ?? ''), { field: 'code', code: 'CODE_FORM' }),
]

// A placement has no end until the next change, so a parent that ended later would leave the child under nothing.
const parentVerdicts = (parent: CommitteeFacts, on: CalendarDate): Verdict[] => {
  if (parent.dissolvedOn !== null || on < parent.establishedOn) return [structural('PARENT_NOT_ALIVE', { on })]
  return isCell(parent.kind) ? [structural('PARENT_IS_CELL')] : []
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

const lastOf = <T>(rows: readonly T[]): T => {
  const last = rows.at(-1)
  if (!last) throw new Error('A committee has at least one placement and one designation')
  return last
}

/** Ends the last row the day before and opens the next; a change on the day that the last row began replaces it. */
const changeFrom = <T extends DateRange>(rows: readonly T[], on: CalendarDate, next: T): T[] => {
  const last = lastOf(rows)
  const opened = { ...next, startsOn: on, endsOn: last.endsOn }
  const earlier = rows.slice(0, -1)
  return last.startsOn === on ? [...earlier, opened] : [...earlier, { ...last, endsOn: addDays(on, -1) }, opened]
}
const endLast = <T extends DateRange>(rows: readonly T[], on: CalendarDate): T[] => [
  ...rows.slice(0, -1),
  { ...lastOf(rows), endsOn: on },
]

const outOfOrder = (on: CalendarDate, rows: readonly DateRange[]): Verdict[] => {
  const { startsOn } = lastOf(rows)
  return on < startsOn ? [structural('OUT_OF_ORDER', { on, last: startsOn })] : []
}
const childrenAfter = (facts: ChangeFacts, day: CalendarDate): number =>
  facts.childPlacements.filter(({ endsOn }) => endsOn === null || endsOn > day).length

const designationVerdicts = (command: ChangeCommand, on: CalendarDate, facts: ChangeFacts): Verdict[] => {
  const children = childrenAfter(facts, addDays(on, -1))
  return [
    ...outOfOrder(on, facts.structure.designations),
    ...(command.kind && isCell(command.kind) && children > 0 ? [structural('CELL_HAS_CHILDREN', { children })] : []),
  ]
}

const placementVerdicts = (
  parent: ProposedParent,
  on: CalendarDate,
  { committee, structure }: ChangeFacts,
): Verdict[] => {
  const cycleOn = isWithin(parent.path, committee.path)
    ? on
    : firstDayOfCycle(committee.id, parent, { startsOn: on, endsOn: null })
  return [
    ...(cycleOn ? [structural('CYCLE', { on: cycleOn })] : []),
    ...parentVerdicts(parent, on),
    ...outOfOrder(on, structure.placements),
  ]
}

const dissolutionVerdicts = (on: CalendarDate, facts: ChangeFacts, today: CalendarDate): Verdict[] => {
  const children = childrenAfter(facts, on)
  const { placements, designations } = facts.structure
  const latest = [lastOf(placements), lastOf(designations)].sort((a, b) => compareDates(a.startsOn, b.startsOn))
  return [
    ...(on > today ? [structural('DATE_IN_FUTURE', { on, today })] : []),
    ...outOfOrder(on, latest),
    ...(children > 0 ? [structural('HAS_CHILDREN', { children })] : []),
    ...(facts.openCases > 0 ? [structural('HAS_OPEN_CASES', { cases: facts.openCases })] : []),
  ]
}

/** May the committee change its name, kind, code or parent from that day on, or end? */
export const decideChange = (command: ChangeCommand, facts: ChangeFacts, today: CalendarDate): StructureDecision => {
  const { committee, structure } = facts
  const { effectiveOn: on, parent, dissolvedOn: end } = command
  const present = lastOf(structure.designations)
  const designation = {
    ...present,
    name: command.name === undefined ? present.name : normaliseText(command.name),
    kind: command.kind ?? present.kind,
    code: command.code === undefined ? present.code : command.code,
  }
  const isRedesignated =
    designation.name !== present.name || designation.kind !== present.kind || designation.code !== present.code
  const newParent = parent && parent.id !== lastOf(structure.placements).parentId ? parent : null

  const problems = fieldProblems(command)
  if ((isRedesignated || newParent) && !on) problems.push({ field: 'effectiveOn', code: 'REQUIRED' })
  if (problems.length > 0) return invalid(...problems)

  if (committee.dissolvedOn && (isRedesignated || newParent || end))
    return refuse(structural('COMMITTEE_DISSOLVED', { on: committee.dissolvedOn }))
  const verdicts: Verdict[] = [
    ...(on && on > today ? [structural('DATE_IN_FUTURE', { on, today })] : []),
    ...(on && isRedesignated ? designationVerdicts(command, on, facts) : []),
    ...(on && newParent ? placementVerdicts(newParent, on, facts) : []),
    ...(end ? dissolutionVerdicts(end, facts, today) : []),
  ]
  if (verdicts.length > 0) return refuse(...verdicts)

  let { placements, designations } = structure
  if (on && isRedesignated) designations = changeFrom(designations, on, designation)
  if (on && newParent) placements = changeFrom(placements, on, { ...lastOf(placements), parentId: newParent.id })
  if (end) {
    placements = endLast(placements, end)
    designations = endLast(designations, end)
  }
  const faults = checkPlacements(placements)
  return faults.length > 0
    ? refuse(...faults)
    : accept({ placements, designations, dissolvedOn: end ?? committee.dissolvedOn })
}

/** Whether the committee existed on the day. */
export const existsOn = (
  committee: Pick<CommitteeFacts, 'establishedOn' | 'dissolvedOn'>,
  day: CalendarDate,
): boolean => coversDay({ startsOn: committee.establishedOn, endsOn: committee.dissolvedOn }, day)
