import { type CommitteeRow, decideCreation, foldText, isWithin, normaliseText, writtenText } from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import { lockTree } from '../committees/index.ts'
import { type CommitteeChange, decideCommitteeChange, writeCommitteeChange } from './committee-change.ts'
import { type FoundedCommittee, findStands, insertCommittees } from './committee-import-store.ts'
import { findByCodes, findPlaces, indexPlaces, type Place } from './places-store.ts'
import { type Found, type ImportScene, inChunks, noWarnings, type Planner, rowProblem, verdictProblem } from './plan.ts'
import type { NumberedRow, PlacedProblem } from './read-rows.ts'

const nameKey = (parentId: string | null, name: string): string => `${parentId} ${foldText(name)}`

/** The committees that rows may mean: those of the database, and those of earlier rows. */
const createDirectory = async ({ transaction, within }: ImportScene, rows: readonly NumberedRow<CommitteeRow>[]) => {
  const texts = rows.flatMap(({ row }) => [row.name, row.code, row.parent].filter((text) => text !== null))
  const { all } = await findPlaces(transaction, within.path, texts)
  const codes = rows.flatMap(({ row }) => (row.code ? [row.code] : []))
  const elsewhere = new Set(
    (await findByCodes(transaction, codes)).flatMap(({ path, code }) => (isWithin(path, within.path) ? [] : [code])),
  )
  const known = indexPlaces(all)
  const founded: Place[] = []
  const byCode = new Map<string, Place>()
  const byName = new Map<string, Place>()
  const enter = (place: Place) => {
    if (place.code) byCode.set(place.code, place)
    byName.set(nameKey(place.parentId, place.name), place)
  }
  for (const place of all) enter(place)
  const root: Place = { ...within, dissolvedOn: null }
  return {
    isTakenElsewhere: (code: string) => elsewhere.has(code),
    add: (place: Place) => {
      founded.push(place)
      enter(place)
    },
    /** The parent that a row names; the place of the import where it names none. */
    parentOf: (text: string | null): Found<Place> => {
      if (text === null) return { ok: true, value: root }
      const inTree = known.find(text)
      const inFile = indexPlaces(founded).find(text)
      if (inTree.ok && inFile.ok)
        return { ok: false, error: { code: 'AMBIGUOUS', params: { committee: normaliseText(text), count: 2 } } }
      return inTree.ok || inTree.error.code === 'AMBIGUOUS' ? inTree : inFile
    },
    /** By code, else by name under the parent; a name alone does not mean a committee of another code. */
    committeeOf: ({ code, name }: CommitteeRow, parent: Place): Place | null => {
      const named = byName.get(nameKey(parent.id, name)) ?? null
      if (!code) return named
      return byCode.get(code) ?? (named?.code == null ? named : null)
    },
  }
}

/** Committees by their code, else by their name under their parent. A changed name, kind or parent holds from today on. */
export const planCommittees: Planner<'COMMITTEES'> = async (scene, rows) => {
  const { context, transaction } = scene
  await lockTree(transaction)
  const today = context.clock.today()
  const directory = await createDirectory(scene, rows)
  const problems: PlacedProblem[] = []
  const founded: FoundedCommittee[] = []
  const changes: CommitteeChange[] = []
  const rowByCommittee = new Map<string, number>()
  let same = 0
  for (const { number, row } of rows) {
    const parent = directory.parentOf(row.parent)
    if (!parent.ok) {
      problems.push({ row: number, column: 'parent', ...parent.error })
      continue
    }
    const code = writtenText(row.code)
    if (code && directory.isTakenElsewhere(code)) {
      problems.push({ row: number, column: 'code', code: 'CODE_TAKEN', params: { code } })
      continue
    }
    const known = directory.committeeOf(row, parent.value)
    const first = known && rowByCommittee.get(known.id)
    if (first != null) {
      problems.push({ row: number, column: code ? 'code' : 'name', code: 'DUPLICATE_ROW', params: { row: first } })
      continue
    }
    if (known) {
      rowByCommittee.set(known.id, number)
      const change = await decideCommitteeChange(
        scene,
        { number, row },
        known,
        row.parent === null ? null : parent.value,
      )
      if (change === null) same += 1
      else if (change.ok) changes.push(change.value)
      else problems.push(...change.error)
      continue
    }
    const establishedOn = row.establishedOn ?? parent.value.establishedOn
    const decision = decideCreation({ name: row.name, kind: row.kind, code, establishedOn }, parent.value, today)
    if (!decision.ok) {
      problems.push(
        ...(decision.error.kind === 'refusal'
          ? decision.error.verdicts.map((verdict) =>
              verdictProblem(number, verdict.code.startsWith('PARENT') ? 'parent' : 'establishedOn', verdict),
            )
          : decision.error.problems.map(({ field, code: fault, params }) =>
              rowProblem(number, { column: field, code: fault, ...(params ? { params } : {}) }),
            )),
      )
      continue
    }
    const committee: FoundedCommittee = {
      id: context.newId(),
      parentId: parent.value.id,
      name: normaliseText(row.name),
      kind: row.kind,
      code,
      establishedOn,
      decisionNumber: writtenText(row.decisionNumber),
      areaTraits: row.areaTraits ?? [],
    }
    founded.push(committee)
    rowByCommittee.set(committee.id, number)
    // Its path is given when it is written; a decision about its children does not look at it.
    directory.add({ ...committee, path: parent.value.path, depth: parent.value.depth + 1, dissolvedOn: null })
  }
  return {
    problems,
    created: founded.length,
    updated: changes.length,
    same,
    warnings: noWarnings,
    write: async (onProgress) => {
      const own = new Set(founded.map(({ id }) => id))
      const above = [...new Set(founded.map(({ parentId }) => parentId))].filter((id) => !own.has(id))
      const stands = await findStands(transaction, above)
      await inChunks(founded, async (chunk, through) => {
        await insertCommittees(transaction, chunk, stands, context.newId, context.clock.now())
        await audit(
          transaction,
          context,
          chunk.map(({ id, ...after }) => ({
            verb: 'committee:create',
            subjectType: 'Committee',
            subjectId: id,
            committeeId: id,
            before: null,
            after,
          })),
        )
        onProgress(same + through)
      })
      for (const [index, change] of changes.entries()) {
        await writeCommitteeChange(scene, change)
        onProgress(same + founded.length + index + 1)
      }
    },
  }
}
