import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, walkTo } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let administrator: Person
let neighbour: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  neighbour = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
})
afterAll(() => world?.close())

const CREATE = `mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) {
  __typename
  ... on CandidateSuccess { candidate { id version fullName stage status sourcedOn reference sourceOrganisation { name committee { name } } } }
  ... on Refusal { message verdicts { code message } }
  ... on Invalid { errors { field code message } } } }`
const step = (field: string, input: string) => `mutation ($input: ${input}!) { result: ${field}(input: $input) {
  __typename
  ... on CandidateSuccess { candidate { id version stage exit status stageSince admission { decidedOn ceremonyOn annulledOn ageYears } mentor { id } } }
  ... on Refusal { message verdicts { code } }
  ... on Conflict { currentVersion changedBy }
  ... on Invalid { errors { field code } } } }`
const ADVANCE = step('advanceCandidate', 'AdvanceCandidateInput')
const EXIT = step('exitCandidate', 'ExitCandidateInput')

interface Result {
  readonly __typename: string
  readonly candidate: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly verdicts?: readonly { readonly code: string; readonly message: string }[]
  readonly errors?: readonly { readonly field: string; readonly code: string }[]
  readonly [field: string]: unknown
}
const resultOf = async (answer: ReturnType<Person['ask']>): Promise<Result> => {
  const { data, errors } = await answer
  expect(errors).toEqual([])
  return data.result as Result
}
const create = (person: Person, input: Record<string, unknown>, locale?: 'vi' | 'en') =>
  resultOf(person.ask(CREATE, { input }, locale))
const hoa = (more: Record<string, unknown> = {}) => ({
  person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15', sex: 'FEMALE', ethnicity: 'Tày' },
  cellId: world.committees.giaDia,
  sourcedOn: '2026-01-10',
  ...more,
})

/** Somebody official who helps from the day on. */
const giveMentor = async (candidateId: string, startsOn: string, cell = world.committees.giaDia) => {
  const mentorId = await addMember(editor, cell)
  const answer = await assign(editor, { candidateId, mentorId, startsOn })
  expect(answer.data.result).toMatchObject({ __typename: 'MentorAssignmentSuccess' })
  return mentorId
}

describe('A cell names a person', () => {
  it('opens a case at SOURCED, with its source organisation under the committee above', async () => {
    const answer = await create(
      editor,
      hoa({ reference: 'YL-1', sourceOrganisation: { kind: 'YOUTH_UNION', name: 'Chi đoàn  Giả Dìa' } }),
    )

    expect(answer.candidate).toMatchObject({
      fullName: 'Nông Thị Hoa',
      stage: 'SOURCED',
      status: 'OPEN',
      version: 1,
      sourceOrganisation: { name: 'Chi đoàn Giả Dìa', committee: { name: 'Đảng bộ thị trấn Yến Lạc' } },
    })
    const events = await world.database.prisma.caseEvent.findMany({ where: { candidateId: answer.candidate.id } })
    expect(events.map(({ sequence, stage }) => ({ sequence, stage }))).toEqual([{ sequence: 1, stage: 'SOURCED' }])
    const [entry] = await world.database.prisma.auditEntry.findMany({ where: { subjectId: answer.candidate.id } })
    expect(entry).toMatchObject({ verb: 'candidate:create', actorId: editor.id, before: null })
  })

  it('refuses the same person a second time and names the cell that follows the first case', async () => {
    const answer = await create(administrator, {
      ...hoa({ cellId: world.committees.village }),
      person: { fullName: 'NONG THI HOA', birthDate: '1998-03-15' },
    })

    expect(answer.verdicts?.map(({ code }) => code)).toEqual(['DUPLICATE_PERSON'])
    expect(answer.verdicts?.[0]?.message).toContain('Chi bộ tổ nhân dân Giả Dìa')
  })

  it('refuses it to an editor elsewhere too, and tells nothing of where the case is', async () => {
    const answer = await create(neighbour, hoa({ cellId: world.committees.village }))

    expect(answer.verdicts).toMatchObject([{ code: 'DUPLICATE_PERSON_ELSEWHERE' }])
    expect(JSON.stringify(answer)).not.toMatch(/Giả Dìa|Yến Lạc/)
  })

  it('refuses a committee that is no cell, and a day that is not there yet', async () => {
    const answer = await create(
      administrator,
      { ...hoa(), person: { fullName: 'Lý Văn Sơn' }, cellId: world.committees.town, sourcedOn: '2026-12-01' },
      'en',
    )

    expect(answer.verdicts?.map(({ code }) => code)).toEqual(['NOT_A_CELL', 'DATE_IN_FUTURE'])
  })

  it('says which fields are wrong, and takes a reference once in a cell', async () => {
    const answer = await create(editor, {
      ...hoa({ reference: 'YL-1' }),
      person: { fullName: ' ', birthDate: '2027-01-01' },
    })

    expect(answer.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['person.fullName', 'REQUIRED'],
      ['person.birthDate', 'DATE_IN_FUTURE'],
      ['reference', 'REFERENCE_TAKEN'],
    ])
  })

  it('answers a cell outside the scope like one that does not exist', async () => {
    const outside = await create(editor, hoa({ cellId: world.committees.village }))
    const absent = await create(editor, hoa({ cellId: '01890000-0000-7000-8000-000000000000' }))

    expect(outside).toEqual(absent)
    expect(outside.errors?.[0]?.field).toBe('cellId')
  })

  it('makes one case of twenty same requests at once, and answers all alike', async () => {
    const input = {
      ...hoa({ idempotencyKey: 'key-1' }),
      person: { fullName: 'Triệu Thị Mai', birthDate: '2000-02-29' },
    }

    const answers = await Promise.all(Array.from({ length: 20 }, () => create(editor, input)))

    expect(new Set(answers.map(({ candidate }) => candidate.id)).size).toBe(1)
    expect(await world.database.prisma.person.count({ where: { fullName: 'Triệu Thị Mai' } })).toBe(1)
  })
})

describe('A case', () => {
  const advance = (
    candidate: { id: string; version: number },
    to: string,
    occurredOn: string,
    documentNumber?: string,
  ) =>
    resultOf(
      editor.ask(ADVANCE, {
        input: { id: candidate.id, version: candidate.version, to, occurredOn, documentNumber: documentNumber ?? null },
      }),
    )
  const started = async (fullName: string) =>
    (await create(editor, { ...hoa(), person: { fullName, birthDate: '1999-05-05', education: 'UPPER_SECONDARY' } }))
      .candidate

  it('is not cultivated before a mentor helps', async () => {
    const candidate = await started('Bàn Văn An')

    const refused = await advance(candidate, 'CULTIVATING', '2026-02-01')
    await giveMentor(candidate.id, '2026-02-01')
    const answer = await advance(candidate, 'CULTIVATING', '2026-02-01')

    expect(refused.verdicts?.map(({ code }) => code)).toEqual(['NO_MENTOR', 'MENTOR_NOT_ASSIGNED'])
    expect(answer.candidate).toMatchObject({ stage: 'CULTIVATING', version: 2 })
  })

  it('leaves one immutable admission at the decision, dated by the ceremony and annulled by the exit', async () => {
    const begun = await started('Đặng Thị Bình')
    const mentorId = await giveMentor(begun.id, '2026-02-01')
    await recordDossier(editor, begun.id, [mentorId, await addMember(editor, world.committees.giaDia, 'Ma Văn Sơn')])
    const { version } = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id: begun.id } })
    const { candidate } = await walkTo(editor, { id: begun.id, version }, 'PROBATIONARY')
    expect(candidate).toMatchObject({
      stage: 'PROBATIONARY',
      admission: { decidedOn: '2026-08-03', ceremonyOn: '2026-08-20', annulledOn: null, ageYears: 27 },
    })

    const answer = await resultOf(
      editor.ask(EXIT, {
        input: {
          id: candidate.id,
          version: candidate.version,
          exit: 'DECISION_ANNULLED',
          occurredOn: '2026-09-01',
          documentNumber: '20-QĐ/HU',
        },
      }),
    )

    expect(answer.candidate).toMatchObject({
      exit: 'DECISION_ANNULLED',
      status: 'EXITED',
      mentor: null,
      admission: { annulledOn: '2026-09-01' },
    })
    const [assignment] = await world.database.prisma.mentorAssignment.findMany({ where: { candidateId: candidate.id } })
    expect(assignment).toMatchObject({ endReason: 'CASE_ENDED', endsOn: new Date('2026-09-01') })
  })

  it('conflicts when somebody else was faster, and says who', async () => {
    const candidate = await started('Hà Văn Cường')
    await giveMentor(candidate.id, '2026-02-01')
    await advance(candidate, 'CULTIVATING', '2026-02-01')

    const answer = await advance(candidate, 'CULTIVATING', '2026-02-01')

    expect(answer).toMatchObject({ __typename: 'Conflict', currentVersion: 2, changedBy: 'Biên tập Yến Lạc' })
  })

  it('takes a step once when two come at the same time', async () => {
    const candidate = await started('Vi Thị Duyên')
    await giveMentor(candidate.id, '2026-02-01')

    const answers = await Promise.all([1, 2, 3].map(() => advance(candidate, 'CULTIVATING', '2026-02-01')))

    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CandidateSuccess', 'Conflict', 'Conflict'])
  })

  it('says beforehand what could be done and what stands in the way', async () => {
    const candidate = await started('Ma Văn Em')

    const answer = await editor.ask(
      `query ($id: ID!) { candidate(id: $id) { nextSteps { stage exit allowed documentRequired verdicts { code } } events { kind stage recordedBy } } }`,
      { id: candidate.id },
    )

    expect(answer.data.candidate).toEqual({
      nextSteps: [
        {
          stage: 'CULTIVATING',
          exit: null,
          allowed: false,
          documentRequired: false,
          verdicts: [{ code: 'NO_MENTOR' }, { code: 'MENTOR_NOT_ASSIGNED' }, { code: 'NO_REPLACEMENT_MENTOR' }],
        },
        { stage: null, exit: 'DROPPED', allowed: true, documentRequired: false, verdicts: [] },
        { stage: null, exit: 'WITHDRAWN', allowed: true, documentRequired: false, verdicts: [] },
      ],
      events: [{ kind: 'STAGE_ENTERED', stage: 'SOURCED', recordedBy: 'Biên tập Yến Lạc' }],
    })
  })
})

describe('What is written about a candidate', () => {
  it('changes with its version, keeps what is left out, and says nothing new twice', async () => {
    const { candidate } = await create(editor, { ...hoa(), person: { fullName: 'Lường Thị Gấm', sex: 'FEMALE' } })
    const update = (input: Record<string, unknown>) =>
      resultOf(
        editor.ask(
          `mutation ($input: UpdateCandidateInput!) { result: updateCandidate(input: $input) { __typename
            ... on CandidateSuccess { candidate { version fullName sex residence } } } }`,
          { input },
        ),
      )

    const changed = await update({ id: candidate.id, version: 1, person: { residence: 'Tổ  nhân dân Giả Dìa' } })
    const same = await update({ id: candidate.id, version: 2, person: { residence: 'Tổ nhân dân Giả Dìa' } })
    const late = await update({ id: candidate.id, version: 1, person: { residence: null } })

    expect(changed.candidate).toEqual({
      version: 2,
      fullName: 'Lường Thị Gấm',
      sex: 'FEMALE',
      residence: 'Tổ nhân dân Giả Dìa',
    })
    expect(same.candidate.version).toBe(2)
    expect(late.__typename).toBe('Conflict')
  })

  it('does not become somebody who is followed already', async () => {
    const person = { fullName: 'Bàn Thị Mùi', birthDate: '1997-05-04' }
    await create(editor, hoa({ person }))
    const { candidate } = await create(editor, hoa({ person: { fullName: 'Bàn Thị Mui', birthDate: '1997-05-05' } }))
    const become = (input: Record<string, unknown>) =>
      resultOf(
        editor.ask(
          `mutation ($input: UpdateCandidateInput!) { result: updateCandidate(input: $input) { __typename
            ... on CandidateSuccess { candidate { version } } ... on Refusal { verdicts { code message } } } }`,
          { input: { id: candidate.id, version: 1, ...input } },
        ),
      )

    const refused = await become({ person: { birthDate: '1997-05-04' } })
    const changed = await become({ person: { fullName: 'Bàn Thị Mùi' } })

    expect(refused.verdicts).toMatchObject([{ code: 'DUPLICATE_PERSON' }])
    expect(changed.candidate.version).toBe(2)
  })
})
