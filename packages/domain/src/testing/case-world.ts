import { type CaseFacts, NO_FACTS } from '../candidates/case-facts.ts'
import { type CaseFile, openFile } from '../candidates/case-file.ts'
import type { CaseEvent } from '../candidates/events.ts'
import type { Paper, PaperKind } from '../candidates/papers.ts'
import type { PlainEvent } from '../candidates/replay.ts'
import { STAGES, type Stage } from '../candidates/stages.ts'
import type { VoteTally } from '../candidates/votes.ts'
import { REGULATIONS } from '../regulations/regulations.ts'
import type { Invalid, Refusal, Result } from '../shared/result.ts'
import { day } from './day.ts'

export const TODAY = day('2026-10-31')

/** A vote of a cell of eleven, all of them there. */
export const vote = (inFavour: number, against = 11 - inFavour): VoteTally => ({
  officialMembers: 11,
  registeredElsewhere: 0,
  exemptedAbsent: 0,
  exemptedPresent: 0,
  present: 11,
  inFavour,
  against,
})

export const paper = (kind: PaperKind, issuedOn: string, receivedOn: string | null = null): Paper => ({
  id: kind,
  kind,
  number: null,
  issuedOn: day(issuedOn),
  receivedOn: receivedOn === null ? null : day(receivedOn),
  issuer: null,
  keptAt: null,
  validUntil: null,
  recordedOn: day(issuedOn),
  withdrawnOn: null,
})

/** Everything that the rules ask for of a case that goes all the way under 24-QĐ/TW. */
export const completeFacts: CaseFacts = {
  ...NO_FACTS,
  person: { birthDate: day('1998-03-15'), education: 'UPPER_SECONDARY', communityElder: false },
  cell: { areaTraits: [], officialMembers: 11, hasCommitteeLevel: true },
  mentors: [
    {
      assignmentId: 'assignment',
      mentorId: 'mentor',
      startsOn: day('2022-03-01'),
      endsOn: null,
      officialSince: day('2010-01-01'),
      acquaintedSince: day('2020-01-01'),
      acquaintance: 'RESIDENCE',
      replacement: false,
      disciplined: [],
      endedOn: null,
    },
  ],
  introducers: ['2010-01-01', '2012-01-01'].map((since) => ({
    kind: 'MEMBER' as const,
    officialSince: day(since),
    introducedOn: day('2023-05-05'),
  })),
  verifications: (['SELF', 'FATHER', 'MOTHER'] as const).map((relation) => ({
    relation,
    state: 'VERIFIED' as const,
    sentOn: day('2023-02-01'),
    answeredOn: day('2023-03-20'),
  })),
  papers: [
    paper('AWARENESS_CERTIFICATE', '2022-06-01'),
    paper('APPLICATION', '2023-01-10'),
    paper('CURRICULUM_VITAE', '2023-01-20'),
    paper('VERIFICATION_SUMMARY', '2023-04-01'),
    paper('OPINIONS_SUMMARY', '2023-04-20'),
    paper('MEMBER_INTRODUCTION', '2023-05-05'),
    paper('ADMISSION_DECISION', '2023-06-15', '2023-06-20'),
    paper('NEW_MEMBER_CERTIFICATE', '2024-03-01'),
    paper('CELL_RECOGNITION_PROPOSAL', '2024-07-05'),
  ],
}

/** When each stage is entered on that way. */
export const DAY_OF_STAGE: Readonly<Record<Stage, string>> = {
  SOURCED: '2022-01-10',
  CULTIVATING: '2022-03-01',
  AWARENESS_TRAINED: '2022-06-10',
  DOSSIER_OPEN: '2023-01-12',
  VERIFYING: '2023-02-01',
  OPINIONS_COLLECTED: '2023-05-01',
  CELL_PROPOSED: '2023-05-10',
  COMMITTEE_PROPOSED: '2023-05-25',
  ADMISSION_DECIDED: '2023-06-15',
  PROBATIONARY: '2023-07-03',
  RECOGNITION_PENDING: '2024-07-03',
  OFFICIAL: '2024-07-30',
}

export const entered = (sequence: number, stage: Stage, on: string = DAY_OF_STAGE[stage]): PlainEvent => ({
  kind: 'STAGE_ENTERED',
  sequence,
  stage,
  occurredOn: day(on),
  documentNumber: '12-QĐ',
  ...(stage === 'CELL_PROPOSED' || stage === 'COMMITTEE_PROPOSED' ? { vote: vote(11) } : {}),
  ...(stage === 'ADMISSION_DECIDED' ? { decidedBy: 'DISTRICT_STANDING_COMMITTEE' as const } : {}),
})

/** What was recorded of a case that came to a stage, each step on its day. */
export const eventsTo = (stage: Stage): PlainEvent[] =>
  STAGES.slice(0, STAGES.indexOf(stage) + 1).map((one, place) => entered(place + 1, one))

export const fileOf = (recorded: readonly CaseEvent[], facts: CaseFacts = completeFacts): CaseFile =>
  openFile(recorded, facts, REGULATIONS)
export const fileAt = (stage: Stage, facts: CaseFacts = completeFacts): CaseFile => fileOf(eventsTo(stage), facts)

/** The codes of a refusal, or "field CODE" of what is not filled in. */
export const codesOf = (decision: Result<unknown, Refusal | Invalid>): string[] => {
  if (decision.ok) return []
  return decision.error.kind === 'refusal'
    ? decision.error.verdicts.map(({ code }) => code)
    : decision.error.problems.map(({ field, code }) => `${field} ${code}`)
}
