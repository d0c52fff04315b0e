import { type CandidateRow, type CaseEvent, checkPerson, decideOpening, isWithin, normaliseText } from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import { snapshotOfCase } from '../candidates/index.ts'
import { emptyPerson, type Person } from '../people/index.ts'
import {
  findByReferences,
  findOpenCases,
  findOrCreateSources,
  insertCases,
  type KnownCase,
  personKey,
  type SourceNamed,
  sourceKey,
  updateCases,
} from './candidate-import-store.ts'
import { insertPersons, updatePersons } from './person-import-store.ts'
import { findPlaces, type Place } from './places-store.ts'
import {
  type ImportScene,
  inChunks,
  kept,
  noWarnings,
  type Planner,
  refuseRepeats,
  rowProblem,
  verdictProblem,
} from './plan.ts'
import type { NumberedRow, PlacedProblem } from './read-rows.ts'

interface PlannedCase {
  readonly id: string
  readonly personId: string
  readonly cell: Place
  readonly reference: string
  readonly person: Person
  readonly source: SourceNamed | null
  readonly known: KnownCase | null
  /** The first event of a new case. */
  readonly event: CaseEvent | null
}

const personAfter = (present: Person, row: CandidateRow): Person => ({
  fullName: normaliseText(row.fullName),
  birthDate: kept(row.birthDate, present.birthDate),
  sex: kept(row.sex, present.sex),
  ethnicity: kept(row.ethnicity, present.ethnicity),
  religion: kept(row.religion, present.religion),
  education: kept(row.education, present.education),
  qualification: kept(row.qualification, present.qualification),
  occupation: kept(row.occupation, present.occupation),
  enterpriseKind: kept(row.enterpriseKind, present.enterpriseKind),
  youthUnionMember: kept(row.youthUnionMember, present.youthUnionMember),
  residence: kept(row.residence, present.residence),
  communityElder: present.communityElder,
})

const placeRows = async ({ transaction, within }: ImportScene, rows: readonly NumberedRow<CandidateRow>[]) => {
  const problems: PlacedProblem[] = []
  const placed: NumberedRow<{ readonly written: CandidateRow; readonly cell: Place }>[] = []
  const places = await findPlaces(
    transaction,
    within.path,
    rows.map(({ row }) => row.cell),
  )
  for (const { number, row } of rows) {
    const cell = places.find(row.cell)
    if (cell.ok) placed.push({ number, row: { written: row, cell: cell.value } })
    else problems.push({ row: number, column: 'cell', ...cell.error })
  }
  return { placed, problems }
}

const COLUMN_BY_CODE: Readonly<Record<string, string>> = { NOT_A_CELL: 'cell', COMMITTEE_NOT_ALIVE: 'cell' }

/** Cases by the cell's own reference: new ones begin at SOURCED; of known ones a blank cell leaves what is known. */
export const planCandidates: Planner<'CANDIDATES'> = async (scene, rows) => {
  const { context, transaction } = scene
  const today = context.clock.today()
  const { placed, problems } = await placeRows(scene, rows)
  problems.push(...refuseRepeats(placed, ({ cell, written }) => `${cell.id} ${written.reference}`, 'reference'))
  const knownByKey = await findByReferences(
    transaction,
    placed.map(({ row }) => row.cell.id),
    placed.map(({ row }) => row.written.reference),
  )
  const merged = placed.map(({ number, row: { written, cell } }) => {
    const known = knownByKey.get(`${cell.id} ${written.reference}`) ?? null
    return { number, row: { written, cell, known, person: personAfter(known?.person ?? emptyPerson, written) } }
  })
  problems.push(
    ...refuseRepeats(merged, ({ person }) => (person.birthDate === null ? null : personKey(person)), 'fullName'),
  )
  const openByPerson = await findOpenCases(
    transaction,
    context.viewer.scope('candidate:read'),
    merged.map(({ row }) => row.person),
  )

  const planned: PlannedCase[] = []
  let same = 0
  for (const { number, row } of merged) {
    const { written, cell, known, person } = row
    const faults: PlacedProblem[] = checkPerson(person, today).map(({ field, code, params }) =>
      rowProblem(number, { column: field, code, ...(params ? { params } : {}) }),
    )
    const opening = decideOpening(
      { occurredOn: written.sourcedOn, documentNumber: null },
      { birthDate: person.birthDate, cell },
      today,
    )
    if (!opening.ok && opening.error.kind === 'refusal')
      for (const verdict of opening.error.verdicts)
        faults.push(verdictProblem(number, COLUMN_BY_CODE[verdict.code] ?? 'sourcedOn', verdict))
    // The day of an event is never rewritten, so another day under the reference is another case.
    if (known && known.sourcedOn !== written.sourcedOn)
      faults.push({
        row: number,
        column: 'reference',
        code: 'REFERENCE_TAKEN',
        params: { reference: written.reference },
      })
    const open = openByPerson.get(personKey(person))
    if (open && !known)
      faults.push({
        row: number,
        column: 'fullName',
        ...(open.cell === null
          ? { code: 'DUPLICATE_PERSON_ELSEWHERE' }
          : { code: 'DUPLICATE_PERSON', params: { cell: open.cell } }),
      })
    problems.push(...faults)
    if (faults.length > 0 || !opening.ok) continue
    const source = written.source ?? known?.source ?? null
    if (known && isUnchanged(known, person, source)) same += 1
    else
      planned.push({
        id: known?.id ?? context.newId(),
        personId: known?.personId ?? context.newId(),
        cell,
        reference: written.reference,
        person,
        source,
        known,
        event: known ? null : opening.value.event,
      })
  }
  const created = planned.filter(({ known }) => known === null).length
  return {
    problems,
    created,
    updated: planned.length - created,
    same,
    warnings: noWarnings,
    write: (onProgress) => writeCases(scene, planned, (through) => onProgress(same + through)),
  }
}

const isUnchanged = (known: KnownCase, person: Person, source: SourceNamed | null): boolean =>
  JSON.stringify({ ...emptyPerson, ...known.person }) === JSON.stringify({ ...emptyPerson, ...person }) &&
  JSON.stringify(known.source) === JSON.stringify(source)

/** Organisations are kept by the committee over the cell where the viewer sees it, as when they are entered one by one. */
const keeperOf = ({ context }: ImportScene, { id, path, parentId }: Place): string => {
  const above = path.replace(/[^/]+\/$/, '')
  return parentId !== null && context.viewer.scope('committee:read').some((scope) => isWithin(above, scope))
    ? parentId
    : id
}

const writeCases = async (
  scene: ImportScene,
  planned: readonly PlannedCase[],
  onProgress: (rows: number) => void,
): Promise<void> => {
  const { context, transaction } = scene
  const named = planned.flatMap(({ cell, source, known }) =>
    source === null || source === known?.source ? [] : [{ keeperId: keeperOf(scene, cell), source }],
  )
  const sourceIds = await findOrCreateSources(transaction, named, context.newId)
  const sourceIdOf = ({ cell, source, known }: PlannedCase): string | null => {
    if (source === null) return null
    if (source === known?.source) return known.sourceOrganisationId
    return sourceIds.get(sourceKey(keeperOf(scene, cell), source)) ?? null
  }
  await inChunks(planned, async (chunk, through) => {
    const recorded = { at: context.clock.now(), byId: context.viewer.id }
    const fresh = chunk.filter(({ known }) => known === null)
    const changed = chunk.filter(({ known }) => known !== null)
    const personsOf = (cases: readonly PlannedCase[]) => cases.map(({ personId, person }) => ({ id: personId, person }))
    await insertPersons(transaction, personsOf(fresh), recorded.at)
    await insertCases(
      transaction,
      fresh.flatMap((one) => {
        const { id, personId, cell, reference, event } = one
        if (!event) return []
        const sourceOrganisationId = sourceIdOf(one)
        return [{ id, personId, cellId: cell.id, reference, sourceOrganisationId, event, eventId: context.newId() }]
      }),
      recorded,
    )
    await updatePersons(transaction, personsOf(changed))
    await updateCases(
      transaction,
      changed.map((one) => ({ id: one.id, sourceOrganisationId: sourceIdOf(one) })),
      recorded.at,
    )
    await audit(
      transaction,
      context,
      chunk.map(({ id, cell, reference, person, source, known, event }) => ({
        verb: known ? 'candidate:update' : 'candidate:create',
        subjectType: 'Candidate',
        subjectId: id,
        committeeId: cell.id,
        before: known && snapshotOfCase({ cellId: cell.id, reference, source: known.source, person: known.person }),
        after: {
          ...snapshotOfCase({ cellId: cell.id, reference, source, person }),
          ...(event ? { stage: 'SOURCED', stageSince: event.occurredOn } : {}),
        },
      })),
    )
    onProgress(through)
  })
}
