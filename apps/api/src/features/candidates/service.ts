import {
  applyEvent, type CalendarDate, type CaseEvent, checkPerson, decideAdvance, decideExit, decideOpening, type Exit, type FieldProblem, type NextStep, nextSteps, normaliseText, replayCase, type SourceOrganisationKind, type Stage, type Verb, writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  annulAdmission, appendEvent, endAssignments, type EventDetails, findOpenNamesake, findOrMakeSource, insertAdmission, insertCase, insertPerson, isReferenceTaken, lockCandidate, type PersonValues, readCell, readEvents, readFacts, saveCase,
  saveCaseFacts, savePerson, setCeremony, snapshotOf,
} from './candidate-writes-store.ts'
import { type Candidate, candidateById, eventsOf, helpersOf, type PersonRow, toCaseEvent } from './store.ts'

export type PersonInput = { readonly [K in keyof Omit<PersonRow, 'id'>]?: PersonRow[K] | null | undefined }
interface SourceInput {
  readonly kind: SourceOrganisationKind
  readonly name: string
}
export interface CreateCandidateInput {
  readonly person: PersonInput
  readonly cellId: string
  readonly reference?: string | null | undefined
  readonly sourceOrganisation?: SourceInput | null | undefined
  readonly sourcedOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly note?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface UpdateCandidateInput {
  readonly id: string
  readonly version: number
  readonly person?: PersonInput | null | undefined
  readonly reference?: string | null | undefined
  readonly sourceOrganisation?: SourceInput | null | undefined
}
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

const NOBODY: PersonValues = {
  fullName: '', birthDate: null, residence: null, sex: null, ethnicity: null, religion: null, education: null, qualification: null, occupation: null, enterpriseKind: null, youthUnionMember: null,
}
/** What is kept of a person after the input: fields left out stay as they are. */
export const personAfter = (input: PersonInput, before: PersonValues = NOBODY): PersonValues => {
  const kept = <K extends keyof PersonValues>(field: K): PersonValues[K] | null => (input[field] === undefined ? before[field] : (input[field] ?? null))
  return {
    fullName: normaliseText(kept('fullName') ?? ''),
    birthDate: kept('birthDate'),
    residence: writtenText(kept('residence')),
    sex: kept('sex'),
    ethnicity: writtenText(kept('ethnicity')),
    religion: writtenText(kept('religion')),
    education: kept('education'),
    qualification: kept('qualification'),
    occupation: kept('occupation'),
    enterpriseKind: kept('enterpriseKind'),
    youthUnionMember: kept('youthUnionMember'),
  }
}
export const personProblems = (person: PersonValues, today: CalendarDate): FieldProblem[] =>
  checkPerson(person, today).map((problem) => ({ ...problem, field: `person.${problem.field}` }))

const tooLong = (field: string, text: string | null | undefined, maximum: number): FieldProblem[] =>
  (text ?? '').length > maximum ? [{ field, code: 'TOO_LONG', params: { maximum } }] : []
const textProblems = (input: { reference?: string | null | undefined; documentNumber?: string | null | undefined; documentIssuer?: string | null | undefined; note?: string | null | undefined; sourceOrganisation?: SourceInput | null | undefined }): FieldProblem[] => [
  ...tooLong('reference', input.reference, 50),
  ...tooLong('documentNumber', input.documentNumber, 50),
  ...tooLong('documentIssuer', input.documentIssuer, 200),
  ...tooLong('note', input.note, 2_000),
  ...tooLong('sourceOrganisation.name', input.sourceOrganisation?.name, 200),
  ...(input.sourceOrganisation && !normaliseText(input.sourceOrganisation.name) ? [{ field: 'sourceOrganisation.name', code: 'REQUIRED' as const }] : []),
]
const unknown = (field: string): NotDone => ({ kind: 'invalid', problems: [{ field, code: 'UNKNOWN_RECORD' }] })

const reload = async (context: Context, id: string): Promise<Outcome<Candidate>> => {
  const candidate = await candidateById(context).load(id)
  if (!candidate) throw new Error(`Case ${id} is not there after it was written`)
  return succeed(candidate)
}
const detailsOf = (context: Context, input: { documentIssuer?: string | null | undefined; note?: string | null | undefined }): EventDetails => ({
  documentIssuer: writtenText(input.documentIssuer), note: writtenText(input.note), recordedAt: context.clock.now(), recordedById: context.viewer.id,
})

/** A cell names a person: the person, the case and its first event. */
export const createCandidate = async (context: Context, input: CreateCandidateInput): Promise<Outcome<Candidate>> => {
  context.viewer.require('candidate:create')
  const cell = await committeeById(context).load(input.cellId)
  if (!cell) return unknown('cellId')
  if (!context.viewer.may('candidate:create', cell.path)) throw forbidden('candidate:create')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(context, { operation: 'createCandidate', key: idempotencyKey, input: keyed }, async (transaction) => {
    const today = context.clock.today()
    const person = personAfter(input.person)
    const reference = writtenText(input.reference)
    const problems = [...personProblems(person, today), ...textProblems(input)]
    if (reference && (await isReferenceTaken(transaction, cell.id, reference, null))) problems.push({ field: 'reference', code: 'REFERENCE_TAKEN', params: { reference } })
    if (problems.length > 0) return { kind: 'invalid', problems }
    const held = await readCell(transaction, cell.id)
    const decision = decideOpening({ occurredOn: input.sourcedOn, documentNumber: writtenText(input.documentNumber) }, { birthDate: person.birthDate, cell: held }, today)
    if (!decision.ok) return decision.error
    const namesake = person.birthDate ? await findOpenNamesake(transaction, person.fullName, person.birthDate) : null
    if (namesake) {
      const seen = context.viewer.may('person:read', namesake.cellPath)
      return {
        kind: 'refusal',
        verdicts: [{ rule: 'STEP', code: seen ? 'DUPLICATE_PERSON' : 'DUPLICATE_PERSON_ELSEWHERE', values: seen ? { cell: namesake.cellName } : {} }],
      }
    }
    const [id, personId] = [context.newId(), context.newId()]
    await insertPerson(transaction, personId, person)
    const sourceOrganisationId = input.sourceOrganisation
      ? await findOrMakeSource(transaction, held.parentId ?? held.id, { ...input.sourceOrganisation, name: normaliseText(input.sourceOrganisation.name) }, context.newId)
      : null
    await insertCase(transaction, { id, personId, cellId: cell.id, caseKind: 'FIRST', reference, sourceOrganisationId }, replayCase([decision.value]), context.clock.now())
    await appendEvent(transaction, id, context.newId(), decision.value, detailsOf(context, input))
    await audit(transaction, context, [{ verb: 'candidate:create', subjectType: 'Candidate', subjectId: id, committeeId: cell.id, before: null, after: await snapshotOf(transaction, id) }])
    return { madeId: id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

const conflict = async (transaction: Transaction, candidate: Candidate): Promise<Conflict> => ({
  kind: 'conflict', currentVersion: candidate.version, ...(await findLastChange(transaction, 'Candidate', candidate.id)),
})

/** Loads the case for a write: an unseen one is absent, a seen one without the right is forbidden. */
const changeCase = async (
  context: Context,
  verb: Verb,
  operation: string,
  { idempotencyKey, ...input }: { readonly id: string; readonly version: number; readonly idempotencyKey?: string | null | undefined },
  work: (transaction: Transaction, candidate: Candidate) => Promise<NotDone | null>,
): Promise<Outcome<Candidate>> => {
  context.viewer.require(verb)
  const seen = isId(input.id) ? await candidateById(context).load(input.id) : null
  if (!seen) return unknown('id')
  if (!context.viewer.may(verb, seen.cellPath)) throw forbidden(verb)
  const outcome = await once(context, { operation, key: idempotencyKey, input }, async (transaction): Promise<Made | NotDone> => {
    const candidate = await lockCandidate(transaction, seen.id)
    if (!candidate) throw new Error(`Case ${seen.id} vanished`)
    if (candidate.version !== input.version) return conflict(transaction, candidate)
    const before = await snapshotOf(transaction, candidate.id)
    const refused = await work(transaction, candidate)
    if (refused) return refused
    await audit(transaction, context, [
      { verb, subjectType: 'Candidate', subjectId: candidate.id, committeeId: candidate.cellId, before, after: await snapshotOf(transaction, candidate.id) },
    ])
    return { madeId: candidate.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** Corrects what is known of the person and where the person came from; past admissions keep their dimensions. */
export const updateCandidate = (context: Context, input: UpdateCandidateInput): Promise<Outcome<Candidate>> =>
  changeCase(context, 'candidate:update', 'updateCandidate', input, async (transaction, candidate) => {
    const { id: personId, ...before } = candidate.person
    const person = personAfter(input.person ?? {}, before)
    const reference = input.reference === undefined ? candidate.reference : writtenText(input.reference)
    const problems = [...personProblems(person, context.clock.today()), ...textProblems(input)]
    if (reference && (await isReferenceTaken(transaction, candidate.cellId, reference, candidate.id))) problems.push({ field: 'reference', code: 'REFERENCE_TAKEN', params: { reference } })
    if (problems.length > 0) return { kind: 'invalid', problems }
    await savePerson(transaction, personId, person)
    const cell = await readCell(transaction, candidate.cellId)
    const source = input.sourceOrganisation
    const sourceOrganisationId =
      source === undefined
        ? candidate.sourceOrganisationId
        : source && (await findOrMakeSource(transaction, cell.parentId ?? cell.id, { ...source, name: normaliseText(source.name) }, context.newId))
    await saveCaseFacts(transaction, candidate.id, { reference, sourceOrganisationId: sourceOrganisationId ?? null }, context.clock.now())
    return null
  })

/** Appends the event and what follows from it: the projection, the admission fact, the end of mentors' help. */
const recordEvent = async (context: Context, transaction: Transaction, candidate: Candidate, known: readonly CaseEvent[], event: CaseEvent, details: EventDetails): Promise<void> => {
  await appendEvent(transaction, candidate.id, context.newId(), event, details)
  await saveCase(transaction, candidate.id, applyEvent(replayCase(known), event), context.clock.now())
  if (event.kind === 'EXITED') {
    if (event.exit === 'DECISION_ANNULLED') await annulAdmission(transaction, candidate.id, event.occurredOn)
    await endAssignments(transaction, candidate.id, event.occurredOn, 'CASE_ENDED')
    return
  }
  if (event.stage === 'ADMISSION_DECIDED') await insertAdmission(transaction, context.newId(), candidate, event, details)
  if (event.stage === 'PROBATIONARY') await setCeremony(transaction, candidate.id, event.occurredOn)
  if (event.stage === 'OFFICIAL') await endAssignments(transaction, candidate.id, event.occurredOn, 'COMPLETED')
}

/** Moves the case to its next stage. */
export const advanceCandidate = (context: Context, input: AdvanceCandidateInput): Promise<Outcome<Candidate>> =>
  changeCase(context, 'candidate:advance', 'advanceCandidate', input, async (transaction, candidate) => {
    const problems = textProblems(input)
    if (problems.length > 0) return { kind: 'invalid', problems }
    const events = (await readEvents(transaction, candidate.id)).map(toCaseEvent)
    const command = { to: input.to, occurredOn: input.occurredOn, documentNumber: writtenText(input.documentNumber) }
    const decision = decideAdvance(replayCase(events), command, await readFacts(transaction, candidate), context.clock.today())
    if (!decision.ok) return decision.error
    await recordEvent(context, transaction, candidate, events, decision.value, detailsOf(context, input))
    return null
  })

/** Takes the case off the path. */
export const exitCandidate = (context: Context, input: ExitCandidateInput): Promise<Outcome<Candidate>> =>
  changeCase(context, 'candidate:exit', 'exitCandidate', input, async (transaction, candidate) => {
    const problems = textProblems(input)
    if (problems.length > 0) return { kind: 'invalid', problems }
    const events = (await readEvents(transaction, candidate.id)).map(toCaseEvent)
    const command = { exit: input.exit, occurredOn: input.occurredOn, documentNumber: writtenText(input.documentNumber) }
    const decision = decideExit(replayCase(events), command, await readFacts(transaction, candidate), context.clock.today())
    if (!decision.ok) return decision.error
    await recordEvent(context, transaction, candidate, events, decision.value, detailsOf(context, input))
    return null
  })

/** What could be done next with the case on a day, and what stands in the way. */
export const findNextSteps = async (context: Context, candidate: Candidate, on: CalendarDate): Promise<NextStep[]> => {
  const [events, ranges] = await Promise.all([eventsOf(context).load(candidate.id), helpersOf(context).load(candidate.id)])
  return nextSteps(replayCase(events.map(toCaseEvent)), { birthDate: candidate.person.birthDate, hasMentorOn: (day) => ranges.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn)) }, on)
}
