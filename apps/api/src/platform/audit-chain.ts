import {
  type ChainFault,
  type ChainHead,
  type ChainVerdict,
  type Database,
  headText,
  readHead,
  sealAudit,
  verifyAudit,
} from '@nguon/database'
import type { DailyJob } from './daily-jobs.ts'
import { recordRun } from './operation-runs.ts'
import type { Round } from './rounds.ts'

/** How long an entry may stand without its seal: what is cut off within it leaves no gap. */
export const SEAL_PAUSE = 1_000

/** Seals every entry that was committed since. */
export const sealAll = async (database: Database, now: Date, stopping?: AbortSignal): Promise<void> => {
  while (!stopping?.aborted && (await sealAudit(database, now)) > 0);
}

export const SEAL: Round = {
  name: 'seal-audit',
  go: ({ database, clock }, stopping) => sealAll(database, clock.now(), stopping),
}

/** The ends of the chain as they were on other nights and in backups. */
const findKeptHeads = async ({ prisma }: Database): Promise<ChainHead[]> => {
  const runs = await prisma.operationRun.findMany({ where: { head: { not: null } }, select: { head: true } })
  return runs.flatMap(({ head }) => readHead(head ?? '') ?? [])
}

/** Seals what waits and walks the whole chain; `heads` are further ends that it must hold. */
export const walkAudit = async (
  database: Database,
  now: Date,
  heads: readonly ChainHead[] = [],
): Promise<ChainVerdict> => {
  await sealAll(database, now)
  return verifyAudit(database, [...(await findKeptHeads(database)), ...heads])
}

const WHAT: Readonly<Record<ChainFault['kind'], string>> = {
  ALTERED: 'is not what was sealed',
  REMOVED: 'was removed',
  INSERTED: 'was written past the chain',
  LINK_REMOVED: 'was removed with its link',
  LINK_ALTERED: 'has a link that does not follow the one before',
  HEAD_LOST: 'and what followed were cut off, or the chain was written anew',
}
/** "Entry 3 (0198…, candidate:update of a Candidate at 2026-11-24T10:00:00.000Z) is not what was sealed". */
export const faultText = ({ kind, sequence, entryId, entry }: ChainFault): string => {
  const named = [entryId, entry && `${entry.verb} of a ${entry.subjectType} at ${entry.at.toISOString()}`].filter(
    (part) => part !== null,
  )
  return `Entry${sequence === null ? '' : ` ${sequence}`}${named.length > 0 ? ` (${named.join(', ')})` : ''} ${WHAT[kind]}`
}

/** Once a day: every entry of the audit against the chain, and the chain against the ends that it had. */
export const WALK_AUDIT: DailyJob = {
  name: 'walk-audit',
  run: async (services) => {
    await recordRun(
      services,
      'AUDIT',
      () => walkAudit(services.database, services.clock.now()),
      ({ fault, entries, head }) =>
        fault
          ? { outcome: 'DRIFT', drift: 1, checked: entries, finding: faultText(fault) }
          : { outcome: 'DONE', checked: entries, head: headText(head) },
    )
    return true
  },
}
