import {
  checkKeptQuestion,
  type FieldProblem,
  type KeptQuestion,
  MOST_SAVED_REPORTS,
  normaliseText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit, type NotDone, once } from '../../platform/writes.ts'
import { committeeById } from '../committees/index.ts'
import {
  countOwnReports,
  deleteSavedReport,
  insertSavedReport,
  lockSavedReport,
  type SavedReport,
  savedReportById,
  updateSavedReport,
  type WrittenReport,
} from './saved-store.ts'
import { verbOfMeasure } from './service.ts'

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined }
type Always = 'measure' | 'dimensions'
export type KeptQuestionInput = Pick<KeptQuestion, Always> & Given<Omit<KeptQuestion, Always>>
export interface SaveReportInput {
  /** Nothing for a new one. */
  readonly id?: string | null | undefined
  readonly version?: number | null | undefined
  readonly name: string
  readonly within: string
  readonly question: KeptQuestionInput
  readonly shared?: boolean | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** The question with what was left out. */
export const keptQuestionOf = (input: KeptQuestionInput): KeptQuestion => ({
  measure: input.measure,
  dimensions: input.dimensions,
  filter: input.filter ?? [],
  period: input.period ?? null,
  from: input.from ?? null,
  to: input.to ?? null,
  basis: input.basis ?? null,
  level: input.level ?? null,
  fromStage: input.fromStage ?? null,
  toStage: input.toStage ?? null,
  comparison: input.comparison ?? null,
  besideFrom: input.besideFrom ?? null,
  besideTo: input.besideTo ?? null,
  besideCommittee: input.besideCommittee ?? null,
  view: input.view ?? 'TABLE',
})

const snapshotOf = ({ name, committeeId, question, shared }: WrittenReport) => ({
  name,
  committeeId,
  shared,
  question,
})

/** Its owner changes a report. */
export const mayChangeReport = ({ viewer }: Context, { ownerId }: SavedReport): boolean => ownerId === viewer.id
/** Its owner removes a report, and one that is shared also whoever sets targets where it is about. */
export const mayRemoveReport = (context: Context, report: SavedReport): boolean =>
  mayChangeReport(context, report) || (report.shared && context.viewer.may('target:set', report.committeePath))

const problemsOf = async (context: Context, name: string, { within, question }: SaveReportInput) => {
  const kept = keptQuestionOf(question)
  const [committee, beside] = await Promise.all([
    committeeById(context).load(within),
    kept.besideCommittee ? committeeById(context).load(kept.besideCommittee) : null,
  ])
  const problems: FieldProblem[] = [
    ...(committee ? [] : [{ field: 'within', code: 'UNKNOWN_RECORD' as const }]),
    ...(kept.besideCommittee && !beside
      ? [{ field: 'question.besideCommittee', code: 'UNKNOWN_RECORD' as const }]
      : []),
    ...checkKeptQuestion(name, kept, context.clock.today()),
  ]
  return { kept, committee, problems }
}

const staleOf = ({ version, ownerName, savedAt }: SavedReport): Conflict => ({
  kind: 'conflict',
  currentVersion: version,
  changedBy: ownerName,
  changedAt: savedAt,
})
const UNKNOWN: NotDone = { kind: 'invalid', problems: [{ field: 'id', code: 'UNKNOWN_RECORD' }] }

/** Keeps a question under a name, or changes one that was kept. Throws FORBIDDEN for a figure that the viewer may not ask. */
export const saveReport = async (context: Context, input: SaveReportInput): Promise<Outcome<SavedReport>> => {
  const { viewer, clock } = context
  viewer.require('target:read')
  viewer.require(verbOfMeasure(input.question.measure))
  const name = normaliseText(input.name)
  const { kept, committee, problems } = await problemsOf(context, name, input)
  if (!committee || problems.length > 0) return { kind: 'invalid', problems }
  const { idempotencyKey, ...keyed } = input
  const written: WrittenReport = { name, committeeId: committee.id, question: kept, shared: input.shared ?? false }
  const outcome = await once(
    context,
    { operation: 'saveReport', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const known = input.id ? await lockSavedReport(transaction, viewer, input.id) : null
      if (input.id && !known) return UNKNOWN
      if (known && !mayChangeReport(context, known)) throw forbidden('target:set')
      if (known && known.version !== (input.version ?? 0)) return staleOf(known)
      if (!known && (await countOwnReports(transaction, viewer.id)) >= MOST_SAVED_REPORTS)
        return {
          kind: 'invalid',
          problems: [{ field: 'name', code: 'TOO_MANY_REPORTS', params: { most: MOST_SAVED_REPORTS } }],
        }
      const id = known?.id ?? context.newId()
      const savedAt = clock.now()
      if (known) await updateSavedReport(transaction, id, { ...written, savedAt })
      else await insertSavedReport(transaction, { ...written, id, ownerId: viewer.id, savedAt })
      await audit(transaction, context, [
        {
          verb: 'report:save',
          subjectType: 'SavedReport',
          subjectId: id,
          committeeId: committee.id,
          before: known && snapshotOf(known),
          after: snapshotOf(written),
        },
      ])
      return { madeId: id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  const saved = await savedReportById(context).load(outcome.madeId)
  if (!saved) throw new Error(`The report ${outcome.madeId} is not there after it was saved`)
  return succeed(saved)
}

export interface RemoveReportInput {
  readonly id: string
  readonly version: number
}

/** Removes a report that was kept; its question stays in the change log. Throws FORBIDDEN for one of somebody else. */
export const removeReport = async (
  context: Context,
  { id, version }: RemoveReportInput,
): Promise<Outcome<SavedReport>> => {
  const { viewer } = context
  viewer.require('target:read')
  const removed: { report: SavedReport | null } = { report: null }
  const outcome = await once(context, { operation: 'removeReport', key: null, input: null }, async (transaction) => {
    const known = await lockSavedReport(transaction, viewer, id)
    if (!known) return UNKNOWN
    if (!mayRemoveReport(context, known)) throw forbidden('target:set')
    if (known.version !== version) return staleOf(known)
    await deleteSavedReport(transaction, id)
    await audit(transaction, context, [
      {
        verb: 'report:remove',
        subjectType: 'SavedReport',
        subjectId: id,
        committeeId: known.committeeId,
        before: snapshotOf(known),
        after: null,
      },
    ])
    removed.report = known
    return { madeId: id }
  })
  if (!('madeId' in outcome)) return outcome
  if (!removed.report) throw new Error(`The report ${id} was removed unread`)
  return succeed(removed.report)
}
