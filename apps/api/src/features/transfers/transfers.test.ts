import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, walkTo, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let town: Person
let commune: Person
let stranger: Person
let analyst: Person
let elsewhere: string

beforeAll(async () => {
  world = await createSmallWorld()
  town = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  commune = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
  const other = await world.addCommittee('Đảng bộ xã Kim Lư', 'COMMUNE', world.committees.district)
  stranger = await world.account('Biên tập Kim Lư', 'EDITOR', other)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  elsewhere = await addMember(commune, world.committees.village, 'Lý Văn Đức')
})
afterAll(() => world?.close())

let people = 0
/** A probationary member of Giả Dìa. */
const probationary = async () => {
  people += 1
  const { candidate } = await write(town, 'createCandidate', {
    person: {
      fullName: `Đàm Thị Lan ${String.fromCharCode(64 + people)}`,
      birthDate: '1998-03-15',
      education: 'UPPER_SECONDARY',
    },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
    reference: `YL-${people}`,
  })
  const members = [
    await addMember(town, world.committees.giaDia),
    await addMember(town, world.committees.giaDia, 'Ma Văn Sơn'),
  ]
  await assign(town, { candidateId: candidate.id, mentorId: members[0], startsOn: '2026-02-01' })
  await recordDossier(town, candidate.id, members)
  const { version } = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id: candidate.id } })
  return (await walkTo(town, { id: candidate.id, version }, 'PROBATIONARY')).candidate
}
const start = (candidate: { id: string; version: number }, more: Record<string, unknown> = {}) =>
  write(town, 'startTransfer', {
    id: candidate.id,
    version: candidate.version,
    toCellId: world.committees.village,
    occurredOn: '2026-10-01',
    certificate: { number: '3-CN', issuedOn: '2026-09-30' },
    ...more,
  })
const transfersOf = async (person: Person, filter = '{}') => {
  const { data } = await person.ask(
    `{ transfers(filter: ${filter}) { nodes { id version fullName stageThen acceptedOn cancelledOn viewerMayAccept candidate { id }
      fromCell { name parentName } toCell { name } } } }`,
  )
  return (data.transfers as { nodes: { id: string; version: number; [field: string]: unknown }[] }).nodes
}
const ACCEPT = `mutation ($input: AcceptTransferInput!) { result: acceptTransfer(input: $input) { __typename
  ... on TransferSuccess { transfer { acceptedOn candidate { id stage sideState ceremonyOn cell { name } reference mentor { fullName }
    mentorAssignments { endReason replacement } admission { committee { name } } } } }
  ... on Refusal { verdicts { rule code } } ... on Invalid { errors { field code } } ... on Conflict { currentVersion } } }`

describe('A case that goes to another cell', () => {
  it('is certified by the old side, taken over by the new one with its own mentor, and keeps its clock', async () => {
    const candidate = await probationary()
    const started = await start(candidate)
    const [seen] = await transfersOf(commune, '{ direction: INCOMING, open: true }')

    const answer = await commune.ask(ACCEPT, {
      input: { id: seen?.id, version: seen?.version, occurredOn: '2026-10-20', mentorId: elsewhere },
    })

    expect(started.candidate).toMatchObject({ sideState: 'TRANSFERRING', stage: 'PROBATIONARY' })
    expect(seen).toMatchObject({
      fullName: 'Đàm Thị Lan A',
      candidate: null,
      viewerMayAccept: true,
      fromCell: { name: 'Chi bộ tổ nhân dân Giả Dìa', parentName: 'Đảng bộ thị trấn Yến Lạc' },
    })
    expect(answer.data.result).toMatchObject({
      __typename: 'TransferSuccess',
      transfer: {
        candidate: {
          stage: 'PROBATIONARY',
          sideState: null,
          ceremonyOn: '2026-08-20',
          cell: { name: 'Chi bộ thôn Chợ B' },
          mentor: { fullName: 'Lý Văn Đức' },
          mentorAssignments: [{ endReason: null, replacement: true }],
        },
      },
    })
    const assignments = await world.database.prisma.mentorAssignment.findMany({
      where: { candidateId: candidate.id },
      orderBy: { startsOn: 'asc' },
    })
    expect(assignments.map(({ endReason, replacement }) => [endReason, replacement])).toEqual([
      ['CANDIDATE_MOVED', false],
      [null, true],
    ])
    const admission = await world.database.prisma.admission.findFirstOrThrow({ where: { candidateId: candidate.id } })
    expect(admission.committeeId).toBe(world.committees.giaDia)
  })

  it('stays visible to the old side as the transfer that it was, and to nobody else', async () => {
    const { data } = await town.ask('{ candidates(filter: { q: "dam thi lan a" }) { totalCount } }')

    expect(data.candidates).toEqual({ totalCount: 0 })
    expect(await transfersOf(town, '{ direction: OUTGOING }')).toMatchObject([
      { fullName: 'Đàm Thị Lan A', acceptedOn: '2026-10-20', candidate: null, viewerMayAccept: false },
    ])
    expect(await transfersOf(stranger)).toEqual([])
    expect((await transfersOf(analyst)).every(({ fullName }) => fullName === null)).toBe(true)
  })

  it('may not be taken over without a mentor, nor by who has no right there, nor twice', async () => {
    const candidate = await probationary()
    await start(candidate)
    const [seen] = await transfersOf(commune, '{ direction: INCOMING, open: true }')
    const input = { id: seen?.id, version: seen?.version, occurredOn: '2026-10-20' }

    const alone = await commune.ask(ACCEPT, { input })
    const foreign = await town.ask(ACCEPT, { input: { ...input, mentorId: elsewhere } })
    await commune.ask(ACCEPT, { input: { ...input, mentorId: elsewhere } })
    const again = await commune.ask(ACCEPT, { input: { ...input, mentorId: elsewhere } })

    expect((alone.data.result as { verdicts: { code: string }[] }).verdicts.map(({ code }) => code)).toContain(
      'NO_MENTOR',
    )
    expect(foreign.errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
    expect(again.data.result).toMatchObject({
      __typename: 'Invalid',
      errors: [{ field: 'id', code: 'UNKNOWN_RECORD' }],
    })
  })

  it('may be called off, and goes nowhere without a certificate or to its own cell', async () => {
    const candidate = await probationary()
    const late = await start(candidate, { certificate: { issuedOn: '2026-10-05' } })
    const home = await start(candidate, { toCellId: world.committees.giaDia })
    const started = await start(candidate)

    const cancelled = await write(
      town,
      'cancelTransfer',
      { id: candidate.id, version: started.candidate.version, occurredOn: '2026-10-10' },
      'HoldCandidateInput',
    )

    expect(late.verdicts?.map(({ code }) => code)).toEqual(['TRANSFER_CERTIFICATE_LACKING'])
    expect(home.verdicts?.map(({ code }) => code)).toEqual(['SAME_CELL'])
    expect(cancelled.candidate).toMatchObject({ sideState: null, stage: 'PROBATIONARY' })
    const open = await transfersOf(town, '{ open: true }')
    expect(open).toEqual([])
  })

  it('finds the cell that takes it by name, wherever it is', async () => {
    const { data } = await town.ask('{ transferCells(q: "cho b") { name parentName } }')

    expect(data.transferCells).toEqual([{ name: 'Chi bộ thôn Chợ B', parentName: 'Đảng bộ xã Côn Minh' }])
  })
})
