import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlainCase, plainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let analyst: Person

const at = (text: string) => new Date(`${text}T00:00:00Z`)
const admitted = (cellId: string, decidedOn: string, ceremonyOn: string, told: Partial<PlainCase> = {}): PlainCase =>
  plainCase({
    cellId,
    stageSince: day(ceremonyOn),
    admission: {
      decidedOn: day(decidedOn),
      ceremonyOn: day(ceremonyOn),
      annulledOn: null,
      voided: false,
      readmission: false,
      ageYears: null,
      sourceKind: null,
    },
    ...told,
  })

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, giaDia, school, village } = world.committees
  const { prisma } = world.database
  await writeCases(world, [
    // 24-QĐ/TW: thirty working days from the receipt. From 03/05/2023 they end on 14/06/2023.
    admitted(giaDia, '2023-05-03', '2023-06-14'),
    admitted(giaDia, '2023-05-03', '2023-06-16'),
    admitted(school, '2023-05-03', '2023-06-30'),
    admitted(village, '2023-05-03', '2023-07-31'),
    // Another year.
    admitted(giaDia, '2022-03-01', '2022-03-15', { stage: 'OFFICIAL', stageSince: day('2023-04-20') }),
    admitted(giaDia, '2022-03-01', '2022-03-15', { stage: 'OFFICIAL', stageSince: day('2023-06-20') }),
    admitted(school, '2022-03-01', '2022-03-15', { stage: 'OFFICIAL', stageSince: day('2023-06-20') }),
  ])
  const cases = await prisma.candidate.findMany({ orderBy: { id: 'asc' } })
  const [, receivedLater, receivedSoon, , considered, consideredLate] = cases
  const paper = (
    candidateId: string | undefined,
    kind: string,
    issuedOn: string,
    receivedOn: string | null = null,
  ) => ({
    id: crypto.randomUUID(),
    candidateId: candidateId ?? '',
    kind,
    issuedOn: at(issuedOn),
    receivedOn: receivedOn === null ? null : at(receivedOn),
    recordedAt: at(issuedOn),
  })
  await prisma.paper.createMany({
    data: [
      paper(receivedLater?.id, 'ADMISSION_DECISION', '2023-05-03', '2023-05-05'),
      paper(receivedSoon?.id, 'ADMISSION_DECISION', '2023-05-03', '2023-05-04'),
      paper(considered?.id, 'CELL_RECOGNITION_PROPOSAL', '2023-04-03'),
      paper(consideredLate?.id, 'CELL_RECOGNITION_PROPOSAL', '2023-06-01'),
    ],
  })
  await prisma.candidate.updateMany({ where: { stage: 'OFFICIAL' }, data: { officialOn: at('2023-03-15') } })
  await prisma.transfer.create({
    data: {
      id: crypto.randomUUID(),
      candidateId: cases[0]?.id ?? '',
      fromCellId: village,
      toCellId: giaDia,
      startedOn: at('2023-07-03'),
      stageThen: 'PROBATIONARY',
      acceptedOn: at('2023-08-01'),
      recordedAt: at('2023-08-01'),
    },
  })
  await prisma.dueItem.create({
    data: {
      id: crypto.randomUUID(),
      candidateId: cases[0]?.id ?? '',
      kind: 'CONSIDERATION',
      rule: 'R20',
      edition: 'x',
      trust: 'CHECKED',
      dueOn: at('2024-08-01'),
      committeeId: giaDia,
      path: cases[0]?.path ?? '',
    },
  })
  await prisma.responsiblePerson.createMany({
    data: [
      { fullName: 'Lường Văn Bảy', position: 'Bí thư Huyện ủy', startsOn: at('2020-01-01'), endsOn: at('2023-05-31') },
      { fullName: 'Hoàng Thị Sáu', position: 'Phó Bí thư', startsOn: at('2023-06-01'), endsOn: null },
      { fullName: 'Nông Văn Cũ', position: 'Ủy viên', startsOn: at('2015-01-01'), endsOn: at('2019-12-31') },
    ].map((person) => ({ ...person, id: crypto.randomUUID(), committeeId: district })),
  })
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  analyst = await world.account('Phân tích', 'ANALYST', province)
})
afterAll(() => world?.close())

const evidence = async (person: Person) => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { committee(id: $id) { rankingEvidence(period: { year: 2023 }) {
      progress { achieved required }
      acts { act rule done onTime late unknown overdue onTimeShare }
      responsible { fullName position from to achieved acts { act done onTime } } } } }`,
    { id: world.committees.district },
  )
  expect(errors).toEqual([])
  return (
    data.committee as {
      rankingEvidence: { acts: unknown[]; responsible: Record<string, unknown>[]; progress: unknown }
    }
  ).rankingEvidence
}

describe('The evidence for a ranking', () => {
  it('tells target against achieved, and of each kind of act how many were in time by its rule', async () => {
    const { acts, progress } = await evidence(administrator)

    expect(progress).toEqual({ achieved: 4, required: null })
    expect(acts).toEqual([
      // In time by the issue; in time by the receipt two days later; late by the receipt; receipt not known.
      { act: 'CEREMONY', rule: 'R17', done: 4, onTime: 2, late: 1, unknown: 1, overdue: 0, onTimeShare: 2 / 3 },
      { act: 'CONSIDERATION', rule: 'R20', done: 3, onTime: 1, late: 1, unknown: 1, overdue: 1, onTimeShare: 0.5 },
      { act: 'TRANSFER', rule: 'R27', done: 1, onTime: 1, late: 0, unknown: 0, overdue: 0, onTimeShare: 1 },
    ])
  })

  it('tells of each responsible person only the days in which the person answered for the committee', async () => {
    const { responsible } = await evidence(administrator)

    expect(responsible).toMatchObject([
      { fullName: 'Hoàng Thị Sáu', from: '2023-06-01', to: '2023-12-31', achieved: 0, acts: [{ done: 4 }, {}, {}] },
      { fullName: 'Lường Văn Bảy', from: '2023-01-01', to: '2023-05-31', achieved: 4, acts: [{ done: 0 }, {}, {}] },
    ])
  })

  it('names nobody to an analyst', async () => {
    const { responsible } = await evidence(analyst)

    expect(responsible.map(({ fullName, position }) => [fullName, position])).toEqual([
      [null, 'Phó Bí thư'],
      [null, 'Bí thư Huyện ủy'],
    ])
  })
})
