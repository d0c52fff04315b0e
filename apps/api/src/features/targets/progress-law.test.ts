import { foldCounters } from '@nguon/database'
import { DATE_BASES, dateOfDayNumber, dayNumber } from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { viewerOf } from '../../platform/viewer.ts'
import { countAdmissions } from '../../testing/counted-admissions.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { admissionCounts } from './progress-store.ts'

let world: SmallWorld
let viewers: Person[]
const cells: string[] = []

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, town, commune, giaDia, school, village } = world.committees
  cells.push(giaDia, school, village, town)
  const analyst = (at: string) => world.account('Phân tích', 'ANALYST', at)
  viewers = await Promise.all([province, district, town, commune, giaDia].map(analyst))
})
afterAll(() => world?.close())

const write = (sql: string): Promise<unknown> => world.database.prisma.$executeRawUnsafe(sql)
const openCase = async (cellId: string): Promise<string> => {
  const id = newId()
  await write(`INSERT INTO persons (id, full_name, sort_key, search_name) VALUES ('${id}', 'x', 'x', 'x')`)
  await write(
    `INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on) VALUES ('${id}', '${id}', '${cellId}', 'ADMISSION_DECIDED', '2020-01-01', '2020-01-01')`,
  )
  return id
}
const quoted = (text: string | null) => (text === null ? 'NULL' : `'${text}'`)
const readPath = async (id: string) =>
  (await world.database.prisma.committee.findUniqueOrThrow({ where: { id }, select: { path: true } })).path
/** The committee with all below it comes under another, as the product writes it. */
const move = async (id: string, underId: string) => {
  const [from, under] = [await readPath(id), await readPath(underId)]
  if (under.startsWith(from)) return
  const to = `${under}${from.split('/').at(-2)}/`
  await write(
    `UPDATE committees SET path = '${to}' || substr(path, ${from.length + 1}) WHERE path >= '${from}' AND path < '${from.slice(0, -1)}0'`,
  )
}

/** A request of now: the paths of its grants are those of now. */
const ofNow = async (person: Person): Promise<Context> => {
  const context = person.context()
  const grants = await Promise.all(
    context.viewer.grants.map(async (grant) => ({ ...grant, path: await readPath(grant.committeeId) })),
  )
  return { ...context, viewer: viewerOf(context.viewer, grants, world.clock.today()) }
}

// Three years with a leap day and both ends of every month close by.
const aDay = fc
  .oneof(
    fc.integer({ min: dayNumber(day('2023-11-01')), max: dayNumber(day('2026-02-28')) }),
    fc
      .constantFrom('2024-01-01', '2024-01-31', '2024-02-29', '2024-12-31', '2025-01-01', '2025-06-30')
      .map((text) => dayNumber(day(text))),
  )
  .map(dateOfDayNumber)
const which = fc.nat({ max: 3 })
const admission = fc.record({
  cell: which,
  decided: aDay,
  held: fc.option(aDay),
  again: fc.boolean(),
  annulled: fc.option(aDay, { freq: 3 }),
})
const act = fc.oneof(
  { weight: 6, arbitrary: admission.map((of) => ({ kind: 'admit' as const, ...of })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hold' as const), nth: fc.nat(), on: aDay }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('annul' as const), nth: fc.nat(), on: aDay }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fold' as const), most: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      what: fc.constantFrom('town', 'school', 'village'),
      under: fc.constantFrom('province', 'district', 'commune'),
    } as const),
  },
)
const question = fc.record({
  viewer: fc.nat({ max: 4 }),
  place: fc.constantFrom('province', 'district', 'town', 'commune', 'giaDia', 'school', 'village'),
  from: aDay,
  to: aDay,
  asOf: aDay,
  basis: fc.constantFrom(...DATE_BASES),
} as const)

describe('Figures from counters', () => {
  it('are those that a count of the admissions gives, for any days, basis, viewer and order of events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 3, maxLength: 25 }),
        fc.array(question, { minLength: 5, maxLength: 25 }),
        async (acts, questions) => {
          const admitted: string[] = []
          const one = (nth: number) => quoted(admitted[nth % Math.max(admitted.length, 1)] ?? newId())
          for (const step of acts) {
            if (step.kind === 'admit') {
              const id = await openCase(cells[step.cell] ?? '')
              admitted.push(id)
              await write(
                `INSERT INTO admissions (id, candidate_id, committee_id, decided_on, ceremony_on, annulled_on, readmission, document_number, recorded_at)
                 VALUES ('${id}', '${id}', '${cells[step.cell]}', '${step.decided}', ${quoted(step.held)}, ${quoted(step.annulled)}, ${step.again}, '1', now())`,
              )
            } else if (step.kind === 'hold')
              await write(
                `UPDATE admissions SET ceremony_on = '${step.on}' WHERE id = ${one(step.nth)} AND ceremony_on IS NULL`,
              )
            else if (step.kind === 'annul')
              await write(
                `UPDATE admissions SET annulled_on = '${step.on}' WHERE id = ${one(step.nth)} AND annulled_on IS NULL`,
              )
            else if (step.kind === 'void')
              await write(`UPDATE admissions SET voided_at = now() WHERE id = ${one(step.nth)} AND voided_at IS NULL`)
            else if (step.kind === 'fold') await foldCounters(world.database, step.most)
            else await move(world.committees[step.what], world.committees[step.under])
          }
          for (const [nth, viewer] of viewers.entries()) {
            const keys = await Promise.all(
              questions
                .filter((asked) => asked.viewer === nth)
                .map(async ({ viewer: _viewer, place, ...key }) => ({
                  ...key,
                  path: await readPath(world.committees[place]),
                })),
            )
            const context = await ofNow(viewer)
            const [told, counted] = [
              await Promise.all(keys.map((key) => admissionCounts(context).load(key))),
              await Promise.all(keys.map((key) => countAdmissions(context, key))),
            ]
            expect(told).toEqual(counted)
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 180_000)
})
