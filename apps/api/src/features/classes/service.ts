import {
  type CalendarDate,
  type FieldProblem,
  normaliseText,
  type PaperKind,
  problemWhen,
  refuse,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import {
  type Candidate,
  candidateById,
  insertPapers,
  lockCase,
  notFound,
  paperProblems,
  refreshDueItems,
  reloadCandidate,
  writtenPaper,
} from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { touchCase } from '../dossier/index.ts'
import {
  classById,
  hasCertificateOf,
  insertClass,
  lockClass,
  saveClass,
  type TrainingClass,
  type WrittenClass,
} from './store.ts'

interface ClassInput {
  readonly name: string
  readonly place?: string | null | undefined
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
export type CreateTrainingClassInput = ClassInput & {
  readonly committeeId: string
  readonly idempotencyKey?: string | null | undefined
}
export type UpdateTrainingClassInput = ClassInput & { readonly id: string; readonly version: number }

const writtenClass = (input: ClassInput): WrittenClass => ({
  name: normaliseText(input.name),
  place: writtenText(input.place),
  startsOn: input.startsOn,
  endsOn: input.endsOn,
})
const classProblems = ({ name, place, startsOn, endsOn }: WrittenClass): FieldProblem[] => [
  ...textProblem('name', name, { required: true, maximum: 200 }),
  ...textProblem('place', place, { required: false, maximum: 200 }),
  ...problemWhen(endsOn < startsOn, { field: 'endsOn', code: 'ENDS_BEFORE_START', params: { on: endsOn, startsOn } }),
]
const snapshotOf = ({ name, place, startsOn, endsOn }: WrittenClass): Record<string, unknown> => ({
  name,
  place,
  startsOn,
  endsOn,
})

const reload = async (context: Context, id: string): Promise<Outcome<TrainingClass>> => {
  const written = await classById(context).load(id)
  if (!written) throw new Error(`Class ${id} is not there after it was written`)
  return succeed(written)
}

/** A committee holds a class for people of several cells. */
export const createTrainingClass = async (
  context: Context,
  input: CreateTrainingClassInput,
): Promise<Outcome<TrainingClass>> => {
  const { viewer, clock } = context
  viewer.require('candidate:update')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return notFound('committeeId')
  if (!viewer.may('candidate:update', committee.path)) throw forbidden('candidate:update')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'createTrainingClass', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const written = writtenClass(input)
      const problems = classProblems(written)
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const id = context.newId()
      await insertClass(transaction, { id, committeeId: committee.id }, written, clock.now())
      const subject = { subjectType: 'TrainingClass', subjectId: id, committeeId: committee.id }
      const change = { before: null, after: snapshotOf(written) }
      await audit(transaction, context, [{ verb: 'candidate:update', ...subject, ...change }])
      return { madeId: id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** Changes what is written about a class; its certificates stay as they are. */
export const updateTrainingClass = async (
  context: Context,
  input: UpdateTrainingClassInput,
): Promise<Outcome<TrainingClass>> => {
  const { viewer } = context
  viewer.require('candidate:update')
  const seen = await classById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('candidate:update', seen.committeePath)) throw forbidden('candidate:update')
  const outcome = await once(context, { operation: 'updateTrainingClass', key: null, input }, async (transaction) => {
    const known = await lockClass(transaction, seen.id)
    if (known.version !== input.version) return conflictOver(transaction, 'TrainingClass', known)
    const written = writtenClass(input)
    const problems = classProblems(written)
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    await saveClass(transaction, known.id, written)
    const subject = { subjectType: 'TrainingClass', subjectId: known.id, committeeId: known.committeeId }
    const change = { before: snapshotOf(known), after: snapshotOf(written) }
    await audit(transaction, context, [{ verb: 'candidate:update', ...subject, ...change }])
    return { madeId: known.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

export interface Certificate {
  readonly classId: string
  readonly kind?: PaperKind | null | undefined
  readonly issuedOn: CalendarDate
  readonly issuer?: string | null | undefined
  readonly keptAt?: string | null | undefined
  readonly number?: string | null | undefined
}
const CERTIFICATES: ReadonlySet<PaperKind> = new Set(['AWARENESS_CERTIFICATE', 'NEW_MEMBER_CERTIFICATE'])
const paperOf = ({ kind, ...certificate }: Certificate) =>
  writtenPaper({ ...certificate, kind: kind ?? 'AWARENESS_CERTIFICATE' })

/** What stands in the way of a certificate of the class for the candidate; null where nothing does. */
const judgeCertificate = async (
  reader: Pick<Transaction, 'paper'>,
  { id, endsOn }: TrainingClass,
  candidate: Candidate,
  certificate: Certificate,
  today: CalendarDate,
): Promise<NotDone | null> => {
  const paper = paperOf(certificate)
  const problems = [
    ...paperProblems(paper, '', today),
    ...problemWhen(!CERTIFICATES.has(paper.kind), { field: 'kind', code: 'NOT_A_CERTIFICATE' }),
    ...problemWhen(paper.issuedOn < endsOn, {
      field: 'issuedOn',
      code: 'BEFORE_CLASS_ENDS',
      params: { on: paper.issuedOn, endsOn },
    }),
  ]
  if (problems.length > 0) return { kind: 'invalid', problems }
  const verdict = (code: 'CASE_EXITED' | 'ALREADY_IN_CLASS') => refuse({ rule: 'STEP', code, values: {} }).error
  if (candidate.status === 'EXITED') return verdict('CASE_EXITED')
  return (await hasCertificateOf(reader, id, candidate.id)) ? verdict('ALREADY_IN_CLASS') : null
}

/** What would stand in the way of the certificate; nothing is written. */
export const previewCertificate = async (
  context: Context,
  candidate: Candidate,
  certificate: Certificate,
): Promise<NotDone | null> => {
  const attended = await classById(context).load(certificate.classId)
  if (!attended) return notFound('classId')
  return judgeCertificate(context.database.prisma, attended, candidate, certificate, context.clock.today())
}

/** The candidate attended the class: its certificate goes into the register. */
export const recordCertificate = async (
  context: Context,
  input: Certificate & { readonly candidateId: string; readonly idempotencyKey?: string | null | undefined },
): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  const [attended, seen] = await Promise.all([
    classById(context).load(input.classId),
    candidateById(context).load(input.candidateId),
  ])
  if (!attended) return notFound('classId')
  if (!seen || !viewer.may('candidate:update', seen.cellPath)) return notFound('candidateId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'recordCertificate', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const { candidate } = await lockCase(transaction, seen.id)
      const today = clock.today()
      const refused = await judgeCertificate(transaction, attended, candidate, input, today)
      if (refused) return refused
      const paper = { ...paperOf(input), id: context.newId(), trainingClassId: attended.id }
      const recorded = { at: clock.now(), byId: viewer.id }
      await insertPapers(transaction, candidate.id, [paper], recorded)
      await touchCase(transaction, candidate.id, recorded.at)
      await refreshDueItems(transaction, [candidate.id], today)
      const { id, ...after } = paper
      const subject = { subjectType: 'Paper', subjectId: id, committeeId: candidate.cellId }
      await audit(transaction, context, [{ verb: 'candidate:update', ...subject, before: null, after }])
      return { madeId: candidate.id }
    },
  )
  return 'madeId' in outcome ? reloadCandidate(context, outcome.madeId) : outcome
}
