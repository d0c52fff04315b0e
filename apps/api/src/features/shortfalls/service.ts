import {
  type CalendarDate,
  checkShortfall,
  decideShortfallChange,
  decideShortfallNote,
  decideShortfallWithdrawal,
  periodKey,
  type ShortfallReason,
  type ShortfallReport,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, type NotDone, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import { findPeriod, type PeriodInput } from '../targets/index.ts'
import { type Shortfall, shortfallById } from './store.ts'
import {
  insertNote,
  insertShortfall,
  type LockedShortfall,
  lockShortfall,
  saveShortfall,
  withdrawRow,
} from './writes-store.ts'

interface ReportInput {
  readonly reason: ShortfallReason
  readonly text?: string | null | undefined
  readonly measure?: string | null | undefined
  readonly personInCharge?: string | null | undefined
  readonly dueOn?: CalendarDate | null | undefined
}
interface Keyed {
  readonly idempotencyKey?: string | null | undefined
}
interface Versioned extends Keyed {
  readonly id: string
  readonly version: number
}
export type ReportShortfallInput = ReportInput & Keyed & { readonly committeeId: string; readonly period: PeriodInput }
export type UpdateShortfallInput = ReportInput & Versioned
export type FollowUpShortfallInput = Versioned & {
  readonly notedOn: CalendarDate
  readonly text: string
  readonly done: boolean
  readonly dueOn?: CalendarDate | null | undefined
}
export type WithdrawShortfallInput = Versioned & { readonly reason: string }

const reportOf = (input: ReportInput): ShortfallReport => ({
  reason: input.reason,
  text: writtenText(input.text),
  measure: writtenText(input.measure),
  personInCharge: writtenText(input.personInCharge),
  dueOn: input.dueOn ?? null,
})
const snapshotOf = ({ reason, text, measure, personInCharge, dueOn }: ShortfallReport): Record<string, unknown> => ({
  reason,
  text,
  measure,
  personInCharge,
  dueOn,
})
const notFound = (field: string): NotDone => ({ kind: 'invalid', problems: [{ field, code: 'UNKNOWN_RECORD' }] })

const reload = async (context: Context, id: string): Promise<Outcome<Shortfall>> => {
  const written = await shortfallById(context).load(id)
  if (!written) throw new Error(`Shortfall ${id} is not there after it was written`)
  return succeed(written)
}

/** A committee says why it falls short in a period, and what it does about it. */
export const reportShortfall = async (context: Context, input: ReportShortfallInput): Promise<Outcome<Shortfall>> => {
  const { viewer, clock } = context
  viewer.require('shortfall:report')
  const committee = isId(input.committeeId) ? await committeeById(context).load(input.committeeId) : null
  if (!committee) return notFound('committeeId')
  if (!viewer.may('shortfall:report', committee.path)) throw forbidden('shortfall:report')
  const period = await findPeriod(context, input.period)
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'reportShortfall', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const checked = checkShortfall(reportOf(input))
      if (!checked.ok) return checked.error
      const id = context.newId()
      const stamp = { at: clock.now(), byId: viewer.id }
      await insertShortfall(transaction, { id, committeeId: committee.id, period }, checked.value, stamp)
      await audit(transaction, context, [
        {
          verb: 'shortfall:report',
          subjectType: 'Shortfall',
          subjectId: id,
          committeeId: committee.id,
          before: null,
          after: { period: periodKey(period), ...snapshotOf(checked.value) },
        },
      ])
      return { madeId: id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

interface Change {
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
}
/** A change of one that is there already, by its version. */
const change = async (
  context: Context,
  operation: string,
  input: Versioned,
  work: (transaction: Transaction, known: LockedShortfall) => Promise<Change | NotDone>,
): Promise<Outcome<Shortfall>> => {
  const { viewer } = context
  viewer.require('shortfall:report')
  const seen = isId(input.id) ? await shortfallById(context).load(input.id) : null
  if (!seen) return notFound('id')
  if (!viewer.may('shortfall:report', seen.committeePath)) throw forbidden('shortfall:report')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(context, { operation, key: idempotencyKey, input: keyed }, async (transaction) => {
    const known = await lockShortfall(transaction, seen.id)
    // Its committee may have been moved out of the scope since it was read.
    if (!viewer.may('shortfall:report', known.committeePath)) throw forbidden('shortfall:report')
    if (known.version !== input.version)
      return {
        kind: 'conflict' as const,
        currentVersion: known.version,
        ...(await findLastChange(transaction, 'Shortfall', known.id)),
      }
    const made = await work(transaction, known)
    if ('kind' in made) return made
    await audit(transaction, context, [
      {
        verb: 'shortfall:report',
        subjectType: 'Shortfall',
        subjectId: known.id,
        committeeId: known.committeeId,
        ...made,
      },
    ])
    return { madeId: known.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** Changes what was written; the notes stay as they are. */
export const updateShortfall = (context: Context, input: UpdateShortfallInput): Promise<Outcome<Shortfall>> =>
  change(context, 'updateShortfall', input, async (transaction, known) => {
    const decision = decideShortfallChange(reportOf(input), known)
    if (!decision.ok) return decision.error
    await saveShortfall(transaction, known.id, decision.value)
    return { before: snapshotOf(known), after: snapshotOf(decision.value) }
  })

/** Notes what became of the measure until a day, and whether it is done. */
export const followUpShortfall = (context: Context, input: FollowUpShortfallInput): Promise<Outcome<Shortfall>> =>
  change(context, 'followUpShortfall', input, async (transaction, known) => {
    const note = {
      notedOn: input.notedOn,
      text: writtenText(input.text) ?? '',
      done: input.done,
      dueOn: input.dueOn ?? null,
    }
    const decision = decideShortfallNote(note, known, context.clock.today())
    if (!decision.ok) return decision.error
    const stamp = { at: context.clock.now(), byId: context.viewer.id }
    await insertNote(transaction, context.newId(), known, decision.value, stamp)
    return {
      before: { state: known.state, dueOn: known.dueOn },
      after: {
        dueOn: decision.value.dueOn ?? known.dueOn,
        state: decision.value.done ? 'DONE' : 'OPEN',
        notedOn: decision.value.notedOn,
        text: decision.value.text,
      },
    }
  })

/** Takes back what was written by mistake: it counts no longer and stays readable. */
export const withdrawShortfall = (context: Context, input: WithdrawShortfallInput): Promise<Outcome<Shortfall>> =>
  change(context, 'withdrawShortfall', input, async (transaction, known) => {
    const decision = decideShortfallWithdrawal(writtenText(input.reason) ?? '', known)
    if (!decision.ok) return decision.error
    await withdrawRow(transaction, known.id, decision.value)
    return {
      before: { state: known.state },
      after: { state: 'WITHDRAWN', withdrawReason: decision.value },
    }
  })
