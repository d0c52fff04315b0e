import {
  type CommitteeRow,
  decideChange,
  normaliseText,
  type Result,
  type StructureDecision,
  writtenText,
} from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import {
  type Committee,
  countOpenCases,
  lockCommittee,
  readAncestry,
  readChildPlacements,
  readStructure,
  saveCommittee,
  snapshotOfCommittee,
} from '../committees/index.ts'
import type { Place } from './places-store.ts'
import { type ImportScene, rowProblem, verdictProblem } from './plan.ts'
import type { NumberedRow, PlacedProblem } from './read-rows.ts'

/** What a row changes of a committee that is there already. */
export interface CommitteeChange {
  readonly committee: Committee
  readonly structure: Extract<StructureDecision, { ok: true }>['value']
  readonly areaTraits: readonly string[]
  readonly decisionNumber: string | null
  readonly parent: Committee | null
}

const sameTraits = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()

/** Null where the row says what is known; a blank cell leaves what is known. */
export const decideCommitteeChange = async (
  { context, transaction }: ImportScene,
  { number, row }: NumberedRow<CommitteeRow>,
  known: Place,
  namedParent: Place | null,
): Promise<Result<CommitteeChange, PlacedProblem[]> | null> => {
  const name = normaliseText(row.name)
  const code = writtenText(row.code)
  const areaTraits = row.areaTraits ?? known.areaTraits
  const isMoved = namedParent !== null && namedParent.id !== known.parentId
  const isRedesignated = name !== known.name || row.kind !== known.kind || (code !== null && code !== known.code)
  if (!isMoved && !isRedesignated && sameTraits(areaTraits, known.areaTraits)) return null

  const committee = await lockCommittee(transaction, known.id)
  if (!committee) throw new Error(`Committee ${known.id} vanished while the tree was held`)
  const parent = isMoved ? await lockCommittee(transaction, namedParent.id) : null
  // An earlier row of the same file founds it, and a move needs its dated rows.
  if (isMoved && !parent)
    return {
      ok: false,
      error: [{ row: number, column: 'parent', code: 'UNKNOWN_COMMITTEE', params: { committee: namedParent.name } }],
    }
  const today = context.clock.today()
  const decision = decideChange(
    {
      effectiveOn: today,
      name,
      kind: row.kind,
      ...(code === null ? {} : { code }),
      ...(parent ? { parent: { ...parent, ancestry: await readAncestry(transaction, parent.id) } } : {}),
    },
    {
      committee,
      structure: await readStructure(transaction, committee.id),
      childPlacements: await readChildPlacements(transaction, committee.id),
      openCases: await countOpenCases(transaction, committee.id),
    },
    today,
  )
  if (decision.ok)
    return {
      ok: true,
      value: {
        committee,
        structure: decision.value,
        areaTraits,
        decisionNumber: writtenText(row.decisionNumber),
        parent,
      },
    }
  return {
    ok: false,
    error:
      decision.error.kind === 'refusal'
        ? decision.error.verdicts.map((verdict) => verdictProblem(number, isMoved ? 'parent' : null, verdict))
        : decision.error.problems.map(({ field, code: fault, params }) =>
            rowProblem(number, { column: field, code: fault, ...(params ? { params } : {}) }),
          ),
  }
}

export const writeCommitteeChange = async (
  { context, transaction }: ImportScene,
  { committee: { id }, structure, areaTraits, decisionNumber, parent }: CommitteeChange,
): Promise<void> => {
  const before = await snapshotOfCommittee(transaction, id)
  // An earlier row may have moved what stands above either of them.
  const committee = await lockCommittee(transaction, id)
  if (!committee) throw new Error(`Committee ${id} vanished while the tree was held`)
  await saveCommittee(
    transaction,
    committee,
    {
      structure,
      dissolvedOn: structure.dissolvedOn,
      areaTraits,
      decisionNumber,
      parent: parent && (await lockCommittee(transaction, parent.id)),
    },
    context.newId,
    context.clock.now(),
  )
  await audit(transaction, context, [
    {
      verb: 'committee:update',
      subjectType: 'Committee',
      subjectId: id,
      committeeId: id,
      before,
      after: await snapshotOfCommittee(transaction, id),
    },
  ])
}
