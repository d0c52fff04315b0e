import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WALK_AUDIT } from '../../platform/audit-chain.ts'
import type { Services } from '../../platform/context.ts'
import { RECOUNT_COUNTERS } from '../../platform/counting.ts'
import { doDailyJob } from '../../platform/daily-jobs.ts'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, type SmallWorld } from '../../testing/small-world.ts'
import { COMPARE_STAGES } from '../candidates/index.ts'
import { backupName, backupRound, pruneBackups } from './index.ts'

let world: SmallWorld
let services: Services
let folder: string
const errors: unknown[] = []
beforeAll(async () => {
  world = await createSmallWorld()
  folder = await mkdtemp(join(tmpdir(), 'nguon-operations-'))
  const quiet = () => {}
  // A server's services, whose log is read here.
  services = {
    ...world,
    newId,
    logger: { info: quiet, warn: quiet, error: (about: unknown) => errors.push(about) },
  } as unknown as Services
})
afterAll(async () => {
  await world?.close()
  await rm(folder, { recursive: true, force: true })
})

const runs = (kind: string) =>
  world.database.prisma.operationRun.findMany({ where: { kind }, orderBy: { startedAt: 'asc' } })
const again = (name: string) => world.database.prisma.dailyJob.update({ where: { name }, data: { doneOn: null } })
const openCase = async (stage: string): Promise<string> => {
  const { prisma } = world.database
  const on = new Date('2026-01-01T00:00:00Z')
  const person = await prisma.person.create({ data: { id: newId(), fullName: 'x', sortKey: 'x', searchName: 'x' } })
  const { id } = await prisma.candidate.create({
    data: { id: newId(), personId: person.id, cellId: world.committees.giaDia, stage, stageSince: on, sourcedOn: on },
  })
  await prisma.caseEvent.create({
    data: {
      id: newId(),
      candidateId: id,
      sequence: 1,
      kind: 'STAGE_ENTERED',
      stage: 'SOURCED',
      occurredOn: on,
      recordedAt: on,
      details: {},
      verdicts: [],
    },
  })
  return id
}

describe('Every night', () => {
  it('each case’s events are added up; a stage that is not what they say rings, and is put right under a new version', async () => {
    await openCase('SOURCED')
    const strayed = await openCase('VERIFYING')

    await doDailyJob(services, COMPARE_STAGES)
    await again(COMPARE_STAGES.name)
    await doDailyJob(services, COMPARE_STAGES)

    expect((await runs('STAGES')).map(({ outcome, drift, checked }) => [outcome, drift, Number(checked)])).toEqual([
      ['DRIFT', 1, 2],
      ['DONE', 0, 2],
    ])
    expect(await world.database.prisma.candidate.findUnique({ where: { id: strayed } })).toMatchObject({
      stage: 'SOURCED',
      version: 2,
    })
    expect(JSON.stringify(errors)).not.toContain(strayed)
  })

  it('counters and places are held against the facts', async () => {
    const { prisma } = world.database
    await prisma.counter.create({ data: { ordinal: 1, measure: 'OPEN', year: 0, slots: Array(12).fill(7) } })

    await doDailyJob(services, RECOUNT_COUNTERS)

    expect((await runs('COUNTERS')).map(({ outcome }) => outcome)).toEqual(['DRIFT'])
    expect((await runs('PATHS')).map(({ outcome, drift }) => [outcome, drift])).toEqual([['DONE', 0]])
  })

  it('a backup is taken from the hour on, and tried at once by a process of its own', async () => {
    const night = (hour: number) => ({ folder, keep: 2, hour })
    const at = (utc: string): Services => ({ ...services, clock: { ...services.clock, now: () => new Date(utc) } })
    const stopping = new AbortController().signal

    await backupRound(night(2)).go(at('2026-11-23T18:59:00Z'), stopping)
    expect(await readdir(folder)).toEqual([])
    await backupRound(night(2)).go(at('2026-11-23T19:01:00Z'), stopping)

    expect(await readdir(folder)).toEqual(['nguon-2026-11-23T190100Z.backup.gz'])
    const [backup] = await runs('BACKUP')
    const [verified] = await runs('VERIFY')
    expect(backup).toMatchObject({ outcome: 'DONE', file: 'nguon-2026-11-23T190100Z.backup.gz' })
    expect(verified).toMatchObject({ outcome: 'DONE', drift: 0, checked: backup?.checked })
  }, 120_000)

  it('what fails is kept as failed, and thrown on to be tried again', async () => {
    const blocked = join(folder, 'file')
    await writeFile(blocked, '')
    await again('backup')

    await expect(
      backupRound({ folder: blocked, keep: 2, hour: 0 }).go(services, new AbortController().signal),
    ).rejects.toThrow()

    expect((await runs('BACKUP')).at(-1)).toMatchObject({ outcome: 'FAILED', file: null })
  })

  it('the audit is walked along its chain; an entry that was altered rings, and is named', async () => {
    const { prisma } = world.database
    const altered = newId()
    await prisma.auditEntry.create({
      data: {
        id: altered,
        at: new Date(),
        verb: 'term:set',
        subjectType: 'Term',
        subjectId: 'x',
        after: { name: 'x' },
      },
    })

    await doDailyJob(services, WALK_AUDIT)
    await prisma.$executeRaw`ALTER TABLE audit_entries DISABLE TRIGGER USER`
    await prisma.$executeRaw`UPDATE audit_entries SET after = '{"name":"y"}' WHERE id = ${altered}::uuid`
    await prisma.$executeRaw`ALTER TABLE audit_entries ENABLE TRIGGER USER`
    await again(WALK_AUDIT.name)
    await doDailyJob(services, WALK_AUDIT)

    expect((await runs('AUDIT')).map(({ outcome, head, finding }) => [outcome, head, finding])).toEqual([
      ['DONE', expect.stringMatching(/^1:[0-9a-f]{64}$/), null],
      ['DRIFT', null, expect.stringContaining(altered)],
    ])
  })
})

describe('The folder of backups', () => {
  it('keeps the newest, and nothing that a killed server left; what is not ours is not touched', async () => {
    const own = await mkdtemp(join(tmpdir(), 'nguon-prune-'))
    const now = new Date('2026-11-24T12:00:00Z')
    const names = [1, 2, 3].map((day) => backupName(new Date(`2026-11-0${day}T01:00:00Z`)))
    const abandoned = `${backupName(new Date('2026-11-03T02:00:00Z'))}.part`
    for (const name of [...names, abandoned, 'letter.txt']) await writeFile(join(own, name), '')
    await utimes(join(own, abandoned), new Date('2026-11-03'), new Date('2026-11-03'))

    await pruneBackups(own, 2, now)

    expect((await readdir(own)).sort()).toEqual(['letter.txt', ...names.slice(1)])
    await rm(own, { recursive: true })
  })
})

describe('How the server is run', () => {
  const QUESTION = `{ viewerMayReadOperations operations { version databaseKind backupsOrdered alarms { kind code } runs { kind outcome } migrations { name } } }`

  it('is shown to who holds the right over all committees', async () => {
    const root = await world.account('An', 'SYSTEM_ADMINISTRATOR', world.committees.province)

    const { data } = await root.ask(QUESTION)

    expect(data).toMatchObject({
      viewerMayReadOperations: true,
      operations: { backupsOrdered: false, alarms: expect.arrayContaining([{ kind: 'BACKUP', code: 'NOT_SET' }]) },
    })
  })

  it.each([
    ['ADMINISTRATOR', 'district'],
    ['EDITOR', 'province'],
    ['ANALYST', 'province'],
  ] as const)('is refused to %s of the %s', async (role, place) => {
    const person = await world.account('Bình', role, world.committees[place])

    const [asked, may] = [await person.ask(QUESTION), await person.ask('{ viewerMayReadOperations }')]

    expect(asked.errors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(may.data).toEqual({ viewerMayReadOperations: false })
  })
})
