import { type BreachStep, type DataSet, decideBreach, decideBreachAct, normaliseText, writtenText } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { notFound } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { type Breach, breachById, insertBreach, lockBreach, saveBreach } from './breaches-store.ts'
import { readClocks } from './clocks-store.ts'

const answered = async (context: Context, outcome: Made | NotDone): Promise<Outcome<Breach>> => {
  if (!('madeId' in outcome)) return outcome
  const breach = await breachById(context).load(outcome.madeId)
  if (!breach) throw new Error(`Breach ${outcome.madeId} is not there after it was written`)
  return succeed(breach)
}

export interface RecordBreachInput {
  readonly committeeId: string
  readonly foundAt: Date
  readonly what: string
  readonly dataSets: readonly DataSet[]
  readonly persons?: number | null | undefined
  readonly measures?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
/** A breach enters the register; the clock of its report runs from the moment it was found. */
export const recordBreach = async (context: Context, input: RecordBreachInput): Promise<Outcome<Breach>> => {
  const { viewer, clock } = context
  viewer.require('privacy:handle')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return notFound('committeeId')
  if (!viewer.may('privacy:handle', committee.path)) throw forbidden('privacy:handle')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'recordBreach', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const now = clock.now()
      const found = {
        foundAt: input.foundAt.getTime(),
        what: normaliseText(input.what),
        dataSets: input.dataSets,
        persons: input.persons ?? null,
        measures: writtenText(input.measures),
      }
      const decision = decideBreach(found, await readClocks(transaction), now.getTime())
      if (!decision.ok) return decision.error
      const id = context.newId()
      const row = {
        ...decision.value,
        foundAt: new Date(decision.value.foundAt),
        reportBy: new Date(decision.value.reportBy),
      }
      await insertBreach(transaction, {
        id,
        committeeId: committee.id,
        ...row,
        recordedAt: now,
        recordedById: viewer.id,
      })
      await audit(transaction, context, [
        {
          verb: 'privacy:handle',
          subjectType: 'Breach',
          subjectId: id,
          committeeId: committee.id,
          before: null,
          after: row,
        },
      ])
      return { madeId: id }
    },
  )
  return answered(context, outcome)
}

export interface ActOnBreachInput {
  readonly id: string
  readonly version: number
  readonly step: BreachStep
  readonly at: Date
  readonly text: string
}
/** A breach is reported, or closed with what came of it. */
export const actOnBreach = async (context: Context, input: ActOnBreachInput): Promise<Outcome<Breach>> => {
  const { viewer, clock } = context
  viewer.require('privacy:handle')
  const seen = await breachById(context).load(input.id)
  if (!seen || !viewer.may('privacy:handle', seen.committeePath)) return notFound('id')
  const outcome = await once(context, { operation: 'actOnBreach', key: null, input }, async (transaction) => {
    const known = await lockBreach(transaction, seen.id)
    if (known.version !== input.version) return conflictOver(transaction, 'Breach', known)
    const text = normaliseText(input.text)
    const act = { step: input.step, at: input.at.getTime(), text }
    const decision = decideBreachAct(
      act,
      { state: known.state, foundAt: known.foundAt.getTime() },
      clock.now().getTime(),
    )
    if (!decision.ok) return decision.error
    const state = decision.value
    const columns =
      input.step === 'REPORT'
        ? { state, reportedAt: input.at, reportedTo: text }
        : { state, closedAt: input.at, outcome: text }
    await saveBreach(transaction, known.id, columns)
    await audit(transaction, context, [
      {
        verb: 'privacy:handle',
        subjectType: 'Breach',
        subjectId: known.id,
        committeeId: known.committeeId,
        before: { state: known.state },
        after: columns,
      },
    ])
    return { madeId: known.id }
  })
  return answered(context, outcome)
}
