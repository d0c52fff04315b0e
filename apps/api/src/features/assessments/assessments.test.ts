import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, walkTo, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let analyst: Person
let mentorId: string
const CRITERIA = [
  'POLITICAL_QUALITY',
  'ETHICS_AND_LIFESTYLE',
  'PERFORMANCE_OF_DUTIES',
  'STANDING_AMONG_PEOPLE',
  'MOTIVATION',
]

beforeAll(async () => {
  world = await createSmallWorld()
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  mentorId = await addMember(editor, world.committees.giaDia)
})
afterAll(() => world?.close())

/** Somebody whom the mentor has helped since 01/02/2026, in cultivation since that day. */
const cultivated = async (fullName: string): Promise<string> => {
  const { candidate } = await write(editor, 'createCandidate', {
    person: { fullName, birthDate: '2000-01-01', education: 'UPPER_SECONDARY' },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
  })
  await assign(editor, { candidateId: candidate.id, mentorId, startsOn: '2026-02-01' })
  await walkTo(editor, candidate, 'CULTIVATING')
  return candidate.id
}
const assess = (candidateId: string, changes: Record<string, unknown> = {}) =>
  write(editor, 'recordAssessment', {
    candidateId,
    mentorId,
    period: '2026-Q3',
    ratings: CRITERIA.map((criterion) => ({ criterion, value: 3 })),
    text: 'Tiến bộ đều.',
    nextTasks: 'Tham gia ban tổ chức đại hội.',
    assessedOn: '2026-09-30',
    ...changes,
  })
const read = async (person: Person, id: string) => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { candidate(id: $id) { assessmentDueOn
      assessments { period counts text nextTasks assessedOn recordedBy mentor { id } ratings { criterion value grade } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return data.candidate as {
    readonly assessmentDueOn: string | null
    readonly assessments: readonly Record<string, unknown>[]
  }
}
const overdue = async (value: boolean): Promise<string[]> => {
  const { data } = await editor.ask(
    'query ($value: Boolean) { candidates(first: 100, filter: { assessmentOverdue: $value }) { nodes { id } } }',
    { value },
  )
  return (data.candidates as { nodes: { id: string }[] }).nodes.map(({ id }) => id)
}
const isSilent = async (): Promise<boolean> => {
  const { data } = await editor.ask('{ mentors(filter: { silent: true }) { nodes { id } } }')
  return (data.mentors as { nodes: { id: string }[] }).nodes.some(({ id }) => id === mentorId)
}

describe('An assessment', () => {
  it('is due three months after the help began, and found when nobody wrote it', async () => {
    const id = await cultivated('Nông Thị Mai')

    expect(await read(editor, id)).toEqual({ assessmentDueOn: '2026-05-01', assessments: [] })
    expect(await overdue(true)).toContain(id)
    expect(await overdue(false)).not.toContain(id)
    expect(await isSilent()).toBe(true)

    await assess(id)

    expect((await read(editor, id)).assessmentDueOn).toBe('2026-12-30')
    expect(await overdue(true)).not.toContain(id)
    expect(await overdue(false)).toContain(id)
    expect(await isSilent()).toBe(false)
  })

  it('is corrected by a newer one of the quarter, and both stay readable', async () => {
    const id = await cultivated('Nông Văn Bắc')
    await assess(id, { text: 'Ghi nhầm.' })

    await assess(id, { text: 'Đã sửa.' })

    const { assessments } = await read(editor, id)
    expect(assessments.map(({ text, counts }) => [text, counts])).toEqual([
      ['Đã sửa.', true],
      ['Ghi nhầm.', false],
    ])
    expect(assessments[0]).toMatchObject({
      period: '2026-Q3',
      mentor: { id: mentorId },
      recordedBy: 'Biên tập Yến Lạc',
      ratings: CRITERIA.map((criterion) => ({ criterion, value: 3, grade: 'GOOD' })),
    })
  })

  it('is refused to whoever did not help in the quarter, and asks for every criterion', async () => {
    const id = await cultivated('Nông Văn Nam')
    const other = await addMember(editor, world.committees.giaDia, 'Lý Văn Sơn')

    expect((await assess(id, { period: '2025-Q4', assessedOn: '2025-12-31' })).verdicts).toMatchObject([
      { rule: 'MENTOR', code: 'NOT_HELPING_THEN' },
    ])
    expect((await assess(id, { mentorId: other })).errors).toEqual([{ field: 'mentorId', code: 'UNKNOWN_RECORD' }])
    expect((await assess(id, { ratings: [] })).errors).toEqual([{ field: 'ratings', code: 'EACH_CRITERION_ONCE' }])
  })

  it('is made once of the same request twice', async () => {
    const id = await cultivated('Nông Văn Trung')

    await Promise.all([assess(id, { idempotencyKey: 'q-1' }), assess(id, { idempotencyKey: 'q-1' })])

    expect((await read(editor, id)).assessments).toHaveLength(1)
  })

  it('shows the analyst the quarter and the day, and of the candidate nothing', async () => {
    const id = await cultivated('Nông Văn Đông')
    await assess(id)

    const { assessments } = await read(analyst, id)

    expect(assessments).toEqual([
      {
        period: '2026-Q3',
        counts: true,
        text: null,
        nextTasks: null,
        assessedOn: '2026-09-30',
        recordedBy: null,
        mentor: { id: mentorId },
        ratings: [],
      },
    ])
  })

  it('leaves in the audit what it was before', async () => {
    const id = await cultivated('Nông Văn Tây')
    await assess(id, { text: 'Trước.' })
    await assess(id, { text: 'Sau.' })

    const entries = await world.database.prisma.auditEntry.findMany({
      where: { subjectId: id, verb: 'candidate:update' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })

    expect(entries[0]).toMatchObject({
      before: { assessment: { text: 'Trước.' } },
      after: { assessment: { text: 'Sau.' } },
    })
  })
})
