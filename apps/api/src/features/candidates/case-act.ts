import {
  type CalendarDate,
  type CaseDecision,
  type CaseEvent,
  type CaseFile,
  type CaseState,
  type FieldProblem,
  openFile,
  type Paper,
  problemWhen,
  replayCase,
  textProblem,
  type Verb,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { type AuditRecord, audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { dateAdmission, insertAdmission } from './admission-writes-store.ts'
import { appendEvent, endAssignment, type LockedCase, lockCase } from './candidate-writes-store.ts'
import { caseSheetIn } from './case-sheet-store.ts'
import { refreshDueItems } from './due-items-store.ts'
import type { EventTexts, Recorded } from './event-rows-store.ts'
import {
  asIntroducerFact,
  type IntroducerInput,
  insertIntroducers,
  introducerProblems,
  snapshotOfIntroducer,
  type WrittenIntroducer,
  writtenIntroducers,
} from './introducers-store.ts'
import { insertPapers, type PaperInput, paperProblems, type WrittenPaper, writtenPaper } from './papers-store.ts'
import { notFound, reload } from './service.ts'
import { type Candidate, candidateById } from './store.ts'

/** What every act on a case is given. */
export interface ActInput {
  readonly id: string
  readonly version: number
  readonly occurredOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly documentIssuer?: string | null | undefined
  readonly note?: string | null | undefined
  readonly papers?: readonly PaperInput[] | null | undefined
  readonly introducers?: readonly IntroducerInput[] | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface ActDetails {
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
}
/** What the decision of an act may look at, inside the transaction that holds the case. */
export interface HeldCase {
  readonly file: CaseFile
  readonly locked: LockedCase
  readonly details: ActDetails
  readonly today: CalendarDate
  readonly transaction: Transaction
  readonly recorded: Recorded
}
interface Act {
  readonly operation: string
  readonly verb: Verb
  readonly input: ActInput
  readonly decide: (held: HeldCase) => CaseDecision | Promise<CaseDecision>
  /** What else is written because of the event. */
  readonly after?: (held: HeldCase, event: CaseEvent, next: CaseState) => Promise<readonly AuditRecord[]>
}

const MOST_PAPERS = 30
const MOST_INTRODUCERS = 10

const textsOf = (input: ActInput): EventTexts & { readonly documentNumber: string | null } => ({
  documentNumber: writtenText(input.documentNumber),
  documentIssuer: writtenText(input.documentIssuer),
  note: writtenText(input.note),
})
const textProblems = ({ documentNumber, documentIssuer, note }: ReturnType<typeof textsOf>): FieldProblem[] => [
  ...textProblem('documentNumber', documentNumber, { required: false, maximum: 100 }),
  ...textProblem('documentIssuer', documentIssuer, { required: false, maximum: 200 }),
  ...textProblem('note', note, { required: false, maximum: 2_000 }),
]

/** The paper as the rules see it before it is written. */
const asFact = (paper: WrittenPaper & { readonly id: string }, today: CalendarDate): Paper => ({
  ...paper,
  recordedOn: today,
  withdrawnOn: null,
})

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
    records.push({ verb: 'mentor:assign', ...subject, before, after: { ...before, endsOn: end.endsOn, endReason } })
  }
  return records
}

/** The admission is a fact of its own: made by the decision, dated by the ceremony, and annulled at most once. */
const recordAdmission = async (
  { transaction, locked, recorded }: HeldCase,
  newId: () => string,
  event: CaseEvent,
  { documentIssuer }: EventTexts,
): Promise<void> => {
  const { occurredOn, documentNumber } = event
  const { id } = locked.candidate
  if (event.kind === 'EXITED' && event.exit === 'DECISION_ANNULLED')
    await dateAdmission(transaction, id, { annulledOn: occurredOn })
  if (event.kind !== 'STAGE_ENTERED') return
  if (event.stage === 'PROBATIONARY') await dateAdmission(transaction, id, { ceremonyOn: occurredOn })
  if (event.stage !== 'ADMISSION_DECIDED') return
  if (documentNumber === null) throw new Error(`Admission of ${id} was decided without a number`)
  const decision = { decidedOn: occurredOn, documentNumber, documentIssuer }
  await insertAdmission(transaction, newId(), locked, decision, recorded.at)
}

/** What of a case's state a reader of the change log wants to see. */
export const snapshotOfState = ({ stage, exit, stageSince, sideState }: CaseState): Record<string, unknown> => ({
  stage,
  exit,
  stageSince,
  ...(sideState === null ? {} : { sideState }),
})

/** The case as the rules see it, inside the transaction that holds it. */
export const openHeldFile = async (transaction: Transaction, locked: LockedCase): Promise<CaseFile> => {
  const { events, facts, regulations } = await caseSheetIn(transaction, locked.candidate.id)
  return openFile(events, facts, regulations)
}

const perform = async (context: Context, act: Act, transaction: Transaction): Promise<Made | NotDone> => {
  const { input, verb } = act
  const locked = await lockCase(transaction, input.id)
  const { candidate, events } = locked
  // Rights are looked at again: the case may have moved since it was read.
  if (!context.viewer.may(verb, candidate.cellPath)) throw forbidden(verb)
  if (candidate.version !== input.version) return conflictOver(transaction, 'Candidate', candidate)
  const today = context.clock.today()
  const texts = textsOf(input)
  const papers = (input.papers ?? []).map((paper) => ({ ...writtenPaper(paper), id: context.newId() }))
  const introducers = (await writtenIntroducers(context, transaction, input.introducers ?? [])).map((one) => ({
    ...one,
    id: context.newId(),
  }))
  const problems = [
    ...textProblems(texts),
    ...tooMany('papers', papers, MOST_PAPERS),
    ...papers.flatMap((paper, place) => paperProblems(paper, `papers.${place}.`, today)),
    ...tooMany('introducers', introducers, MOST_INTRODUCERS),
    ...introducers.flatMap((one, place) => introducerProblems(one, candidate, `introducers.${place}.`, today)),
  ]
  if (problems.length > 0) return { kind: 'invalid', problems }

  const known = await openHeldFile(transaction, locked)
  const facts = {
    ...known.facts,
    papers: [...known.facts.papers, ...papers.map((paper) => asFact(paper, today))],
    introducers: [...known.facts.introducers, ...introducers.map(asIntroducerFact)],
  }
  const recorded = { at: context.clock.now(), byId: context.viewer.id }
  const held: HeldCase = {
    file: { ...known, facts },
    locked,
    details: { occurredOn: input.occurredOn, documentNumber: texts.documentNumber },
    today,
    transaction,
    recorded,
  }
  const decision = await act.decide(held)
  if (!decision.ok) return decision.error

  const { event, verdicts } = decision.value
  const next = replayCase([...events, event])
  await insertPapers(transaction, candidate.id, papers, recorded)
  await insertIntroducers(transaction, candidate.id, introducers, recorded.at)
  await appendEvent(transaction, candidate.id, { id: context.newId(), event, texts, recorded, verdicts }, next)
  await recordAdmission(held, context.newId, event, texts)
  const ended = next.status === 'OPEN' ? [] : await endAssignments(transaction, locked, next)
  const more = (await act.after?.(held, event, next)) ?? []
  await audit(transaction, context, [
    {
      verb,
      subjectType: 'Candidate',
      subjectId: candidate.id,
      committeeId: candidate.cellId,
      before: snapshotOfState(known.state),
      after: { ...snapshotOfState(next), ...texts, ...snapshotOfEvent(event), ...snapshotOfPapers(papers) },
    },
    ...introducers.map((one) => introducerRecord(one, candidate)),
    ...ended,
    ...more,
  ])
  await refreshDueItems(transaction, [candidate.id], today)
  return { madeId: candidate.id }
}

const tooMany = (field: string, given: readonly unknown[], most: number): FieldProblem[] =>
  problemWhen(given.length > most, { field, code: 'OUT_OF_BOUNDS', params: { least: 0, most } })

const introducerRecord = (
  { id, ...written }: WrittenIntroducer & { readonly id: string },
  { cellId }: Candidate,
): AuditRecord => ({
  verb: 'candidate:update',
  subjectType: 'Introducer',
  subjectId: id,
  committeeId: cellId,
  before: null,
  after: snapshotOfIntroducer(written),
})

const snapshotOfPapers = (papers: readonly WrittenPaper[]): Record<string, unknown> =>
  papers.length === 0 ? {} : { papers: papers.map(({ kind, number, issuedOn }) => ({ kind, number, issuedOn })) }

const snapshotOfEvent = (event: CaseEvent): Record<string, unknown> => ({
  ...('vote' in event && event.vote ? { vote: { ...event.vote } } : {}),
  ...('decidedBy' in event && event.decidedBy ? { decidedBy: event.decidedBy } : {}),
  ...('reason' in event ? { reason: event.reason } : {}),
})

/** Does one act on a case: held, decided by the domain with all that is known, written with its papers, and audited. */
export const actOnCase = async (context: Context, act: Act): Promise<Outcome<Candidate>> => {
  const { viewer } = context
  viewer.require(act.verb)
  const seen = await candidateById(context).load(act.input.id)
  if (!seen) return notFound('id')
  if (!viewer.may(act.verb, seen.cellPath)) throw forbidden(act.verb)
  const { idempotencyKey, ...input } = act.input
  const outcome = await once(context, { operation: act.operation, key: idempotencyKey, input }, (transaction) =>
    perform(context, { ...act, input }, transaction),
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
