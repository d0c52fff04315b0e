import {
  type CalendarDate,
  changesBetween,
  decideOpening,
  type FieldProblem,
  type Invalid,
  normaliseText,
  problemWhen,
  refuse,
  type SourceOrganisationKind,
  stepVerdict,
  textProblem,
  type Verdict,
  writtenText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  emptyPerson,
  insertPerson,
  mergePerson,
  type Person,
  type PersonChanges,
  personProblems,
} from '../people/index.ts'
import {
  findOpenCaseOf,
  holdCell,
  insertCase,
  insertFirstEvent,
  isReferenceTaken,
  lockCase,
  type OpenCase,
  saveCase,
} from './candidate-writes-store.ts'
import { refreshDueItems } from './due-items-store.ts'
import { findOrCreateSource, type SourceNamed } from './source-organisations-store.ts'
import { type Candidate, candidateById } from './store.ts'

export interface SourceInput {
  readonly kind: SourceOrganisationKind
  readonly name: string
}
export interface CreateCandidateInput {
  readonly person: PersonChanges
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
  readonly person?: PersonChanges | null | undefined
  readonly reference?: string | null | undefined
  readonly sourceOrganisation?: SourceInput | null | undefined
}

export const notFound = (field: string): Invalid => ({ kind: 'invalid', problems: [{ field, code: 'UNKNOWN_RECORD' }] })

/** What the audit keeps of a case besides its events. */
export const snapshotOfCase = (written: {
  readonly cellId: string
  readonly reference: string | null
  readonly source: SourceNamed | null
  readonly person: Person
}): Record<string, unknown> => ({
  cellId: written.cellId,
  reference: written.reference,
  sourceOrganisation: written.source && { kind: written.source.kind, name: written.source.name },
  person: { ...written.person },
})

const textProblems = (
  reference: string | null,
  source: SourceNamed | null,
  documentNumber: string | null,
  note: string | null,
): FieldProblem[] => [
  ...textProblem('reference', reference, { required: false, maximum: 50 }),
  ...(source ? textProblem('sourceOrganisation.name', source.name, { required: true, maximum: 200 }) : []),
  ...textProblem('documentNumber', documentNumber, { required: false, maximum: 100 }),
  ...textProblem('note', note, { required: false, maximum: 2_000 }),
]

const sourceOf = (input: SourceInput): SourceNamed => ({ kind: input.kind, name: normaliseText(input.name) })

/**
 * The committee that keeps an organisation: the one over the cell, so that its cells share it; the cell itself where the
 * committee above is not the viewer's to see. Read before the transaction, which has the only connection of an embedded database.
 */
const findSourceKeeper = async (context: Context, cellId: string): Promise<string> => {
  const cell = await committeeById(context).load(cellId)
  const above = cell?.parentId ? await committeeById(context).load(cell.parentId) : null
  return above?.id ?? cellId
}

export const reload = async (context: Context, id: string): Promise<Outcome<Candidate>> => {
  const candidate = await candidateById(context).load(id)
  if (!candidate) throw new Error(`Candidate ${id} is not there after it was written`)
  return succeed(candidate)
}

/** Of a case outside the scope nothing is told but that there is one. */
export const duplicateVerdict = ({ cell }: OpenCase): Verdict =>
  cell === null ? stepVerdict('DUPLICATE_PERSON_ELSEWHERE', {}) : stepVerdict('DUPLICATE_PERSON', { cell })

/** A cell names a person as a source: the case begins. */
export const createCandidate = async (context: Context, input: CreateCandidateInput): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  viewer.require('candidate:create')
  const cell = await committeeById(context).load(input.cellId)
  if (!cell) return notFound('cellId')
  if (!viewer.may('candidate:create', cell.path)) throw forbidden('candidate:create')
  const keeperId = await findSourceKeeper(context, cell.id)
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'createCandidate', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const today = clock.today()
      const held = await holdCell(transaction, cell.id)
      const person = mergePerson(emptyPerson, { fullName: null, ...input.person })
      const reference = writtenText(input.reference)
      const documentNumber = writtenText(input.documentNumber)
      const note = writtenText(input.note)
      const source = input.sourceOrganisation ? sourceOf(input.sourceOrganisation) : null
      const problems = [
        ...personProblems(person, today),
        ...textProblems(reference, source, documentNumber, note),
        ...(reference
          ? problemWhen(await isReferenceTaken(transaction, cell.id, reference, null), {
              field: 'reference',
              code: 'REFERENCE_TAKEN',
              params: { reference },
            })
          : []),
      ]
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const details = { occurredOn: input.sourcedOn, documentNumber }
      const decision = decideOpening(details, { birthDate: person.birthDate, cell: held }, today)
      if (!decision.ok) return decision.error
      const followedBy = await findOpenCaseOf(transaction, context, person, null)
      if (followedBy) return refuse(duplicateVerdict(followedBy)).error

      const id = context.newId()
      const personId = context.newId()
      const now = clock.now()
      await insertPerson(transaction, personId, person, now)
      await insertCase(
        transaction,
        {
          id,
          personId,
          cellId: cell.id,
          reference,
          sourceOrganisationId: source && (await findOrCreateSource(transaction, keeperId, source, context.newId())),
          sourcedOn: input.sourcedOn,
        },
        now,
      )
      await insertFirstEvent(transaction, id, {
        id: context.newId(),
        event: decision.value.event,
        texts: { documentIssuer: null, note },
        recorded: { at: now, byId: viewer.id },
        verdicts: decision.value.verdicts,
      })
      const after = {
        ...snapshotOfCase({ cellId: cell.id, reference, source, person }),
        stage: 'SOURCED',
        stageSince: input.sourcedOn,
        documentNumber,
        note,
      }
      await refreshDueItems(transaction, [id], today)
      await audit(transaction, context, [
        {
          verb: 'candidate:create',
          subjectType: 'Candidate',
          subjectId: id,
          committeeId: cell.id,
          before: null,
          after,
        },
      ])
      return { madeId: id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** Changes what is written about the person and the case; the steps of the case are not among it. */
export const updateCandidate = async (context: Context, input: UpdateCandidateInput): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  viewer.require('candidate:update')
  const seen = await candidateById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('candidate:update', seen.cellPath)) throw forbidden('candidate:update')
  const keeperId = await findSourceKeeper(context, seen.cellId)
  const outcome = await once(context, { operation: 'updateCandidate', key: null, input }, async (transaction) => {
    const today = clock.today()
    const { candidate, source: knownSource } = await lockCase(transaction, seen.id)
    if (candidate.version !== input.version) return conflictOver(transaction, 'Candidate', candidate)
    const { id, cellId, sourcedOn } = candidate
    const person = mergePerson(candidate.person, input.person ?? {})
    const reference = input.reference === undefined ? candidate.reference : writtenText(input.reference)
    const source =
      input.sourceOrganisation === undefined
        ? knownSource
        : input.sourceOrganisation && sourceOf(input.sourceOrganisation)
    const problems = [
      ...personProblems(person, today),
      ...(person.birthDate === null
        ? []
        : problemWhen(sourcedOn < person.birthDate, {
            field: 'person.birthDate',
            code: 'BEFORE_BIRTH',
            params: { on: sourcedOn },
          })),
      ...textProblems(reference, source, null, null),
      ...(reference
        ? problemWhen(await isReferenceTaken(transaction, cellId, reference, id), {
            field: 'reference',
            code: 'REFERENCE_TAKEN',
            params: { reference },
          })
        : []),
    ]
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    const before = snapshotOfCase({ ...candidate, source: knownSource })
    const after = snapshotOfCase({ cellId, reference, source, person })
    if (changesBetween(before, after).length === 0) return { madeId: id }
    const renamed = person.fullName !== candidate.person.fullName || person.birthDate !== candidate.person.birthDate
    if (renamed && candidate.status === 'OPEN') {
      const followedBy = await findOpenCaseOf(transaction, context, person, id)
      if (followedBy) return refuse(duplicateVerdict(followedBy)).error
    }
    const sourceOrganisationId =
      input.sourceOrganisation === undefined
        ? candidate.sourceOrganisationId
        : source && (await findOrCreateSource(transaction, keeperId, source, context.newId()))
    await saveCase(transaction, candidate, { person, reference, sourceOrganisationId }, clock.now())
    await audit(transaction, context, [
      { verb: 'candidate:update', subjectType: 'Candidate', subjectId: id, committeeId: cellId, before, after },
    ])
    return { madeId: id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
