import { EDITIONS, type Edition, paperKey, textProblem, writtenText } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { mayOverAll, readRoots } from '../committees/index.ts'
import { insertCheck, lockCheck, type RuleCheckRow, regulationsOf, withdrawCheck } from './store.ts'

export interface RuleNamed {
  readonly edition: string
  readonly rule: string
}
export interface MarkRuleInput extends RuleNamed {
  readonly source: string
  readonly note?: string | null | undefined
}

const knowsRule = ({ edition, rule }: RuleNamed): boolean =>
  EDITIONS.some(
    ({ id, rules, papers }) =>
      id === edition &&
      (rules.some((text) => text.rule === rule) || papers.some((wanted) => paperKey(wanted) === rule)),
  )

const findEdition = async (context: Context, id: string): Promise<Outcome<Edition>> => {
  const edition = (await regulationsOf(context)).editions.find((one) => one.id === id)
  if (!edition) throw new Error(`Edition ${id} is not there after a rule of it was marked`)
  return succeed(edition)
}

const snapshotOf = (row: RuleCheckRow): Record<string, unknown> => ({
  edition: row.editionId,
  rule: row.rule,
  source: row.source,
  note: row.note,
})

/** What is said of a rule is said for everybody, so it takes the right over the whole tree. */
export const mayMarkRules = (context: Context): Promise<boolean> => mayOverAll(context, 'regulation:check')

/** Somebody has compared a rule of an edition with the official text. */
export const markRuleChecked = async (context: Context, input: MarkRuleInput): Promise<Outcome<Edition>> => {
  const { viewer, clock } = context
  viewer.require('regulation:check')
  if (!(await mayMarkRules(context))) throw forbidden('regulation:check')
  const source = writtenText(input.source) ?? ''
  const note = writtenText(input.note)
  const outcome = await once(context, { operation: 'markRuleChecked', key: null, input }, async (transaction) => {
    const problems = [
      ...(knowsRule(input) ? [] : [{ field: 'rule', code: 'UNKNOWN_RECORD' } as const]),
      ...textProblem('source', source, { required: true, maximum: 500 }),
      ...textProblem('note', note, { required: false, maximum: 2_000 }),
    ]
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    const known = await lockCheck(transaction, input.edition, input.rule)
    const now = clock.now()
    if (known) await withdrawCheck(transaction, known.id, now, viewer.id)
    const row = {
      id: context.newId(),
      editionId: input.edition,
      rule: input.rule,
      source,
      note,
      checkedAt: now,
      checkedById: viewer.id,
    }
    await insertCheck(transaction, row)
    await audit(transaction, context, [
      {
        verb: 'regulation:check',
        subjectType: 'Edition',
        subjectId: input.edition,
        committeeId: (await readRoots(transaction))[0]?.id ?? null,
        before: known && snapshotOf(known),
        after: snapshotOf(row),
      },
    ])
    return { madeId: input.edition }
  })
  return 'madeId' in outcome ? findEdition(context, outcome.madeId) : outcome
}

/** The rule is shown as not checked again. */
export const unmarkRuleChecked = async (context: Context, input: RuleNamed): Promise<Outcome<Edition>> => {
  const { viewer, clock } = context
  viewer.require('regulation:check')
  if (!(await mayMarkRules(context))) throw forbidden('regulation:check')
  const outcome = await once(context, { operation: 'unmarkRuleChecked', key: null, input }, async (transaction) => {
    const known = await lockCheck(transaction, input.edition, input.rule)
    if (!known) return { kind: 'invalid' as const, problems: [{ field: 'rule', code: 'UNKNOWN_RECORD' as const }] }
    await withdrawCheck(transaction, known.id, clock.now(), viewer.id)
    await audit(transaction, context, [
      {
        verb: 'regulation:check',
        subjectType: 'Edition',
        subjectId: input.edition,
        committeeId: (await readRoots(transaction))[0]?.id ?? null,
        before: snapshotOf(known),
        after: null,
      },
    ])
    return { madeId: input.edition }
  })
  return 'madeId' in outcome ? findEdition(context, outcome.madeId) : outcome
}
