import { checkMentor, checkPerson, DEFAULT_CAPACITY, isWithin, type MentorRow, normaliseText } from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import { snapshotOfMentor } from '../mentors/index.ts'
import { emptyPerson, type Person } from '../people/index.ts'
import {
  findByCardNumbers,
  insertMentors,
  type MentorFacts,
  updateMentors,
  type WrittenMentor,
} from './mentor-import-store.ts'
import { insertPersons, updatePersons } from './person-import-store.ts'
import { findPlaces } from './places-store.ts'
import { inChunks, kept, noWarnings, type Planner, refuseRepeats, rowProblem } from './plan.ts'
import type { PlacedProblem } from './read-rows.ts'

interface PlannedMentor extends WrittenMentor {
  readonly person: Person
  readonly isNew: boolean
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

const personAfter = (present: Person, row: MentorRow): Person => ({
  ...present,
  fullName: normaliseText(row.fullName),
  birthDate: kept(row.birthDate, present.birthDate),
  sex: kept(row.sex, present.sex),
})

/** Mentors by the number of their party card; a blank cell leaves what is known. */
export const planMentors: Planner<'MENTORS'> = async ({ context, transaction, within }, rows) => {
  const today = context.clock.today()
  const places = await findPlaces(
    transaction,
    within.path,
    rows.map(({ row }) => row.committee),
  )
  const knownByCard = await findByCardNumbers(
    transaction,
    rows.map(({ row }) => row.cardNumber),
  )
  const problems: PlacedProblem[] = refuseRepeats(rows, ({ cardNumber }) => cardNumber, 'cardNumber')
  const planned: PlannedMentor[] = []
  let same = 0
  for (const { number, row } of rows) {
    const known = knownByCard.get(row.cardNumber) ?? null
    const place = places.find(row.committee)
    if (!place.ok) {
      problems.push({ row: number, column: 'committee', ...place.error })
      continue
    }
    if (known && !isWithin(known.committeePath, within.path)) {
      problems.push({ row: number, column: 'cardNumber', code: 'CARD_NUMBER_TAKEN' })
      continue
    }
    const person = personAfter(known?.person ?? emptyPerson, row)
    const facts: MentorFacts = {
      cardNumber: row.cardNumber,
      position: kept(row.position, known?.position ?? null),
      officialSince: row.officialSince,
      capacity: kept(row.capacity, known?.capacity ?? DEFAULT_CAPACITY),
    }
    const endedOn = known?.endedOn ?? null
    const faults = [
      ...checkPerson(person, today),
      ...checkMentor({ ...facts, endedOn, birthDate: person.birthDate }, today),
    ]
    problems.push(
      ...faults.map(({ field, code, params }) =>
        rowProblem(number, { column: field, code, ...(params ? { params } : {}) }),
      ),
    )
    if (faults.length > 0) continue
    const before = known && snapshotOfMentor(known.committeeId, known, known.person)
    const after = snapshotOfMentor(place.value.id, { ...facts, endedOn }, person)
    if (JSON.stringify(before) === JSON.stringify(after)) same += 1
    else
      planned.push({
        id: known?.id ?? context.newId(),
        personId: known?.personId ?? context.newId(),
        committeeId: place.value.id,
        facts,
        person,
        isNew: known === null,
        before,
        after,
      })
  }
  const created = planned.filter(({ isNew }) => isNew).length
  return {
    problems,
    created,
    updated: planned.length - created,
    same,
    warnings: noWarnings,
    write: (onProgress) =>
      inChunks(planned, async (chunk, through) => {
        const now = context.clock.now()
        const [fresh, changed] = [chunk.filter(({ isNew }) => isNew), chunk.filter(({ isNew }) => !isNew)]
        const personsOf = (mentors: readonly PlannedMentor[]) =>
          mentors.map(({ personId, person }) => ({ id: personId, person }))
        await insertPersons(transaction, personsOf(fresh), now)
        await insertMentors(transaction, fresh, now)
        await updatePersons(transaction, personsOf(changed))
        await updateMentors(transaction, changed, now)
        await audit(
          transaction,
          context,
          chunk.map(({ id, committeeId, isNew, before, after }) => ({
            verb: isNew ? 'mentor:create' : 'mentor:update',
            subjectType: 'Mentor',
            subjectId: id,
            committeeId,
            before,
            after,
          })),
        )
        onProgress(same + through)
      }),
  }
}
