import {
  type CalendarDate,
  type CaseDecision,
  type CaseEvent,
  type CaseFacts,
  type CaseFile,
  type CaseState,
  type DateRange,
  decideAdvance,
  decideExit,
  type Exit,
  type FieldProblem,
  type NextStep,
  NO_FACTS,
  nextSteps,
  openFile,
  REGULATIONS,
  replayCase,
  type Stage,
  type StepDetails,
  standsInTheWay,
  textProblem,
  type Verb,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { type AuditRecord, audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import {
  appendEvent,
  dateAdmission,
  type EventTexts,
  endAssignment,
  insertAdmission,
  type LockedCase,
  lockCase,
} from './candidate-writes-store.ts'
import { eventsOf, helpedRangesOf } from './history-store.ts'
import { notFound, reload } from './service.ts'
import { type Candidate, candidateById } from './store.ts'

interface StepInput {
  readonly id: string
  readonly version: number
  readonly occurredOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly documentIssuer?: string | null | undefined
  readonly note?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export type AdvanceCandidateInput = StepInput & { readonly to: Stage }
export type ExitCandidateInput = StepInput & { readonly exit: Exit }

const factsOf = (birthDate: CalendarDate | null, helped: readonly DateRange[]): CaseFacts => ({
  ...NO_FACTS,
  person: { ...NO_FACTS.person, birthDate },
  mentors: helped.map((range) => ({
    ...range,
    assignmentId: '',
    mentorId: '',
    officialSince: null,
    acquaintedSince: null,
    acquaintance: null,
    replacement: false,
    disciplined: [],
    endedOn: null,
  })),
})

/** What could be done next with the case on a day, and what stands in the way of each. */
export const findNextSteps = async (context: Context, candidate: Candidate, on: CalendarDate): Promise<NextStep[]> => {
  const [events, helped] = await Promise.all([
    eventsOf(context).load(candidate.id),
    helpedRangesOf(context).load(candidate.id),
  ])
  const facts = factsOf(candidate.person.birthDate, helped)
  // What the contract tells so far: steps forward and out, with what stands in their way.
  return nextSteps({ ...openFile(events, facts, REGULATIONS), on })
    .filter(({ kind }) => kind !== 'RETURN')
    .map((step) => ({ ...step, verdicts: step.verdicts.filter(standsInTheWay) }))
}

const stepTexts = (input: StepInput): EventTexts & { readonly documentNumber: string | null } => ({
  documentNumber: writtenText(input.documentNumber),
  documentIssuer: writtenText(input.documentIssuer),
  note: writtenText(input.note),
})
const textProblems = ({ documentNumber, documentIssuer, note }: ReturnType<typeof stepTexts>): FieldProblem[] => [
  ...textProblem('documentNumber', documentNumber, { required: false, maximum: 100 }),
  ...textProblem('documentIssuer', documentIssuer, { required: false, maximum: 200 }),
  ...textProblem('note', note, { required: false, maximum: 2_000 }),
]

/** Nobody helps a candidate any longer whose case is complete or over; what began later ends on the day that it began. */
const endAssignments = async (
  transaction: Transaction,
  { candidate, assignments }: LockedCase,
  state: CaseState,
): Promise<AuditRecord[]> => {
  const endReason = state.status === 'OFFICIAL' ? 'COMPLETED' : 'CASE_ENDED'
  const records: AuditRecord[] = []
  for (const { id, mentorId, startsOn, endsOn } of assignments) {
    if (endsOn !== null) continue
    const end = {
      endsOn: startsOn > state.stageSince ? startsOn : state.stageSince,
      endReason,
      handoverNote: null,
    } as const
    await endAssignment(transaction, id, end)
    const subject = { subjectType: 'MentorAssignment', subjectId: id, committeeId: candidate.cellId }
    const before = { candidateId: candidate.id, mentorId, startsOn, endsOn: null, endReason: null }
    records.push({
      verb: 'mentor:assign',
      ...subject,
      before,
      after: { ...before, endsOn: end.endsOn, endReason },
    })
  }
  return records
}

/** The admission is a fact of its own: made by the decision, dated by the ceremony, and annulled at most once. */
const recordAdmission = async (
  transaction: Transaction,
  context: Context,
  locked: LockedCase,
  event: CaseEvent,
  { documentIssuer }: EventTexts,
): Promise<void> => {
  const { occurredOn, documentNumber } = event
  if (event.kind === 'EXITED') {
    if (event.exit === 'DECISION_ANNULLED')
      await dateAdmission(transaction, locked.candidate.id, { annulledOn: occurredOn })
  } else if (event.kind !== 'STAGE_ENTERED') return
  else if (event.stage === 'ADMISSION_DECIDED') {
    if (documentNumber === null) throw new Error(`Admission of ${locked.candidate.id} was decided without a number`)
    await insertAdmission(
      transaction,
      context.newId(),
      locked,
      { decidedOn: occurredOn, documentNumber, documentIssuer },
      context.clock.now(),
    )
  } else if (event.stage === 'PROBATIONARY')
    await dateAdmission(transaction, locked.candidate.id, { ceremonyOn: occurredOn })
}

const takeStep = async (
  context: Context,
  step: { readonly operation: string; readonly verb: Verb; readonly input: StepInput },
  decide: (file: CaseFile, details: StepDetails, today: CalendarDate) => CaseDecision,
): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  const { idempotencyKey, ...input } = step.input
  viewer.require(step.verb)
  const seen = await candidateById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may(step.verb, seen.cellPath)) throw forbidden(step.verb)
  const outcome = await once(
    context,
    { operation: step.operation, key: idempotencyKey, input },
    async (transaction) => {
      const locked = await lockCase(transaction, seen.id)
      const { candidate, events, assignments } = locked
      if (candidate.version !== input.version)
        return {
          kind: 'conflict' as const,
          currentVersion: candidate.version,
          ...(await findLastChange(transaction, 'Candidate', candidate.id)),
        }
      const texts = stepTexts(input)
      const problems = textProblems(texts)
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const file = openFile(events, factsOf(candidate.person.birthDate, assignments), REGULATIONS)
      const details = { occurredOn: input.occurredOn, documentNumber: texts.documentNumber }
      const decision = decide(file, details, clock.today())
      if (!decision.ok) return decision.error

      const { event } = decision.value
      const next = replayCase([...events, event])
      const recorded = { at: clock.now(), byId: viewer.id }
      await appendEvent(transaction, candidate.id, context.newId(), event, texts, recorded, next)
      await recordAdmission(transaction, context, locked, event, texts)
      const ended = next.status === 'OPEN' ? [] : await endAssignments(transaction, locked, next)
      const { stage, exit, stageSince } = file.state
      const after = { stage: next.stage, exit: next.exit, stageSince: next.stageSince, ...texts }
      await audit(transaction, context, [
        {
          verb: step.verb,
          subjectType: 'Candidate',
          subjectId: candidate.id,
          committeeId: candidate.cellId,
          before: { stage, exit, stageSince },
          after,
        },
        ...ended,
      ])
      return { madeId: candidate.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** The case enters its next stage on a day. */
export const advanceCandidate = (context: Context, input: AdvanceCandidateInput): Promise<Outcome<Candidate>> =>
  takeStep(context, { operation: 'advanceCandidate', verb: 'candidate:advance', input }, (file, details, today) =>
    decideAdvance(file, { ...details, to: input.to }, today),
  )

/** The case leaves the path on a day. */
export const exitCandidate = (context: Context, input: ExitCandidateInput): Promise<Outcome<Candidate>> =>
  takeStep(context, { operation: 'exitCandidate', verb: 'candidate:exit', input }, (file, details, today) =>
    decideExit(file, { ...details, exit: input.exit }, today),
  )
