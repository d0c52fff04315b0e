import type { Database } from '@nguon/database'
import {
  type CalendarDate,
  changesBetween,
  checkTerm,
  type Invalid,
  normaliseText,
  type TermDecision,
  usualYearsOf,
  writtenText,
} from '@nguon/domain'
import type { Clock } from '../../platform/clock.ts'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { mayOverAll, readRoots } from '../committees/index.ts'
import { auditCommand, insertTerm, lockTerms, readTerms, type Term, updateTerm } from './term-store.ts'

export interface SetTermInput {
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly firstYear?: number | null | undefined
  readonly lastYear?: number | null | undefined
  readonly decisionNumber?: string | null | undefined
}

/** A term holds for every committee, so it is set by whoever holds the right over all of them. */
export const maySetTerms = (context: Context): Promise<boolean> => mayOverAll(context, 'term:set')

const decisionOf = (input: SetTermInput): TermDecision => {
  const name = normaliseText(input.name)
  const usual = usualYearsOf(name)
  return {
    name,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    firstYear: input.firstYear ?? usual?.firstYear ?? 0,
    lastYear: input.lastYear ?? usual?.lastYear ?? 0,
    decisionNumber: writtenText(input.decisionNumber),
  }
}
const snapshotOf = ({ name, startsOn, endsOn, firstYear, lastYear, decisionNumber }: TermDecision) => ({
  name,
  startsOn,
  endsOn,
  firstYear,
  lastYear,
  decisionNumber,
})

interface Written {
  readonly id: string
  readonly before: TermDecision | null
  readonly changed: boolean
}
/** Makes the term of that name, or changes it. `isStale` says that another version was read than the one that is there. */
const writeTerm = async (
  transaction: Transaction,
  newId: () => string,
  term: TermDecision,
  isStale: (known: Term | null) => boolean,
): Promise<Written | Invalid | Conflict> => {
  const terms = await lockTerms(transaction)
  const known = terms.find(({ name }) => name === term.name) ?? null
  if (isStale(known))
    return {
      kind: 'conflict',
      currentVersion: known?.version ?? 0,
      ...(await findLastChange(transaction, 'Term', known?.id ?? '')),
    }
  const problems = checkTerm(term, terms)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const before = known && snapshotOf(known)
  const changed = changesBetween(before, snapshotOf(term)).length > 0
  const id = known?.id ?? newId()
  if (!known) await insertTerm(transaction, id, term)
  else if (changed) await updateTerm(transaction, id, term)
  return { id, before, changed }
}

/** Makes a term, or changes its days, years and decision. Throws FORBIDDEN for whoever does not hold the right over all. */
export const setTerm = async (
  context: Context,
  input: SetTermInput & {
    readonly version?: number | null | undefined
    readonly idempotencyKey?: string | null | undefined
  },
): Promise<Outcome<Term>> => {
  if (!(await maySetTerms(context))) throw forbidden('term:set')
  const { idempotencyKey, ...keyed } = input
  const term = decisionOf(input)
  const outcome = await once(
    context,
    { operation: 'setTerm', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const version = input.version ?? 0
      const written = await writeTerm(transaction, context.newId, term, (known) => (known?.version ?? 0) !== version)
      if ('kind' in written) return written
      const [root] = await readRoots(transaction)
      if (written.changed)
        await audit(transaction, context, [
          {
            verb: 'term:set',
            subjectType: 'Term',
            subjectId: written.id,
            committeeId: root?.id ?? null,
            before: written.before && snapshotOf(written.before),
            after: snapshotOf(term),
          },
        ])
      return { madeId: written.id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  const made = (await readTerms(context.database.prisma)).find(({ id }) => id === outcome.madeId)
  if (!made) throw new Error(`Term ${outcome.madeId} is not there after it was written`)
  return succeed(made)
}

/** The same for whoever runs the server, who has its whole database anyway. */
export const setTermByCommand = (
  database: Pick<Database, 'prisma'>,
  { clock, newId }: { readonly clock: Clock; readonly newId: () => string },
  input: SetTermInput,
): Promise<'made' | 'changed' | Invalid> =>
  database.prisma.$transaction(async (transaction) => {
    const term = decisionOf(input)
    const written = await writeTerm(transaction, newId, term, () => false)
    if ('kind' in written) {
      if (written.kind === 'conflict') throw new Error(`A term cannot be stale to a command: ${term.name}`)
      return written
    }
    const [root] = await readRoots(transaction)
    if (written.changed)
      await auditCommand(
        transaction,
        { id: newId(), at: clock.now(), subjectId: written.id, committeeId: root?.id ?? null },
        written.before && snapshotOf(written.before),
        snapshotOf(term),
      )
    return written.before ? 'changed' : 'made'
  })
