import {
  type CalendarDate,
  type CaseFacts,
  decideAdvance,
  openFile,
  REGULATIONS,
  type SeenCase,
  type Verdict,
} from '@nguon/domain'
import { LAST_DAY } from './admissions-plan.ts'
import type { DemoCase, DemoRestriction } from './cases.ts'
import type { DemoDossier } from './dossiers.ts'
import { cellMembersIn2025 } from './structure.ts'

/** What the rules may know of a case of the demo world. */
export const factsOf = (
  { person, unit, cell, assignments }: DemoCase,
  { papers, verifications, introducers }: DemoDossier,
  restrictions: readonly DemoRestriction[],
): CaseFacts => ({
  caseKind: 'FIRST',
  person: { birthDate: person.birthDate, education: person.education, communityElder: null },
  cell: {
    areaTraits: cell.areaTraits,
    officialMembers: cellMembersIn2025(unit, cell),
    hasCommitteeLevel: true,
  },
  mentors: assignments.map(({ id, mentor, ...one }) => ({
    assignmentId: id,
    mentorId: mentor.id,
    startsOn: one.startsOn,
    endsOn: one.endsOn,
    officialSince: mentor.officialSince,
    acquaintedSince: one.acquaintedSince,
    acquaintance: one.acquaintance,
    replacement: one.replacement,
    disciplined: restrictions
      .filter((restriction) => restriction.mentor === mentor)
      .map(({ startsOn }) => ({ startsOn, endsOn: null })),
    endedOn: mentor.endedOn,
  })),
  introducers: introducers.map(({ kind, mentor, introducedOn }) => ({
    kind,
    officialSince: mentor?.officialSince ?? null,
    introducedOn,
  })),
  verifications,
  papers: papers.map((paper) => ({
    ...paper,
    keptAt: null,
    validUntil: null,
    recordedOn: paper.issuedOn,
    withdrawnOn: null,
  })),
  earlierMembership: null,
})

/** The case as the rules look at it on a day. */
export const seenOn = ({ events }: Pick<DemoCase, 'events'>, facts: CaseFacts, on: CalendarDate): SeenCase => ({
  ...openFile(events, facts, REGULATIONS),
  on,
  step: null,
})

/** What the rules said to each event of a case on its day: null where they would have refused it. */
export const verdictsOfSteps = (
  { events }: Pick<DemoCase, 'events'>,
  facts: CaseFacts,
): (readonly Verdict[] | null)[] =>
  events.map((event, place) => {
    if (place === 0 || event.kind !== 'STAGE_ENTERED') return []
    const { stage: to, occurredOn, documentNumber, vote = null, decidedBy = null } = event
    const before = openFile(events.slice(0, place), facts, REGULATIONS)
    const decision = decideAdvance(before, { to, occurredOn, documentNumber, vote, decidedBy }, LAST_DAY)
    return decision.ok ? decision.value.verdicts : null
  })
