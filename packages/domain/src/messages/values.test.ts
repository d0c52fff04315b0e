import { expect, it } from 'vitest'
import { decideAdvance } from '../candidates/advance.ts'
import { type CaseFacts, NO_FACTS } from '../candidates/case-facts.ts'
import type { CaseFile } from '../candidates/case-file.ts'
import { decideCorrection } from '../candidates/corrections.ts'
import type { CaseEvent } from '../candidates/events.ts'
import { decideExit } from '../candidates/exit.ts'
import { decideVote } from '../candidates/held-votes.ts'
import { decideOpening } from '../candidates/open.ts'
import { decideReadmission } from '../candidates/readmission.ts'
import type { CaseState } from '../candidates/replay.ts'
import { decideReturn } from '../candidates/return.ts'
import { decideResumption } from '../candidates/side-states.ts'
import type { Stage } from '../candidates/stages.ts'
import { decideTransferStart } from '../candidates/transfer.ts'
import { decideChange, decideCreation } from '../committees/changes.ts'
import { checkMemberCounts, checkResponsiblePersons } from '../committees/reports.ts'
import { checkPlacements, type ProposedParent } from '../committees/structure.ts'
import { importColumns } from '../exchange/columns.ts'
import { IMPORT_KINDS } from '../exchange/kinds.ts'
import { readRow } from '../exchange/rows.ts'
import { type AssignmentFacts, decideAssignment, decideEnd } from '../mentors/assignments.ts'
import { checkMentor } from '../mentors/members.ts'
import { checkPerson } from '../people/check.ts'
import { REGULATIONS } from '../regulations/regulations.ts'
import { LOCALES } from '../shared/locales.ts'
import type { Invalid, Refusal, Result } from '../shared/result.ts'
import { decideTarget, type TargetDecision } from '../targets/targets.ts'
import { eventsTo, fileOf, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { type CodedMessage, messageFor } from './message-for.ts'

const TODAY = day('2023-06-30')
const EARLY = day('2001-01-01')
const LATE = day('2024-01-01')
const told = (decision: Result<unknown, Refusal | Invalid>): readonly CodedMessage[] => {
  if (decision.ok) return []
  return decision.error.kind === 'refusal' ? decision.error.verdicts : decision.error.problems
}

const facts: CaseFacts = {
  ...NO_FACTS,
  person: { ...NO_FACTS.person, birthDate: day('2002-01-01') },
  cell: { ...NO_FACTS.cell, hasCommitteeLevel: false },
}
const at = (stage: Stage, ...then: readonly CaseEvent[]): CaseFile => fileOf([...eventsTo(stage), ...then], facts)
const sourced = fileOf(
  [{ kind: 'STAGE_ENTERED', sequence: 1, stage: 'SOURCED', occurredOn: day('2022-01-10'), documentNumber: null }],
  facts,
)
const left: CaseFile = { ...sourced, state: { ...sourced.state, exit: 'WITHDRAWN', status: 'EXITED' } }
const official: CaseFile = { ...sourced, state: { ...sourced.state, stage: 'OFFICIAL', status: 'OFFICIAL' } }
const on = (occurredOn: typeof TODAY) => ({ occurredOn, documentNumber: null })
const beside = (side: Partial<CaseState>): CaseFile => ({
  ...sourced,
  state: { ...sourced.state, ...side, sideSince: day('2022-02-01') },
})
const cell = { kind: 'CELL' as const, establishedOn: EARLY, dissolvedOn: null }
const corrected: readonly CaseEvent[] = [
  ...eventsTo('VERIFYING'),
  { kind: 'CORRECTED', sequence: 6, voids: [5], amends: null, reason: 'x', ...on(TODAY) },
]
const correction = (voids: readonly number[], sequence?: number) =>
  decideCorrection(
    fileOf(corrected, facts),
    corrected,
    { voids, amends: sequence ? { sequence, ...on(LATE) } : null, reason: '' },
    TODAY,
  )

const casesRefused = [
  decideAdvance(sourced, { to: 'OFFICIAL', ...on(TODAY) }, TODAY),
  decideAdvance(sourced, { to: 'CULTIVATING', ...on(EARLY) }, TODAY),
  decideAdvance(sourced, { to: 'CULTIVATING', ...on(LATE) }, TODAY),
  decideAdvance(left, { to: 'CULTIVATING', ...on(TODAY) }, TODAY),
  decideAdvance(official, { to: 'OFFICIAL', ...on(TODAY) }, TODAY),
  decideAdvance(at('CULTIVATING'), { to: 'AWARENESS_TRAINED', ...on(TODAY) }, TODAY),
  decideAdvance(at('CELL_PROPOSED'), { to: 'COMMITTEE_PROPOSED', ...on(TODAY), vote: vote(9) }, TODAY),
  decideAdvance(beside({ sideState: 'ON_HOLD' }), { to: 'CULTIVATING', ...on(TODAY) }, TODAY),
  decideAdvance(beside({ sideState: 'TRANSFERRING' }), { to: 'CULTIVATING', ...on(TODAY) }, TODAY),
  decideAdvance(beside({ sideState: 'ESCALATED' }), { to: 'CULTIVATING', ...on(TODAY) }, TODAY),
  decideExit(sourced, { exit: 'LEFT', ...on(TODAY) }, TODAY),
  decideExit(official, { exit: 'STRUCK_OFF', ...on(TODAY) }, TODAY),
  decideReturn(at('VERIFYING'), { to: 'DOSSIER_OPEN', reason: 'PAPERS_STALE', ...on(TODAY) }, TODAY),
  decideReturn(at('OPINIONS_COLLECTED'), { to: 'VERIFYING', reason: 'VOTE_NOT_PASSED', ...on(TODAY) }, TODAY),
  decideVote(sourced, { body: 'CELL', vote: vote(5), ...on(TODAY) }, TODAY),
  decideResumption(sourced, on(TODAY), TODAY),
  decideTransferStart(sourced, { fromCellId: 'a', toCellId: 'a', ...on(TODAY) }, cell, TODAY),
  correction([1, 4, 5, 6, 9], 4),
  correction([3]),
  decideReadmission(
    on(TODAY),
    { birthDate: null, cell, previous: { exit: 'DROPPED' }, facts, regulations: REGULATIONS },
    TODAY,
  ),
  decideOpening(
    on(LATE),
    { birthDate: null, cell: { kind: 'COMMUNE', establishedOn: EARLY, dissolvedOn: EARLY } },
    TODAY,
  ),
]

const parent: ProposedParent = {
  id: 'cell',
  path: '/1/2/3/',
  kind: 'CELL',
  establishedOn: TODAY,
  dissolvedOn: null,
  ancestry: [],
}
const creation = { name: 'x'.repeat(201), kind: 'CELL' as const, code: 'mã', establishedOn: LATE }
const designation = { name: 'Chi bộ', kind: 'SECTION' as const, code: null, startsOn: TODAY, endsOn: null }
const changeFacts = {
  committee: { ...parent, id: 'above', path: '/1/2/' },
  structure: { placements: [{ parentId: 'root', startsOn: TODAY, endsOn: null }], designations: [designation] },
  childPlacements: [{ startsOn: EARLY, endsOn: null }],
  openCases: 3,
}
const structureRefused = [
  decideCreation(creation, parent, TODAY),
  decideCreation(
    { ...creation, name: 'Chi bộ', code: null },
    { ...parent, kind: 'COMMUNE', dissolvedOn: TODAY },
    TODAY,
  ),
  decideChange({ effectiveOn: EARLY, kind: 'CELL', parent, dissolvedOn: LATE }, changeFacts, TODAY),
  decideChange({ effectiveOn: LATE, parent: { ...parent, establishedOn: EARLY } }, changeFacts, TODAY),
  decideChange(
    { effectiveOn: TODAY, name: 'Khác' },
    { ...changeFacts, committee: { ...changeFacts.committee, dissolvedOn: TODAY } },
    TODAY,
  ),
]
const placements = [
  { parentId: 'a', startsOn: EARLY, endsOn: day('2010-01-01') },
  { parentId: 'b', startsOn: day('2010-01-01'), endsOn: day('2011-01-01') },
  { parentId: 'c', startsOn: TODAY, endsOn: null },
]

const assignmentFacts: AssignmentFacts = {
  mentor: { id: 'm', personId: 'p', path: '/9/', officialSince: null, endedOn: EARLY },
  candidate: { personId: 'p', path: '/1/2/3/', status: 'OPEN', sourcedOn: LATE },
  assignments: ['a', 'b'].map((mentorId) => ({ mentorId, startsOn: EARLY, endsOn: null })),
  unitPath: '/1/2/',
}
const start = { startsOn: TODAY }
const end = { endsOn: LATE, reason: 'OTHER' as const, handoverNote: null }
const mentorsRefused = [
  decideAssignment(start, assignmentFacts, TODAY),
  decideAssignment(start, { ...assignmentFacts, mentor: { ...assignmentFacts.mentor, id: 'a' } }, TODAY),
  decideEnd({ startsOn: TODAY, endsOn: TODAY }, end, TODAY),
  decideEnd({ startsOn: TODAY, endsOn: null }, end, TODAY),
  decideEnd({ startsOn: TODAY, endsOn: null }, { ...end, endsOn: EARLY }, TODAY),
]

const target: TargetDecision = {
  kind: 'COUNT_RANGE',
  minimum: 9,
  maximum: 8,
  memberShare: 2,
  decisionNumber: 'x'.repeat(51),
  decidedOn: EARLY,
  issuer: '\u0007',
}
const correct: TargetDecision = { ...target, maximum: 10, memberShare: null, decisionNumber: '1', issuer: 'Huyện ủy' }
const targetsRefused = [
  decideTarget(target, null, TODAY),
  decideTarget({ ...target, kind: 'RATE_OF_MEMBERS' }, null, TODAY),
  decideTarget(correct, { decidedOn: TODAY }, TODAY),
  decideTarget({ ...correct, decidedOn: LATE }, null, TODAY),
]

const wrongRows = IMPORT_KINDS.map((kind) =>
  readRow(kind, Object.fromEntries(importColumns(kind).map(({ name }) => [name, '?\u0007']))),
)
const wrongFields: readonly CodedMessage[] = [
  ...checkMemberCounts(
    [2025, 2025].map((year) => ({ year, officialMembers: -1, probationaryMembers: 0 })),
    TODAY,
  ),
  ...checkResponsiblePersons([{ fullName: '', position: '', startsOn: TODAY, endsOn: EARLY }]),
  ...checkPerson({ fullName: null, birthDate: LATE, ethnicity: null, religion: null, residence: null }, TODAY),
  ...checkMentor(
    { birthDate: LATE, cardNumber: null, position: null, officialSince: TODAY, capacity: 0, endedOn: EARLY },
    TODAY,
  ),
]

it('has, for whatever the domain says no to, a sentence with every value filled in', () => {
  const messages: readonly CodedMessage[] = [
    ...[...casesRefused, ...structureRefused, ...mentorsRefused, ...targetsRefused].flatMap(told),
    ...checkPlacements(placements),
    ...wrongRows.flatMap((read) => (read.ok ? [] : read.error)),
    ...wrongFields,
  ]

  const sentences = messages.flatMap((message) => LOCALES.map((locale) => messageFor(message, locale)))

  expect(sentences.filter((sentence) => /…|\{|undefined/.test(sentence))).toEqual([])
  expect([...new Set(messages.map(({ code }) => code))].sort()).toMatchInlineSnapshot(`
    [
      "ALREADY_ENDED",
      "ALREADY_HELPS",
      "ALREADY_VOIDED",
      "BEFORE_BIRTH",
      "BEFORE_CASE",
      "BEFORE_LAST_REVISION",
      "BEFORE_PREVIOUS_EVENT",
      "BELOW_MINIMUM",
      "CASE_COMPLETE",
      "CASE_ESCALATED",
      "CASE_EXITED",
      "CASE_ON_HOLD",
      "CASE_TRANSFERRING",
      "CELL_HAS_CHILDREN",
      "CODE_FORM",
      "COMMITTEE_DISSOLVED",
      "COMMITTEE_NOT_ALIVE",
      "CONTROL_CHARACTERS",
      "CORRECTION_STANDS",
      "CYCLE",
      "DATE_IN_FUTURE",
      "ENDS_BEFORE_START",
      "FIRST_EVENT_STAYS",
      "HAS_CHILDREN",
      "HAS_OPEN_CASES",
      "MEMBERSHIP_NOT_RECORDED",
      "MENTOR_ENDED",
      "MENTOR_NOT_ASSIGNED",
      "MENTOR_NOT_OFFICIAL",
      "NOT_A_CELL",
      "NOT_A_CHOICE",
      "NOT_A_COUNT",
      "NOT_A_DATE",
      "NOT_A_GROUP_AMOUNT",
      "NOT_A_SHARE",
      "NOT_A_YEAR",
      "NOT_FOR_THIS_KIND",
      "NOT_IN_SIDE_STATE",
      "NOT_REACHABLE",
      "NOT_YES_OR_NO",
      "NO_COMMITTEE_LEVEL",
      "NO_EDITION_THEN",
      "NO_MENTOR",
      "NO_SUCH_EVENT",
      "NO_SUCH_STEP",
      "NO_SUCH_VOTE",
      "NO_VOTE_LOST",
      "OUTSIDE_UNIT",
      "OUT_OF_BOUNDS",
      "OUT_OF_ORDER",
      "PAPER_LACKING",
      "PAPER_NOT_RECORDED",
      "PARENT_IS_CELL",
      "PARENT_NOT_ALIVE",
      "PLACEMENT_GAP",
      "REQUIRED",
      "RETURN_NOT_NEEDED",
      "SAME_CELL",
      "SAME_PERSON",
      "TOO_LONG",
      "TOO_MANY_MENTORS",
      "TRANSFER_CERTIFICATE_LACKING",
      "TWO_PARENTS",
      "VOIDED_AND_AMENDED",
      "WAS_NOT_A_MEMBER",
      "YEAR_TWICE",
    ]
  `)
})
