import { type AdvanceCommand, decideAdvance } from '../candidates/advance.ts'
import type { CaseFacts } from '../candidates/case-facts.ts'
import type { CaseDecision, CaseFile } from '../candidates/case-file.ts'
import { decideCorrection } from '../candidates/corrections.ts'
import { type CaseEvent, DECIDING_BODIES, RETURN_REASONS, VOTE_BODIES } from '../candidates/events.ts'
import { decideExit } from '../candidates/exit.ts'
import { decideEscalation, decideVote } from '../candidates/held-votes.ts'
import { effectiveEvents } from '../candidates/replay.ts'
import { decideReturn } from '../candidates/return.ts'
import { decideHold, decideResumption } from '../candidates/side-states.ts'
import { EXITS, STAGES, type Stage } from '../candidates/stages.ts'
import { decideTransferAcceptance, decideTransferCancellation, decideTransferStart } from '../candidates/transfer.ts'
import { CASE_ACTS, findReturn, STAGES_OF_VOTE, TRANSITIONS } from '../candidates/transitions.ts'
import { addDays, type CalendarDate } from '../shared/dates.ts'
import { completeFacts, DAY_OF_STAGE, entered, fileOf, paper, TODAY, vote } from './case-world.ts'
import { day } from './day.ts'

/** One thing that somebody tries on a case. */
export interface Attempt {
  readonly act: (typeof CASE_ACTS)[number] | 'NEXT' | 'UNDECIDED' | 'CORRECT'
  readonly daysLater: number
  readonly documentNumber: string | null
  readonly inFavour: number
  /** Chooses among stages, exits, reasons, bodies, events. */
  readonly pick: number
  readonly facts: number
}
// Mostly the step that follows, so that runs get far; sometimes anything at all.
const ACTS: readonly Attempt['act'][] = [
  ...Array.from({ length: 30 }, () => 'NEXT' as const),
  ...Array.from({ length: 12 }, () => 'UNDECIDED' as const),
  ...CASE_ACTS,
  ...(['RESUME', 'CANCEL_TRANSFER', 'VOTE', 'CORRECT', 'CORRECT', 'CORRECT'] as const),
]
/** An attempt from six numbers, however they were come by. */
export const attemptFrom = (numbers: readonly number[]): Attempt => {
  const [act = 0, days = 0, document = 0, favour = 0, pick = 0, facts = 0] = numbers
  return {
    act: at(ACTS, act),
    daysLater: (days % 31) - 5,
    documentNumber: at(['1-QĐ', '1-QĐ', '1-QĐ', null, ' '], document),
    inFavour: at([11, 9, 8, 7, 6, 2], favour),
    pick,
    facts: facts % 16,
  }
}

const certified: CaseFacts = {
  ...completeFacts,
  papers: [...completeFacts.papers, paper('TRANSFER_CERTIFICATE', '2022-01-10')],
}
const POORER: readonly CaseFacts[] = [
  { ...certified, mentors: [] },
  { ...certified, papers: [] },
  { ...certified, person: { ...certified.person, birthDate: null } },
  { ...certified, cell: { ...certified.cell, hasCommitteeLevel: false } },
  { ...certified, papers: [paper('AWARENESS_CERTIFICATE', '2016-01-01'), paper('APPLICATION', '2020-01-01')] },
]
/** Mostly all that the rules ask for, so that runs get far. */
export const factsOf = ({ facts }: Pick<Attempt, 'facts'>): CaseFacts => POORER[facts] ?? certified

const at = <T>(list: readonly T[], pick: number): T => {
  const one = list[pick % list.length]
  if (one === undefined) throw new Error('Nothing to choose from')
  return one
}
const CELL = { kind: 'CELL' as const, establishedOn: day('2000-01-01'), dissolvedOn: null }

/** Asks for the step on its usual day, or soon after what happened last. */
const stepTo = (to: Stage, lastOn: CalendarDate, attempt: Attempt): AdvanceCommand => {
  const usual = day(DAY_OF_STAGE[to])
  return {
    to,
    occurredOn: usual >= lastOn ? usual : addDays(lastOn, attempt.daysLater),
    documentNumber: attempt.documentNumber,
    vote: vote(attempt.inFavour),
    decidedBy: at(DECIDING_BODIES, attempt.pick % 5),
  }
}

const correct = (file: CaseFile, recorded: readonly CaseEvent[], { pick, daysLater }: Attempt): CaseDecision => {
  const one = at(effectiveEvents(recorded), pick)
  const last = effectiveEvents(recorded).at(-1)
  const amends = { sequence: one.sequence, occurredOn: addDays(one.occurredOn, daysLater), documentNumber: '2-QĐ' }
  const kinds = [
    { voids: [one.sequence], amends: null },
    { voids: last ? [last.sequence] : [], amends: null },
    { voids: [], amends },
  ]
  return decideCorrection(file, recorded, { ...at(kinds, pick), reason: 'x' }, TODAY)
}

export const attemptOn = (file: CaseFile, recorded: readonly CaseEvent[], attempt: Attempt): CaseDecision => {
  const { act, daysLater, documentNumber, inFavour, pick } = attempt
  const { state } = file
  const dated = { occurredOn: addDays(state.lastOn, daysLater), documentNumber }
  switch (act) {
    case 'NEXT': {
      const next = TRANSITIONS.find((row) => row.kind === 'ADVANCE' && row.from === state.stage)
      return decideAdvance(file, stepTo(next?.kind === 'ADVANCE' ? next.to : 'OFFICIAL', state.lastOn, attempt), TODAY)
    }
    case 'ADVANCE':
      return decideAdvance(file, stepTo(at(STAGES, pick), state.lastOn, attempt), TODAY)
    case 'RETURN': {
      const reason = at(RETURN_REASONS, pick)
      const to = findReturn(state.stage, reason)?.to ?? 'CULTIVATING'
      return decideReturn(file, { ...dated, to, reason }, TODAY)
    }
    case 'EXIT':
      return decideExit(file, { ...dated, exit: at(EXITS, pick) }, TODAY)
    case 'VOTE':
      return decideVote(file, { ...dated, body: at(VOTE_BODIES, pick), vote: vote(inFavour) }, TODAY)
    case 'UNDECIDED': {
      const body = VOTE_BODIES.find((one) => STAGES_OF_VOTE[one].includes(state.stage)) ?? 'CELL'
      return decideVote(file, { ...dated, occurredOn: state.lastOn, body, vote: vote(6) }, TODAY)
    }
    case 'HOLD':
      return decideHold(file, dated, TODAY)
    case 'RESUME':
      return decideResumption(file, dated, TODAY)
    case 'START_TRANSFER':
      return decideTransferStart(file, { ...dated, fromCellId: 'a', toCellId: 'b' }, CELL, TODAY)
    case 'ACCEPT_TRANSFER':
      return decideTransferAcceptance(file, { ...dated, fromCellId: 'a' }, CELL, TODAY)
    case 'CANCEL_TRANSFER':
      return decideTransferCancellation(file, dated, TODAY)
    case 'DECIDE_ESCALATION':
      return decideEscalation(file, { ...dated, outcome: pick % 2 ? 'GO_ON' : 'RETURN' }, TODAY)
    case 'CORRECT':
      return correct(file, recorded, attempt)
  }
}

export type Look = (decision: CaseDecision, before: CaseFile, recorded: readonly CaseEvent[]) => void

/** Tries one thing after another, as users would, and keeps what was accepted. */
export const attemptAll = (attempts: readonly Attempt[], look: Look = () => {}): CaseEvent[] => {
  let recorded: CaseEvent[] = [entered(1, 'SOURCED')]
  for (const attempt of attempts) {
    const file = fileOf(recorded, factsOf(attempt))
    const decision = attemptOn(file, recorded, attempt)
    look(decision, file, recorded)
    if (decision.ok) recorded = [...recorded, decision.value.event]
  }
  return recorded
}
