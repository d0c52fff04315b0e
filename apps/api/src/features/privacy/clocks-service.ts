import { checkPrivacyClocks } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { mayOverAll } from '../committees/index.ts'
import { lockClocks, type SetClocks, saveClocks } from './clocks-store.ts'

const SUBJECT = { subjectType: 'PrivacyClocks', subjectId: 'privacy-clocks', committeeId: null } as const

/** These hold for everybody, so it takes the right over the whole tree. */
export const maySetPrivacyClocks = (context: Context): Promise<boolean> => mayOverAll(context, 'privacy:set')

/** Sets the clocks; a request or a breach keeps those that it came in with. */
export const setPrivacyClocks = async (
  context: Context,
  { version, ...clocks }: SetClocks,
): Promise<Outcome<SetClocks>> => {
  if (!(await maySetPrivacyClocks(context))) throw forbidden('privacy:set')
  const problems = checkPrivacyClocks(clocks)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const outcome = await inTransaction(context, async (transaction): Promise<SetClocks | Conflict> => {
    const before = await lockClocks(transaction)
    if (before.version !== version) {
      const last = await findLastChange(transaction, SUBJECT.subjectType, SUBJECT.subjectId)
      return { kind: 'conflict', currentVersion: before.version, ...last }
    }
    const after = { ...clocks, version: version + 1 }
    await saveClocks(transaction, after)
    await audit(transaction, context, [{ verb: 'privacy:set', ...SUBJECT, before: { ...before }, after: { ...after } }])
    return after
  })
  return 'kind' in outcome ? outcome : succeed(outcome)
}
