import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditList } from '../features/audit/store.ts'
import { admissionList, admissionOf } from '../features/candidates/admissions-store.ts'
import { caseFactsOf } from '../features/candidates/case-facts-store.ts'
import { eventsOf } from '../features/candidates/history-store.ts'
import { candidateCountOf, sourceOrganisationById } from '../features/candidates/source-organisations-store.ts'
import { candidateById } from '../features/candidates/store.ts'
import { poolOf, withoutMentorIn } from '../features/committees/pool-store.ts'
import {
  committeeById,
  committeeByPath,
  designationsOf,
  hasChildren,
  memberCountsOf,
  officialMembersIn,
  placementsOf,
  responsiblePersonsOf,
} from '../features/committees/store.ts'
import { dueItemList, dueItemsOfCandidate, summariseDueItems } from '../features/due/items-store.ts'
import { assignmentById, assignmentsOfCandidate, assignmentsOfMentor } from '../features/mentors/assignments-store.ts'
import { loadOf, mentorById } from '../features/mentors/store.ts'
import { admissionCounts } from '../features/targets/progress-store.ts'
import { livingChildrenOf, targetById, targetIn, targetsOf } from '../features/targets/store.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../testing/small-world.ts'
import type { Context } from './context.ts'
import { fromDay } from './database-dates.ts'
import { newId } from './ids.ts'

let world: SmallWorld
let insider: Person
let stranger: Person
const made = { candidate: '', mentor: '', assignment: '', target: '', source: '', townPath: '' }

beforeAll(async () => {
  world = await createSmallWorld()
  const { prisma } = world.database
  const { town, giaDia, commune } = world.committees
  insider = await world.account('Quản trị Yến Lạc', 'ADMINISTRATOR', town)
  stranger = await world.account('Quản trị Côn Minh', 'ADMINISTRATOR', commune)
  const succeeds = async (query: string, input: unknown): Promise<string> => {
    const { data, errors } = await insider.ask(query, { input })
    expect(errors).toEqual([])
    const { record } = data.result as { record: { id: string } }
    return record.id
  }
  made.mentor = await succeeds(
    'mutation ($input: CreateMentorInput!) { result: createMentor(input: $input) { ... on MentorSuccess { record: mentor { id } } } }',
    { person: { fullName: 'Hoàng Văn Thắng' }, committeeId: giaDia, officialSince: '2005-02-03' },
  )
  made.candidate = await succeeds(
    'mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) { ... on CandidateSuccess { record: candidate { id } } } }',
    {
      person: { fullName: 'Nông Thị Hoa' },
      cellId: giaDia,
      sourcedOn: '2026-01-10',
      sourceOrganisation: { kind: 'YOUTH_UNION', name: 'Chi đoàn Giả Dìa' },
    },
  )
  made.assignment = await succeeds(
    'mutation ($input: AssignMentorInput!) { result: assignMentor(input: $input) { ... on MentorAssignmentSuccess { record: assignment { id } } } }',
    { candidateId: made.candidate, mentorId: made.mentor, startsOn: '2026-02-01', acquaintedSince: '2015-01-01' },
  )
  made.target = await succeeds(
    'mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { ... on TargetSuccess { record: target { id } } } }',
    {
      committeeId: town,
      period: { year: 2026 },
      kind: 'COUNT_MIN',
      minimum: 12,
      decisionNumber: '01-QĐ',
      decidedOn: '2026-01-05',
      issuer: 'Ban Thường vụ',
    },
  )
  const { personId } = await prisma.candidate.findUniqueOrThrow({ where: { id: made.candidate } })
  const sourcedOn = fromDay(day('2026-03-01'))
  await prisma.candidate.create({
    data: { id: newId(), personId, cellId: giaDia, stage: 'SOURCED', stageSince: sourcedOn, sourcedOn },
  })
  made.source = (await prisma.sourceOrganisation.findFirstOrThrow()).id
  made.townPath = (await prisma.committee.findUniqueOrThrow({ where: { id: town } })).path
  await prisma.memberCount.create({ data: { committeeId: town, year: 2025, officialMembers: 240 } })
  await prisma.responsiblePerson.create({
    data: {
      id: newId(),
      committeeId: town,
      fullName: 'Lý Văn Sơn',
      position: 'Bí thư',
      startsOn: fromDay(day('2025-01-01')),
    },
  })
  await prisma.admission.create({
    data: {
      id: newId(),
      candidateId: made.candidate,
      committeeId: giaDia,
      decidedOn: fromDay(day('2026-06-01')),
      documentNumber: '12-QĐ',
      recordedAt: world.clock.now(),
    },
  })
  const { path } = await prisma.committee.findUniqueOrThrow({ where: { id: giaDia } })
  await prisma.dueItem.create({
    data: {
      id: newId(),
      candidateId: made.candidate,
      committeeId: giaDia,
      path,
      kind: 'ASSESSMENT',
      dueOn: fromDay(day('2027-12-01')),
    },
  })
})
afterAll(() => world?.close())

const found = (value: unknown): boolean =>
  value !== null && value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0)

describe('A statement that reads by an id of another record', () => {
  const { from, to } = { from: day('2026-01-01'), to: day('2026-12-31') }
  const readers: Readonly<Record<string, (context: Context) => Promise<unknown>>> = {
    committeeById: (context) => committeeById(context).load(world.committees.town),
    committeeByPath: (context) => committeeByPath(context).load(made.townPath),
    hasChildren: (context) => hasChildren(context).load(world.committees.town),
    placementsOf: (context) => placementsOf(context).load(world.committees.town),
    designationsOf: (context) => designationsOf(context).load(world.committees.town),
    memberCountsOf: (context) => memberCountsOf(context).load(world.committees.town),
    responsiblePersonsOf: (context) => responsiblePersonsOf(context).load(world.committees.town),
    officialMembersIn: (context) =>
      officialMembersIn(context).load({ id: world.committees.town, path: made.townPath, year: 2025 }),
    poolOf: async (context) => (await poolOf(context).load(made.townPath)).total,
    withoutMentorIn: (context) => withoutMentorIn(context).load(made.townPath),
    candidateById: (context) => candidateById(context).load(made.candidate),
    eventsOf: (context) => eventsOf(context).load(made.candidate),
    caseFactsOf: (context) => caseFactsOf(context).load(made.candidate),
    admissionOf: (context) => admissionOf(context).load(made.candidate),
    admissionList: async (context) => (await admissionList(context, { path: '/', args: {} })).nodes,
    sourceOrganisationById: (context) => sourceOrganisationById(context).load(made.source),
    candidateCountOf: (context) => candidateCountOf(context).load(made.source),
    mentorById: (context) => mentorById(context).load(made.mentor),
    loadOf: (context) => loadOf(context).load(made.mentor),
    assignmentById: (context) => assignmentById(context).load(made.assignment),
    assignmentsOfCandidate: (context) => assignmentsOfCandidate(context).load(made.candidate),
    assignmentsOfMentor: (context) => assignmentsOfMentor(context).load(made.mentor),
    targetById: (context) => targetById(context).load(made.target),
    targetsOf: (context) => targetsOf(context).load(world.committees.town),
    targetIn: (context) => targetIn(context).load({ committeeId: world.committees.town, periodKey: 'YEAR:2026' }),
    livingChildrenOf: (context) => livingChildrenOf(context).load({ id: world.committees.town, on: to }),
    admissionCounts: async (context) =>
      (await admissionCounts(context).load({ path: made.townPath, from, to, basis: 'DECISION', asOf: to })).achieved,
    dueItemsOfCandidate: (context) => dueItemsOfCandidate(context).load(made.candidate),
    dueItemList: async (context) => (await dueItemList(context, { path: '/', args: { direction: 'ASC' } })).nodes,
    summariseDueItems: async (context) => (await summariseDueItems(context, {})).LATER,
    auditList: async (context) => (await auditList(context, { path: '/', args: { withinPath: null } })).nodes,
  }

  it.each(Object.entries(readers))(
    '%s answers those of the place, and nothing to somebody from elsewhere',
    async (_name, read) => {
      const inside = await read(insider.context())
      const outside = await read(stranger.context())

      expect(found(inside)).toBe(true)
      expect(found(outside)).toBe(false)
    },
  )
})
