import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, walkTo, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let administrator: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
})
afterAll(() => world?.close())

const introduced = async (fullName: string) =>
  (
    await write(administrator, 'createCandidate', {
      person: { fullName, birthDate: '2000-01-01', education: 'UPPER_SECONDARY' },
      cellId: world.committees.giaDia,
      sourcedOn: '2026-01-10',
      sourceOrganisation: { kind: 'YOUTH_UNION', name: 'Đoàn thị trấn Yến Lạc' },
    })
  ).candidate

it('tells what became of the people whom an organisation introduced', async () => {
  const members = [
    await addMember(administrator, world.committees.giaDia),
    await addMember(administrator, world.committees.giaDia, 'Lý Văn Sơn'),
  ]
  const [admitted, left, followed] = [
    await introduced('Nông Thị Mai'),
    await introduced('Nông Thị Lan'),
    await introduced('Nông Thị Cúc'),
  ]
  await assign(administrator, { candidateId: admitted.id, mentorId: members[0], startsOn: '2026-02-01' })
  await recordDossier(administrator, admitted.id, members)
  await walkTo(administrator, { ...admitted, version: 6 }, 'ADMISSION_DECIDED')
  await write(administrator, 'exitCandidate', { id: left.id, version: 1, exit: 'WITHDRAWN', occurredOn: '2026-02-01' })

  const ask = (person: Person) =>
    person.ask(
      '{ sourceOrganisations { nodes { id introduced inPool admitted exited candidates(filter: { status: OPEN }) { totalCount nodes { id fullName } } } } }',
    )
  const { data, errors } = await ask(administrator)

  expect(errors).toEqual([])
  const [organisation] = (data.sourceOrganisations as unknown as { nodes: { id: string }[] }).nodes
  expect(organisation).toMatchObject({
    introduced: 3,
    inPool: 1,
    admitted: 1,
    exited: 1,
    candidates: { totalCount: 2 },
  })
  expect(JSON.stringify(organisation)).toContain(followed.id)
  expect(JSON.stringify((await ask(analyst)).data)).not.toContain('Nông')
  const outside = await editor.ask('query ($id: ID!) { sourceOrganisation(id: $id) { id } }', { id: organisation?.id })
  expect(outside.data).toEqual({ sourceOrganisation: null })
})
