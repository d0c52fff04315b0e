import type { Database, ScriptRunner } from '../../connect.ts'
import { rebuildCounters } from '../../counters.ts'
import { setAside } from '../../set-aside.ts'
import { WORLD_ACCOUNTS, writeAccounts } from './accounts.ts'
import {
  planCases,
  writeAdmissions,
  writeAssignments,
  writeCandidates,
  writeEvents,
  writeMentors,
  writePersons,
  writeSources,
} from './cases.ts'
import { planDossiers, writeAssessments, writeIntroducers, writePapers, writeVerifications } from './dossiers.ts'
import { createDraws } from './draws.ts'
import { clockTables, FIRST_DECISION, writeDueItems } from './due.ts'
import { PHRASES } from './milieus.ts'
import type { WorldSize } from './sizes.ts'
import { planStructure, writeCommittees, writeMembers } from './structure.ts'
import { writeTargets } from './targets.ts'
import { wordTables } from './words.ts'

/** How far a load is: a share from 0 to 1, and what is being done. */
export type Progress = (share: number, what: string) => void
export interface WorldOptions {
  readonly hashPassword: (password: string) => Promise<string>
  readonly onProgress?: Progress
}

interface Step {
  readonly what: string
  readonly sql: string
  /** Against the other steps; measured. */
  readonly weight: number
}

const stepsOf = (size: WorldSize, hashes: readonly string[]): Step[] => {
  const draws = createDraws(size.seed)
  return [
    { what: 'words of names', sql: wordTables(PHRASES), weight: 1 },
    { what: 'clocks of the rules', sql: clockTables(FIRST_DECISION), weight: 1 },
    { what: 'plan of the tree', sql: planStructure(draws, size), weight: 4 },
    { what: 'committees', sql: writeCommittees(), weight: 4 },
    { what: 'members by year', sql: writeMembers(draws), weight: 4 },
    { what: 'source organisations', sql: writeSources(size), weight: 1 },
    { what: 'mentors', sql: writeMentors(draws, size), weight: 8 },
    { what: 'plan of the cases', sql: planCases(draws, size), weight: 40 },
    { what: 'people', sql: writePersons(draws), weight: 20 },
    { what: 'cases', sql: writeCandidates(), weight: 16 },
    { what: 'events', sql: writeEvents(draws), weight: 120 },
    { what: 'admissions', sql: writeAdmissions(draws), weight: 14 },
    { what: 'assignments', sql: writeAssignments(draws), weight: 20 },
    { what: 'papers', sql: `${planDossiers(draws)}${writePapers(draws)}`, weight: 20 },
    {
      what: 'verifications and introducers',
      sql: `${writeVerifications(draws)}${writeIntroducers(draws)}`,
      weight: 10,
    },
    { what: 'assessments', sql: writeAssessments(draws), weight: 6 },
    { what: 'due items', sql: writeDueItems(), weight: 12 },
    { what: 'targets', sql: writeTargets(draws, size), weight: 16 },
    { what: 'accounts', sql: writeAccounts(hashes), weight: 1 },
  ]
}

// About half of the work is making indexes and keys again.
const SHARE_OF_ROWS = 0.45
const SHARE_BEFORE_COUNTERS = 0.88

/** Rows first, in one transaction with the indexes and keys that are made again over them: all or nothing. */
const load = async (run: ScriptRunner, steps: readonly Step[], onProgress: Progress): Promise<void> => {
  await run(
    `BEGIN; SET LOCAL timezone = 'UTC'; SET LOCAL work_mem = '256MB'; SET LOCAL maintenance_work_mem = '1GB'; SET LOCAL jit = off;`,
  )
  const restorations = await setAside(run)
  const whole = steps.reduce((sum, { weight }) => sum + weight, 0)
  let done = 0
  for (const { what, sql, weight } of steps) {
    onProgress((done / whole) * SHARE_OF_ROWS, what)
    await run(sql)
    done += weight
  }
  const sizes = new Map(
    (
      await run(
        `SELECT oid::regclass::text AS relation, pg_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r'`,
      )
    ).map((row) => [String(row.relation), Number(row.size)]),
  )
  const efforts = restorations.map(({ relation, effort }) => effort * (sizes.get(relation) ?? 0))
  const all = efforts.reduce((sum, effort) => sum + effort, 0)
  let restored = 0
  for (const [place, { what, sql }] of restorations.entries()) {
    onProgress(SHARE_OF_ROWS + (restored / all) * (SHARE_BEFORE_COUNTERS - SHARE_OF_ROWS), what)
    await run(sql)
    restored += efforts[place] ?? 0
  }
  await run('COMMIT')
}

/** Fills an empty database with a generated world: the same rows in every run, but for the salts of the passwords. */
export const fillLargeWorld = async (
  database: Pick<Database, 'whileAlone' | 'prisma'>,
  size: WorldSize,
  { hashPassword, onProgress = () => {} }: WorldOptions,
): Promise<void> => {
  const hashes = await Promise.all(WORLD_ACCOUNTS.map(({ password }) => hashPassword(password)))
  await database.whileAlone((run) =>
    load(run, stepsOf(size, hashes), onProgress).catch(async (error) => {
      await run('ROLLBACK')
      throw error
    }),
  )
  onProgress(SHARE_BEFORE_COUNTERS, 'counters')
  await rebuildCounters(database)
  onProgress(0.95, 'statistics')
  // Besides statistics, this lets figures be counted from indexes alone.
  await database.whileAlone((run) => run('VACUUM ANALYZE'))
  onProgress(1, 'done')
}
