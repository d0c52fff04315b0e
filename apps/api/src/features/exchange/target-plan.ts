import {
  type CodedMessage,
  decideTarget,
  type GroupTarget,
  isWithin,
  normaliseText,
  periodKey,
  type TargetDecision,
  type TargetRow,
  yearPeriod,
} from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import { committeeById } from '../committees/index.ts'
import { findAllotment, findTerms, ofTerm, type PeriodWithTerm, readGroupsInForce } from '../targets/index.ts'
import { findPlaces, type Place } from './places-store.ts'
import { CHUNK, type ImportScene, type Planner, refuseRepeats, rowProblem, verdictProblem } from './plan.ts'
import type { NumberedRow, PlacedProblem } from './read-rows.ts'
import { findKnownTargets, type KnownTarget, writeTargets } from './target-import-store.ts'

interface PlannedTarget {
  readonly place: Place
  readonly period: PeriodWithTerm
  readonly known: KnownTarget | null
  readonly decision: TargetDecision
  /** Those that the row names, and those of the revision before that it leaves out. */
  readonly groups: readonly GroupTarget[]
  readonly groupsBefore: readonly GroupTarget[]
}

const isSame = (last: TargetDecision, next: TargetDecision): boolean =>
  last.kind === next.kind &&
  last.minimum === next.minimum &&
  last.maximum === next.maximum &&
  last.memberShare === next.memberShare &&
  last.decisionNumber === next.decisionNumber &&
  last.decidedOn === next.decidedOn &&
  last.issuer === next.issuer

const isSameGroup = (one: GroupTarget, other: GroupTarget): boolean =>
  one.group === other.group && one.minimum === other.minimum && one.share === other.share

/** A group that the row names is as it says; another stays as it was. */
const groupsAfter = (before: readonly GroupTarget[], named: readonly GroupTarget[]): GroupTarget[] => [
  ...before.filter(({ group }) => named.every((one) => one.group !== group)),
  ...named,
]

const decisionOf = (row: TargetRow): TargetDecision => ({
  kind: row.kind,
  minimum: row.minimum,
  maximum: row.maximum,
  memberShare: row.memberShare,
  decisionNumber: normaliseText(row.decisionNumber),
  decidedOn: row.decidedOn,
  issuer: normaliseText(row.issuer),
})

/** The committee and the period of each row. */
const placeRows = async ({ context, transaction, within }: ImportScene, rows: readonly NumberedRow<TargetRow>[]) => {
  const problems: PlacedProblem[] = []
  const placed: { number: number; row: { target: TargetRow; place: Place; period: PeriodWithTerm } }[] = []
  const places = await findPlaces(
    transaction,
    within.path,
    rows.map(({ row }) => row.committee),
  )
  const terms = new Map((await findTerms(context)).map((term) => [term.name, ofTerm(term)]))
  for (const { number, row } of rows) {
    const place = places.find(row.committee)
    if (!place.ok) problems.push({ row: number, column: 'committee', ...place.error })
    const year = 'year' in row.period ? yearPeriod(row.period.year) : null
    const period =
      'year' in row.period
        ? year && { ...year, term: null, year: row.period.year }
        : (terms.get(normaliseText(row.period.term)) ?? null)
    if (!period && 'term' in row.period)
      problems.push({ row: number, column: 'term', code: 'UNKNOWN_TERM', params: { term: row.period.term } })
    if (place.ok && period) placed.push({ number, row: { target: row, place: place.value, period } })
  }
  return { placed, problems }
}

/** What the table means for those who allotted: a warning, never an obstacle. */
const allotmentWarnings = async (
  { context, within }: ImportScene,
  named: readonly { readonly place: Place; readonly period: PeriodWithTerm }[],
): Promise<CodedMessage[]> => {
  const asked = new Map<string, { parentId: string; period: PeriodWithTerm }>()
  for (const { place, period } of named) {
    // Above the place of the import nobody was asked about anything.
    if (place.parentId !== null && place.id !== within.id)
      asked.set(`${place.parentId} ${periodKey(period)}`, { parentId: place.parentId, period })
    asked.set(`${place.id} ${periodKey(period)}`, { parentId: place.id, period })
  }
  const parents = await findParents(context, [...new Set([...asked.values()].map(({ parentId }) => parentId))])
  const warnings: CodedMessage[] = []
  for (const { parentId, period } of asked.values()) {
    const parent = parents.get(parentId)
    if (!parent || !isWithin(parent.path, within.path)) continue
    const { required, allotted, overAllotted, unallotted, childrenWithTarget } = await findAllotment(
      context,
      parent,
      period,
      context.clock.today(),
    )
    if (childrenWithTarget === 0) continue
    const values = { committee: parent.name, period: period.name, allotted }
    if (required === null) warnings.push({ code: 'ALLOTTED_WITHOUT_OWN', values })
    else if (overAllotted > 0)
      warnings.push({ code: 'OVER_ALLOTTED', values: { ...values, required, over: overAllotted } })
    else if (unallotted > 0) warnings.push({ code: 'UNALLOTTED', values: { ...values, required, unallotted } })
    else warnings.push({ code: 'EXACTLY_ALLOTTED', values: { ...values, required } })
    if (warnings.length >= MOST_WARNINGS) break
  }
  return warnings
}
const MOST_WARNINGS = 100

const findParents = async (context: ImportScene['context'], ids: readonly string[]) => {
  const found = await committeeById(context).loadMany(ids)
  return new Map(found.flatMap((one) => (one && !(one instanceof Error) ? [[one.id, one] as const] : [])))
}

/** Targets by committee and period: a new one, a revision where the decision is another, or the same. */
export const planTargets: Planner<'TARGETS'> = async (scene, rows) => {
  const { context, transaction } = scene
  const { placed, problems } = await placeRows(scene, rows)
  const keyOf = ({ place, period }: { place: Place; period: PeriodWithTerm }) => `${place.id} ${periodKey(period)}`
  problems.push(...refuseRepeats(placed, keyOf, 'committee'))

  const knownByKey = await findKnownTargets(
    transaction,
    placed.map(({ row }) => ({ committeeId: row.place.id, periodKey: periodKey(row.period) })),
  )
  const groupsById = await readGroupsInForce(
    transaction,
    [...knownByKey.values()].map(({ id }) => id),
  )
  const planned: PlannedTarget[] = []
  let same = 0
  for (const { number, row } of placed) {
    const known = knownByKey.get(keyOf(row)) ?? null
    const next = decisionOf(row.target)
    const groupsBefore = known ? (groupsById.get(known.id) ?? []) : []
    const named = row.target.groups
    const sameGroups = named.every((one) => groupsBefore.some((other) => isSameGroup(one, other)))
    if (known?.last && isSame(known.last, next) && sameGroups) {
      same += 1
      continue
    }
    const decision = decideTarget(next, known?.last ?? null, context.clock.today())
    if (decision.ok)
      planned.push({
        place: row.place,
        period: row.period,
        known,
        decision: decision.value,
        groups: groupsAfter(groupsBefore, named),
        groupsBefore,
      })
    else if (decision.error.kind === 'refusal')
      problems.push(...decision.error.verdicts.map((verdict) => verdictProblem(number, 'decidedOn', verdict)))
    else
      problems.push(
        ...decision.error.problems.map(({ field, code, params }) =>
          rowProblem(number, { column: field, code, ...(params ? { params } : {}) }),
        ),
      )
  }
  const updated = planned.filter(({ known }) => known !== null).length
  return {
    problems,
    created: planned.length - updated,
    updated,
    same,
    write: async (onProgress) => {
      for (let from = 0; from < planned.length; from += CHUNK) {
        const chunk = planned.slice(from, from + CHUNK).map((target) => ({
          ...target,
          targetId: target.known?.id ?? context.newId(),
          revisionId: context.newId(),
          sequence: (target.known?.last?.sequence ?? 0) + 1,
        }))
        await writeTargets(transaction, chunk, { at: context.clock.now(), byId: context.viewer.id })
        await audit(
          transaction,
          context,
          chunk.map(({ targetId, place, period, known, sequence, decision, groups, groupsBefore }) => ({
            verb: 'target:set',
            subjectType: 'Target',
            subjectId: targetId,
            committeeId: place.id,
            before: known?.last ? { period: periodKey(period), ...known.last, groups: groupsBefore } : null,
            after: { period: periodKey(period), sequence, ...decision, groups },
          })),
        )
        onProgress(same + from + chunk.length)
      }
    },
    warnings: () =>
      allotmentWarnings(
        scene,
        placed.map(({ row }) => row),
      ),
  }
}
