import {
  type BarredGroup,
  type CalendarDate,
  type CaseFacts,
  decideReadmission,
  type FieldProblem,
  NO_FACTS,
  problemWhen,
  refuse,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull } from '../../platform/database-dates.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { committeeById } from '../committees/index.ts'
import { emptyPerson, insertPerson, mergePerson, type PersonChanges, personProblems } from '../people/index.ts'
import { regulationsIn } from '../regulations/index.ts'
import { findOpenCaseOf, holdCell, insertCase, insertFirstEvent, isReferenceTaken } from './candidate-writes-store.ts'
import { refreshDueItems } from './due-items-store.ts'
import { duplicateVerdict, notFound, reload, snapshotOfCase } from './service.ts'
import { type Candidate, candidateById } from './store.ts'

export interface ReadmitCandidateInput {
  /** The case that ended, where the product followed it. */
  readonly previousId?: string | null | undefined
  /** The person, where it did not. */
  readonly person?: PersonChanges | null | undefined
  readonly cellId: string
  readonly sourcedOn: CalendarDate
  readonly leftOn?: CalendarDate | null | undefined
  readonly barredGroup?: BarredGroup | null | undefined
  readonly crimeClearedOn?: CalendarDate | null | undefined
  readonly readmissions?: number | null | undefined
  readonly reference?: string | null | undefined
  readonly documentNumber?: string | null | undefined
  readonly note?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** The membership that ended: as the earlier case has it, or as it is told. */
const earlierOf = (
  previous: Candidate | null,
  input: ReadmitCandidateInput,
): NonNullable<CaseFacts['earlierMembership']> | null => {
  const leftOn = input.leftOn ?? previous?.stageSince ?? null
  if (leftOn === null) return null
  return {
    leftOn,
    barredGroup: input.barredGroup ?? null,
    crimeClearedOn: input.crimeClearedOn ?? null,
    readmissions: Math.max(input.readmissions ?? 0, previous?.caseKind === 'READMISSION' ? 1 : 0),
  }
}

const inputProblems = (
  previous: Candidate | null,
  input: ReadmitCandidateInput,
  today: CalendarDate,
): FieldProblem[] => [
  ...problemWhen(previous === null && !input.person, { field: 'person', code: 'REQUIRED' }),
  ...problemWhen(previous === null && !input.leftOn, { field: 'leftOn', code: 'REQUIRED' }),
  ...problemWhen((input.readmissions ?? 0) < 0 || (input.readmissions ?? 0) > 10, {
    field: 'readmissions',
    code: 'OUT_OF_BOUNDS',
    params: { least: 0, most: 10 },
  }),
  ...(['leftOn', 'crimeClearedOn'] as const).flatMap((field) => {
    const on = input[field] ?? null
    return on === null ? [] : problemWhen(on > today, { field, code: 'DATE_IN_FUTURE', params: { on, today } })
  }),
  ...textProblem('reference', writtenText(input.reference), { required: false, maximum: 50 }),
  ...textProblem('documentNumber', writtenText(input.documentNumber), { required: false, maximum: 100 }),
  ...textProblem('note', writtenText(input.note), { required: false, maximum: 2_000 }),
]

const open = async (
  context: Context,
  transaction: Transaction,
  input: ReadmitCandidateInput,
  cellId: string,
  previous: Candidate | null,
): Promise<Made | NotDone> => {
  const { clock, viewer } = context
  const today = clock.today()
  const held = await holdCell(transaction, cellId)
  const person = previous?.person ?? mergePerson(emptyPerson, { fullName: null, ...input.person })
  const reference = writtenText(input.reference)
  const documentNumber = writtenText(input.documentNumber)
  const problems = [
    ...inputProblems(previous, input, today),
    ...(previous ? [] : personProblems(person, today)),
    ...(reference && (await isReferenceTaken(transaction, cellId, reference, null))
      ? [{ field: 'reference', code: 'REFERENCE_TAKEN', params: { reference } } as const]
      : []),
  ]
  if (problems.length > 0) return { kind: 'invalid', problems }
  const earlierMembership = earlierOf(previous, input)
  const decision = decideReadmission(
    { occurredOn: input.sourcedOn, documentNumber },
    {
      birthDate: person.birthDate,
      cell: held,
      previous,
      facts: { ...NO_FACTS, earlierMembership },
      regulations: await regulationsIn(transaction),
    },
    today,
  )
  if (!decision.ok) return decision.error
  const followedBy = await findOpenCaseOf(transaction, context, person, null)
  if (followedBy) return refuse(duplicateVerdict(followedBy)).error

  const now = clock.now()
  const id = context.newId()
  const personId = previous?.personId ?? context.newId()
  if (!previous) await insertPerson(transaction, personId, person, now)
  const row = { id, personId, cellId, reference, sourceOrganisationId: null, sourcedOn: input.sourcedOn }
  await insertCase(transaction, row, now, {
    caseKind: 'READMISSION',
    previousCaseId: previous?.id ?? null,
    earlierLeftOn: earlierMembership && fromDay(earlierMembership.leftOn),
    barredGroup: earlierMembership?.barredGroup ?? null,
    crimeClearedOn: fromDayOrNull(earlierMembership?.crimeClearedOn ?? null),
    earlierReadmissions: earlierMembership?.readmissions ?? null,
  })
  await insertFirstEvent(transaction, id, {
    id: context.newId(),
    event: decision.value.event,
    texts: { documentIssuer: null, note: writtenText(input.note) },
    recorded: { at: now, byId: viewer.id },
    verdicts: decision.value.verdicts,
  })
  await refreshDueItems(transaction, [id], today)
  await audit(transaction, context, [
    {
      verb: 'candidate:create',
      subjectType: 'Candidate',
      subjectId: id,
      committeeId: cellId,
      before: null,
      after: {
        ...snapshotOfCase({ cellId, reference, source: null, person }),
        caseKind: 'READMISSION',
        previousCaseId: previous?.id ?? null,
        stage: 'SOURCED',
        stageSince: input.sourcedOn,
      },
    },
  ])
  return { madeId: id }
}

/** A cell names a former member again: a new case, linked to the one before. */
export const readmitCandidate = async (context: Context, input: ReadmitCandidateInput): Promise<Outcome<Candidate>> => {
  const { viewer } = context
  viewer.require('candidate:create')
  const cell = await committeeById(context).load(input.cellId)
  if (!cell) return notFound('cellId')
  if (!viewer.may('candidate:create', cell.path)) throw forbidden('candidate:create')
  const previous = input.previousId ? await candidateById(context).load(input.previousId) : null
  if (input.previousId && !previous) return notFound('previousId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'readmitCandidate', key: idempotencyKey, input: keyed },
    (transaction) => open(context, transaction, input, cell.id, previous),
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
