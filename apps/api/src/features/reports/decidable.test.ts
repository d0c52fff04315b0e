import { addDays, addMonths, type CalendarDate, STAGES, type Stage } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromDay, fromDayOrNull } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { type PlainCase, plainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

const TODAY = day('2026-11-24')
let world: SmallWorld
let administrator: Person

const caseAt = (cellId: string, stage: Stage, birthDate: CalendarDate | null): PlainCase => {
  const passed = STAGES.slice(0, STAGES.indexOf(stage) + 1)
  const events = passed.map((one, index) => ({
    kind: 'STAGE_ENTERED',
    stage: one,
    exit: null,
    occurredOn: addDays(TODAY, 5 * (index - passed.length)),
    details: {},
  }))
  return plainCase({ cellId, birthDate, stage, stageSince: events.at(-1)?.occurredOn ?? TODAY, events })
}
/** Days around which an age matters: eighteen, and sixty with its month. */
const BIRTHS: readonly (CalendarDate | null)[] = [
  null,
  day('1990-05-05'),
  ...[-40, -1, 0, 1, 40, 300].flatMap((days) => [
    addDays(addMonths(TODAY, -216), days),
    addDays(addMonths(TODAY, -720), days),
    addDays(addMonths(TODAY, -721), days),
  ]),
]
const STAGES_ASKED = ['SOURCED', 'DOSSIER_OPEN', 'OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED'] as const

/** How long the mentor whom a cell chose has known the person, what stands against the member, and since when both hold. */
interface Help {
  readonly acquaintedSince: CalendarDate | null
  readonly officialSince?: CalendarDate | null
  readonly disciplined?: boolean
  readonly replacement?: boolean
}
const KNOWN_LONG = { acquaintedSince: day('2020-01-01') }
const HELP: readonly (readonly Help[])[] = [
  [],
  [KNOWN_LONG],
  [{ acquaintedSince: day('2026-06-01') }],
  [{ acquaintedSince: day('2025-11-01') }],
  [{ acquaintedSince: null }],
  [{ acquaintedSince: day('2026-06-01') }, { acquaintedSince: day('2026-03-31') }],
  [{ acquaintedSince: day('2026-06-01') }, KNOWN_LONG],
  [{ acquaintedSince: day('2026-06-01'), disciplined: true }],
  [{ acquaintedSince: day('2026-06-01'), replacement: true }],
  [{ acquaintedSince: day('2026-06-01'), officialSince: null }],
  [{ acquaintedSince: day('2026-06-01'), officialSince: day('2026-11-20') }],
]

beforeAll(async () => {
  world = await createSmallWorld()
  const { giaDia, province } = world.committees
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  await writeCases(world, [
    ...BIRTHS.flatMap((birth) => STAGES_ASKED.map((stage) => caseAt(giaDia, stage, birth))),
    ...HELP.map(() => caseAt(giaDia, 'SOURCED', day('1991-01-01'))),
  ])
  const { prisma } = world.database
  const elderly = await prisma.candidate.findMany({
    where: { person: { birthDate: { lt: fromDay(day('1970-01-01')) } } },
    orderBy: { id: 'asc' },
  })
  // Of three who are old one has no consent, one has it since today and one since yesterday.
  await prisma.paper.createMany({
    data: elderly.flatMap(({ id }, index) =>
      index % 3 === 0
        ? []
        : [
            {
              id: newId(),
              candidateId: id,
              kind: 'PROVINCIAL_CONSENT_AGE',
              issuedOn: fromDay(addDays(TODAY, 1 - (index % 3))),
              recordedAt: world.clock.now(),
            },
          ],
    ),
  })
  const helped = await prisma.candidate.findMany({ where: { person: { birthDate: fromDay(day('1991-01-01')) } } })
  for (const [place, { id: candidateId }] of helped.entries())
    for (const help of HELP[place] ?? []) await assignTo(candidateId, help)
})
afterAll(() => world?.close())

const assignTo = async (candidateId: string, help: Help): Promise<void> => {
  const { prisma } = world.database
  const { acquaintedSince, officialSince = day('2010-01-01'), disciplined = false, replacement = false } = help
  const [personId, mentorId] = [newId(), newId()]
  await prisma.person.create({
    data: { id: personId, fullName: 'Hoàng Văn Mẫu', sortKey: 'mau', searchName: 'hoang van mau' },
  })
  await prisma.mentor.create({
    data: { id: mentorId, personId, committeeId: world.committees.giaDia, officialSince: fromDayOrNull(officialSince) },
  })
  if (disciplined)
    await prisma.mentorRestriction.create({
      data: {
        id: newId(),
        mentorId,
        kind: 'DISCIPLINED',
        startsOn: fromDay(day('2026-10-01')),
        recordedAt: world.clock.now(),
      },
    })
  await prisma.mentorAssignment.create({
    data: {
      id: newId(),
      candidateId,
      mentorId,
      startsOn: fromDay(day('2026-11-15')),
      acquaintedSince: fromDayOrNull(acquaintedSince),
      acquaintance: acquaintedSince && 'WORK',
      replacement,
      recordedAt: world.clock.now(),
    },
  })
}

interface Told {
  readonly id: string
  readonly stage: string
  readonly earliestDecision: { readonly on: string; readonly waitsFor: { readonly rule: string } | null }
}
const decidable = async (by: string): Promise<Told[]> => {
  const { data, errors } = await administrator.ask(
    `query ($id: ID!, $by: Date!) { committee(id: $id) { decidable(first: 200, by: $by) { nodes { id stage earliestDecision { on waitsFor { rule } } } } } }`,
    { id: world.committees.town, by },
  )
  expect(errors).toEqual([])
  return (data.committee as { decidable: { nodes: Told[] } }).decidable.nodes
}

describe('The list of who can be decided by a day', () => {
  it('says of every case what its own file says, by the age, the consent and the mentor', async () => {
    const all = await decidable('2090-12-31')
    expect(all.length).toBe(BIRTHS.length * STAGES_ASKED.length + HELP.length)
    const days = all.map(({ earliestDecision: { on } }) => on)
    expect(days).toEqual([...days].sort())
    const rules = new Set(all.flatMap(({ earliestDecision: { waitsFor } }) => waitsFor?.rule ?? []))
    expect([...rules].sort()).toEqual(['R1', 'R2', 'R9'])

    for (const by of new Set(days)) {
      const listed = await decidable(by)
      const own = all.filter(({ earliestDecision: { on } }) => on <= by)
      expect(listed.map(({ id }) => id).sort(), by).toEqual(own.map(({ id }) => id).sort())
    }
  })
})
