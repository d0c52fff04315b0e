import { type DueSettings, type FieldProblem, problemWhen } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { mayOverAll } from '../committees/index.ts'
import { lockClocks, type OwnClocks, saveClocks } from './clocks-store.ts'
import { RECOUNT } from './recount.ts'

const BOUNDS: Readonly<Record<keyof DueSettings, readonly [least: number, most: number]>> = {
  assessmentMonths: [1, 24],
  retentionMonths: [1, 240],
  transferDays: [1, 365],
  escalationDays: [1, 365],
}
const SUBJECT = { subjectType: 'DueSettings', subjectId: 'due-settings', committeeId: null } as const

const problemsOf = (clocks: DueSettings): FieldProblem[] =>
  (Object.keys(BOUNDS) as (keyof DueSettings)[]).flatMap((field) => {
    const [least, most] = BOUNDS[field]
    const isWrong = clocks[field] < least || clocks[field] > most
    return problemWhen(isWrong, { field, code: 'OUT_OF_BOUNDS', params: { least, most } })
  })

/** These hold for everybody, so it takes the right over the whole tree. */
export const maySetClocks = (context: Context): Promise<boolean> => mayOverAll(context, 'due:set')

/** Sets the clocks that no document sets; what is due by them is recounted within minutes. */
export const setClocks = async (context: Context, { version, ...clocks }: OwnClocks): Promise<Outcome<OwnClocks>> => {
  if (!(await maySetClocks(context))) throw forbidden('due:set')
  const problems = problemsOf(clocks)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const outcome = await inTransaction(context, async (transaction): Promise<OwnClocks | Conflict> => {
    const before = await lockClocks(transaction)
    if (before.version !== version) {
      const last = await findLastChange(transaction, SUBJECT.subjectType, SUBJECT.subjectId)
      return { kind: 'conflict', currentVersion: before.version, ...last }
    }
    const after = { ...clocks, version: version + 1 }
    await saveClocks(transaction, after, RECOUNT.name)
    await audit(transaction, context, [{ verb: 'due:set', ...SUBJECT, before: { ...before }, after: { ...after } }])
    return after
  })
  return 'kind' in outcome ? outcome : succeed(outcome)
}
