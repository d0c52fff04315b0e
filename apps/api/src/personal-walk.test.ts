import { type Database, fillDemoWorld } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import {
  classedTypes,
  FIELD_CLASSES,
  type FieldClass,
  fieldClassOf,
  ROLES,
  type Role,
  verbOfClass,
  verbsByRole,
} from '@nguon/domain'
import { graphql, isObjectType } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockOn } from './platform/clock.ts'
import { type Context, createContext } from './platform/context.ts'
import { newId } from './platform/ids.ts'
import { viewerOf } from './platform/viewer.ts'
import { schema } from './schema/index.ts'
import { openWalk } from './testing/schema-walk.ts'
import { day } from './testing/small-world.ts'

const TODAY = day('2023-06-30')
let database: Database
let root: { readonly id: string; readonly path: string }
let ids: Readonly<Record<string, string>>
/** What nobody may read who does not see its class: texts that stand nowhere else. */
let canaries: Readonly<Record<FieldClass, readonly string[]>>

beforeAll(async () => {
  database = await createTestDatabase()
  await fillDemoWorld(database, { hashPassword: async (password) => password })
  const { prisma } = database
  root = await prisma.committee.findFirstOrThrow({
    where: { depth: 1 },
    select: { id: true, path: true },
    orderBy: { path: 'asc' },
  })
  // A finding, a residence and a document of discipline that can be told from everything else.
  const line = await prisma.cvVerification.findFirstOrThrow({ select: { id: true, candidateId: true } })
  await prisma.cvVerification.update({
    where: { id: line.id },
    data: { note: 'Kết quả thẩm tra chim hoàng yến', place: 'Nơi hỏi chim hoàng yến' },
  })
  const restriction = await prisma.mentorRestriction.findFirstOrThrow({ select: { id: true, mentorId: true } })
  await prisma.mentorRestriction.update({ where: { id: restriction.id }, data: { documentNumber: '77-QĐ/CHIM' } })
  const candidate = await prisma.candidate.findFirstOrThrow({
    where: { id: line.candidateId },
    select: { personId: true },
  })
  await prisma.person.update({ where: { id: candidate.personId }, data: { residence: 'Nhà của chim hoàng yến' } })
  const ofPlace = { committeeId: root.id, recordedAt: new Date(), version: 1 }
  const request = await prisma.privacyRequest.create({
    data: {
      ...ofPlace,
      id: newId(),
      personId: candidate.personId,
      kind: 'ACCESS',
      receivedOn: new Date('2023-06-01'),
      othersInvolved: false,
      text: 'Lời yêu cầu của chim hoàng yến',
      answerBy: new Date('2023-06-05'),
      actBy: new Date('2023-06-16'),
    },
  })
  await prisma.consent.create({
    data: {
      id: newId(),
      personId: candidate.personId,
      committeeId: root.id,
      act: 'GIVEN',
      dataSet: 'CASES',
      form: 'ON_PAPER',
      saidOn: new Date('2023-05-01'),
      recordedAt: new Date(),
    },
  })
  const breach = await prisma.breach.create({
    data: {
      ...ofPlace,
      id: newId(),
      foundAt: new Date('2023-06-01T08:00:00Z'),
      what: 'Một tệp gửi nhầm',
      dataSets: [],
      reportBy: new Date('2023-06-04T08:00:00Z'),
    },
  })
  const persons = await prisma.person.findMany({ select: { fullName: true } })
  const mentors = await prisma.mentor.findMany({ select: { cardNumber: true } })
  const texts = await prisma.assessment.findMany({ select: { text: true, nextTasks: true } })
  const told = (values: readonly (string | null)[]) => [
    ...new Set(values.filter((value): value is string => value !== null && value.length > 7)),
  ]
  canaries = {
    BASIC: told(persons.map(({ fullName }) => fullName)),
    SENSITIVE: told([
      'Nhà của chim hoàng yến',
      ...mentors.map(({ cardNumber }) => cardNumber),
      ...texts.flatMap(({ text, nextTasks }) => [text, nextTasks]),
      'Nơi hỏi chim hoàng yến',
      'Lời yêu cầu của chim hoàng yến',
    ]),
    SECRET: ['Kết quả thẩm tra chim hoàng yến', '77-QĐ/CHIM'],
  }
  const idOf = (row: { readonly id: string } | null) => row?.id ?? '01890000-0000-7000-8000-000000000000'
  const first = { select: { id: true } } as const
  const { committeeId } = await prisma.responsiblePerson.findFirstOrThrow({ select: { committeeId: true } })
  ids = {
    candidate: line.candidateId,
    mentor: restriction.mentorId,
    committee: committeeId,
    account: idOf(await prisma.user.findFirst(first)),
    target: idOf(await prisma.target.findFirst({ ...first, where: { committeeId: root.id } })),
    shortfall: idOf(await prisma.shortfall.findFirst(first)),
    sourceOrganisation: idOf(await prisma.sourceOrganisation.findFirst(first)),
    trainingClass: idOf(await prisma.trainingClass.findFirst(first)),
    savedReport: idOf(await prisma.savedReport.findFirst(first)),
    importRun: idOf(await prisma.importRun.findFirst(first)),
    privacyRequest: request.id,
    breach: breach.id,
  }
})
afterAll(() => database?.close())

/** Somebody with a role over the whole tree; a stranger without one. */
const contextOf = (role: Role | null, over: { readonly id: string; readonly path: string } = root): Context => {
  const services = {
    database,
    clock: clockOn(TODAY),
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    publicUrl: '',
  }
  const grant = role && {
    id: newId(),
    role,
    committeeId: over.id,
    path: over.path,
    startsOn: day('2000-01-01'),
    endsOn: null,
  }
  const signedIn = grant && viewerOf({ id: 'walker', name: 'Somebody', username: null }, [grant], TODAY)
  return createContext(services, { requestId: newId(), locale: 'vi', signedIn })
}
const ask = async (role: Role | null, source: string) => {
  const { data, errors = [] } = await graphql({ schema, source, contextValue: contextOf(role) })
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    codes: errors.map(({ extensions, message }) => String(extensions.code ?? message)),
    words: errors.map(({ message }) => message),
  }
}
const sees = (role: Role | null, fieldClass: FieldClass): boolean =>
  // What is secret is unmasked by nobody in this walk.
  role !== null && fieldClass !== 'SECRET' && verbsByRole[role].includes(verbOfClass[fieldClass])

const PERIOD = 'period: { year: 2021 }'
const walkOf = () =>
  openWalk(schema, {
    ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [`Query.${name}`, `id: "${id}"`])),
    'Target.viewerMay': 'verb: TARGET_SET',
    'Query.mentorSuggestions': `candidateId: "${ids.candidate}"`,
    'Query.rolesToGive': `committeeId: "${ids.committee}"`,
    'Query.tokenVerbs': `committeeId: "${ids.committee}"`,
    'Query.importColumns': 'kind: CANDIDATES',
    'Query.transferCells': 'q: "an"',
    'Query.report': `input: { within: "${ids.committee}", measure: ADMITTED, dimensions: [SEX], from: "2020-01-01", to: "2023-06-30" }`,
    'Query.previewBulk': `input: { ids: ["${ids.candidate}"], advance: { to: AWARENESS_TRAINED, occurredOn: "2023-06-30" } }`,
    'Candidate.asOf': 'on: "2023-06-30"',
    'Candidate.viewerMay': 'verb: PERSON_READ',
    'Committee.viewerMay': 'verb: PERSON_READ',
    'Mentor.viewerMay': 'verb: PERSON_READ',
    'Shortfall.viewerMay': 'verb: PERSON_READ',
    'Viewer.may': 'verb: PERSON_READ',
    'Committee.target': PERIOD,
    'Committee.progress': PERIOD,
    'Committee.yearlyProgress': 'term: "2020-2025"',
    'Committee.monthlyProgress': 'year: 2021',
    'Committee.descendantsProgress': `first: 3, kind: CELL, ${PERIOD}`,
    'Committee.allotment': PERIOD,
    'Committee.groupProgress': PERIOD,
    'Committee.unevenAllotments': `first: 3, ${PERIOD}`,
    'Committee.allotmentProposal': PERIOD,
    'Committee.targetIssues': PERIOD,
    'Committee.shortfallSummary': PERIOD,
    'Committee.rankingEvidence': PERIOD,
    'Committee.officialMembers': 'year: 2021',
  })

interface Met {
  readonly type: string
  readonly fields: Readonly<Record<string, unknown>>
}
const objectsIn = (value: unknown): Met[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.fromEntries(Object.entries(value))
  const own = typeof fields.__typename === 'string' ? [{ type: fields.__typename, fields }] : []
  return [...own, ...Object.values(fields).flatMap(objectsIn)]
}
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

describe('A walk over every field that can be read', { timeout: 400_000 }, () => {
  it.each([...ROLES, null])(
    'shows %s no field of a class that is hidden, under an alias or anywhere else',
    async (role) => {
      const walk = walkOf()
      const asked = new Set<string>()
      const met = new Map<string, number>()
      const leaks: string[] = []
      for (const { source, asks } of walk.questions) {
        const { data, codes, words } = await ask(role, source)
        for (const field of asks) asked.add(field)
        expect(
          codes.filter((code) => !['FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT'].includes(code)),
          `${source} ${words.join()}`,
        ).toEqual([])
        for (const { type, fields } of objectsIn(data)) {
          met.set(type, (met.get(type) ?? 0) + 1)
          for (const [alias, value] of Object.entries(fields)) {
            const fieldClass = fieldClassOf(type, alias.replace(/^x_/, ''))
            if (fieldClass !== null && !sees(role, fieldClass) && !isNothing(value))
              leaks.push(`${type}.${alias}: ${value}`)
          }
        }
        const text = JSON.stringify([data, words])
        for (const fieldClass of FIELD_CLASSES)
          if (!sees(role, fieldClass))
            for (const canary of canaries[fieldClass]) if (text.includes(canary)) leaks.push(`${source}: ${canary}`)
      }

      expect(leaks.slice(0, 5)).toEqual([])
      const share = walk.fields.filter((field) => asked.has(field)).length / walk.fields.length
      process.stdout.write(
        `${role ?? 'a stranger'}: ${asked.size} fields, ${Math.round(share * 1000) / 10} %, ${met.size} types met\n`,
      )
      expect(walk.fields.filter((field) => !asked.has(field))).toEqual([])
      // A walk that met nobody would say nothing.
      if (role === 'ADMINISTRATOR')
        expect(Object.keys(classedTypes).filter((type) => !met.has(type) && walk.types.includes(type))).toEqual([])
    },
  )

  it('leaves out no type but those that a write answers', () => {
    const walk = walkOf()
    const apart = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !walk.types.includes(type.name))
      .map(({ name }) => name)

    expect(apart.filter((name) => !/Success$/.test(name)).sort()).toEqual(WRITES_ONLY)
    expect(Object.keys(classedTypes).filter((name) => apart.includes(name))).toEqual([])
  })
})
const WRITES_ONLY = ['ChangedTarget', 'Conflict', 'MadeLink', 'Mutation', 'Refusal']

describe('A walk over every field that takes an id', () => {
  it('answers somebody of another cell the same of what is there and of what is not', async () => {
    const { cellId } = await database.prisma.candidate.findUniqueOrThrow({ where: { id: ids.candidate ?? '' } })
    const other = await database.prisma.committee.findFirstOrThrow({
      where: { kind: 'CELL', id: { not: cellId }, mentors: { none: { id: ids.mentor ?? '' } } },
      orderBy: { path: 'desc' },
    })
    const byId = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
      args.some(({ name, type }) => name === 'id' && String(type) === 'ID!'),
    )
    const answers = async (name: string, id: string | undefined) => {
      const source = `{ ${name}(id: "${id}") { id } }`
      const { data, errors = [] } = await graphql({ schema, source, contextValue: contextOf('EDITOR', other) })
      return JSON.stringify([data, errors.map(({ message }) => message)])
    }

    expect(byId.map(({ name }) => name).filter((name) => !(name in ids))).toEqual(NOT_BY_SCOPE)
    for (const { name } of byId)
      expect(await answers(name, ids[name]), name).toBe(await answers(name, '01890000-0000-7000-8000-00000000ffff'))
  })
})
/** Records that belong to no committee. */
const NOT_BY_SCOPE: readonly string[] = []

describe('A walk over every key of every filter and order', { timeout: 400_000 }, () => {
  it.each(ROLES)('refuses to %s what asks about a hidden field, and says so', async (role) => {
    const walk = walkOf()
    const wrong: string[] = []
    let classed = 0
    for (const { list, type, key, source } of walk.keys) {
      const { codes, words, data } = await ask(role, source)
      const fieldClass = fieldClassOf(type, key)
      if (fieldClass === null) continue
      classed += 1
      const refused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN')
      // A list within a list that is hidden itself is never asked.
      const isAsked = codes.length > 0 || JSON.stringify(data).includes('totalCount')
      if (isAsked && refused === sees(role, fieldClass)) wrong.push(`${list} ${type}.${key}: ${codes} ${words}`)
    }

    process.stdout.write(`${role}: ${walk.keys.length} keys, ${classed} of them about persons\n`)
    expect(classed).toBeGreaterThan(10)
    expect(wrong).toEqual([])
  })
})
