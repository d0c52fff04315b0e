import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { importInto, startImport } from '../../testing/table-import.ts'

let world: SmallWorld
let secretary: Person
let editor: Person

beforeAll(async () => {
  world = await createSmallWorld()
  secretary = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
})
afterAll(() => world?.close())

describe('A table of members by year', () => {
  const counts = (committeeId: string) =>
    world.database.prisma.memberCount.findMany({ where: { committeeId }, orderBy: { year: 'asc' } })
  const into = {
    kind: 'MEMBERS',
    get within() {
      return world.committees.district
    },
  }

  it('adds years, corrects those that are there, and leaves the others as they are', async () => {
    const first =
      'Tổ chức;Năm;Đảng viên chính thức;Đảng viên dự bị\nChi bộ tổ nhân dân Giả Dìa;2024;20;3\nchi bo to nhan dan gia dia;2025;22;1\n'
    const second = 'Chi bộ;Cuối năm;Chính thức\nChi bộ tổ nhân dân Giả Dìa;2025;23\n'

    const trial = await importInto(secretary, first, { ...into, dryRun: true })
    expect(await counts(world.committees.giaDia)).toEqual([])
    const done = await importInto(secretary, first, { ...into })
    const again = await importInto(secretary, first, { ...into })
    const corrected = await importInto(secretary, second, { ...into })

    expect(trial).toMatchObject({ status: 'DONE', createdRows: 2 })
    expect(done).toMatchObject({ status: 'DONE', createdRows: 2, updatedRows: 0, sameRows: 0 })
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, sameRows: 2 })
    expect(corrected).toMatchObject({ createdRows: 0, updatedRows: 1, sameRows: 0 })
    expect(await counts(world.committees.giaDia)).toMatchObject([
      { year: 2024, officialMembers: 20, probationaryMembers: 3 },
      { year: 2025, officialMembers: 23, probationaryMembers: 1 },
    ])
  })

  it('names the row and the column of every problem, and writes nothing', async () => {
    const table =
      'Tổ chức;Năm;Đảng viên chính thức\nChi bộ thôn Chợ B;2025;9\nChi bộ thôn Chợ B;2025;8\nChi bộ lạ;2025;3\nChi bộ thôn Chợ B;2027;8\nChi bộ thôn Chợ B;2023;x\n'

    const run = await importInto(secretary, table, { ...into })

    expect(run.status).toBe('REJECTED')
    expect(run.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'year', 'DUPLICATE_ROW'],
      [4, 'committee', 'UNKNOWN_COMMITTEE'],
      [5, 'year', 'NOT_A_YEAR'],
      [6, 'officialMembers', 'NOT_A_COUNT'],
    ])
    expect(await counts(world.committees.village)).toEqual([])
  })

  it('asks for the right to change committees, which an editor lacks', async () => {
    const answer = await startImport(editor, 'committee,year,official members\nx,2025,1\n', {
      kind: 'MEMBERS',
      within: world.committees.town,
    })

    expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }])
  })
})

describe('A table of targets with sub-targets', () => {
  const head = 'Tổ chức;Năm;Chỉ tiêu;Số quyết định;Ngày ký;Cơ quan ban hành'
  const row = 'Đảng bộ xã Côn Minh;2030;12;7-NQ/HU;12/11/2026;Huyện ủy Na Rì'
  const groups = async () => {
    const rows = await world.database.prisma.targetRevision.findMany({
      where: { target: { committeeId: world.committees.commune, year: 2030 } },
      orderBy: { sequence: 'asc' },
      include: { groups: { orderBy: { group: 'asc' } } },
    })
    return rows.map((revision) =>
      revision.groups.map(({ group, minimum, share }) => [group, minimum, share === null ? null : Number(share)]),
    )
  }

  it('reads people and shares, keeps what a blank cell says nothing of, and knows the same again', async () => {
    const into = { kind: 'TARGETS', within: world.committees.district }
    const first = `${head};Nữ;Từ 18 đến 30 tuổi\n${row};5;50 %\n`

    const made = await importInto(secretary, first, into)
    const same = await importInto(secretary, first, into)
    const raised = await importInto(secretary, `${head};Nữ\n${row};6\n`, into)
    const wrong = await importInto(secretary, `${head};Nữ\n${row};140 %\n`, into)

    expect(
      [made, same, raised].map(({ createdRows, updatedRows, sameRows }) => [createdRows, updatedRows, sameRows]),
    ).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
    expect(await groups()).toEqual([
      [
        ['AGE_18_30', null, 0.5],
        ['WOMEN', 5, null],
      ],
      [
        ['AGE_18_30', null, 0.5],
        ['WOMEN', 6, null],
      ],
    ])
    expect(wrong.problems).toMatchObject([{ row: 2, column: 'women', code: 'NOT_A_GROUP_AMOUNT' }])
  })
})
