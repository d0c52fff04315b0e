import { type CorrectionCommand, decideCorrection, replayCase, textProblem, writtenText } from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { insertAdmission, replaceAdmission, voidAdmission } from './admission-writes-store.ts'
import { appendEvent, type LockedCase, lockCase } from './candidate-writes-store.ts'
import { openHeldFile, snapshotOfState } from './case-act.ts'
import { refreshDueItems } from './due-items-store.ts'
import { notFound, reload } from './service.ts'
import { type Candidate, candidateById } from './store.ts'

export interface CorrectCaseInput {
  readonly id: string
  readonly version: number
  readonly voids?: readonly number[] | null | undefined
  readonly amends?:
    | {
        readonly sequence: number
        readonly occurredOn: NonNullable<CorrectionCommand['amends']>['occurredOn']
        readonly documentNumber?: string | null | undefined
      }
    | null
    | undefined
  readonly reason: string
  readonly idempotencyKey?: string | null | undefined
}

/** The correction as the domain takes it. */
export const correctionCommand = (
  input: Pick<CorrectCaseInput, 'voids' | 'amends'> & { readonly reason?: string | null | undefined },
): CorrectionCommand => ({
  voids: [...new Set(input.voids ?? [])].sort((a, b) => a - b),
  amends: input.amends
    ? {
        sequence: input.amends.sequence,
        occurredOn: input.amends.occurredOn,
        documentNumber: writtenText(input.amends.documentNumber),
      }
    : null,
  reason: writtenText(input.reason) ?? '',
})

type Corrected = Extract<ReturnType<typeof decideCorrection>, { readonly ok: true }>['value']

/** The wrong admission counts no longer; where the case still tells of one, another row says what is true. */
const correctAdmission = async (
  transaction: Transaction,
  newId: () => string,
  locked: LockedCase,
  { admission }: Corrected,
  at: Date,
): Promise<void> => {
  if (admission === null) return
  const voided = await voidAdmission(transaction, locked.candidate.id, at)
  const told = admission.after
  if (told === null) return
  const { documentNumber } = told
  if (documentNumber === null) throw new Error(`Admission of ${locked.candidate.id} is left without a number`)
  if (voided) await replaceAdmission(transaction, newId(), voided, locked, { ...told, documentNumber }, at)
  else await insertAdmission(transaction, newId(), locked, { ...told, documentNumber, documentIssuer: null }, at)
}

/** An error is undone by an event that says so; what was recorded stays, and the case is derived anew. */
export const correctCase = async (context: Context, input: CorrectCaseInput): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  viewer.require('candidate:correct')
  const seen = await candidateById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('candidate:correct', seen.cellPath)) throw forbidden('candidate:correct')
  const { idempotencyKey, ...keyed } = input
  const command = correctionCommand(input)
  const outcome = await once(
    context,
    { operation: 'correctCase', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const locked = await lockCase(transaction, seen.id)
      const { candidate, events } = locked
      if (!viewer.may('candidate:correct', candidate.cellPath)) throw forbidden('candidate:correct')
      if (candidate.version !== input.version) return conflictOver(transaction, 'Candidate', candidate)
      const problems = [
        ...textProblem('reason', command.reason, { required: true, maximum: 2_000 }),
        ...textProblem('amends.documentNumber', command.amends?.documentNumber ?? null, {
          required: false,
          maximum: 100,
        }),
      ]
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const file = await openHeldFile(transaction, locked)
      const decision = decideCorrection(file, events, command, clock.today())
      if (!decision.ok) return decision.error

      const { event, verdicts } = decision.value
      const recorded = { at: clock.now(), byId: viewer.id }
      const next = replayCase([...events, event])
      await appendEvent(
        transaction,
        candidate.id,
        { id: context.newId(), event, texts: { documentIssuer: null, note: null }, recorded, verdicts },
        next,
      )
      await correctAdmission(transaction, context.newId, locked, decision.value, recorded.at)
      await refreshDueItems(transaction, [candidate.id], clock.today())
      await audit(transaction, context, [
        {
          verb: 'candidate:correct',
          subjectType: 'Candidate',
          subjectId: candidate.id,
          committeeId: candidate.cellId,
          before: snapshotOfState(file.state),
          after: { ...snapshotOfState(next), voids: command.voids, amends: command.amends, reason: command.reason },
        },
      ])
      return { madeId: candidate.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
