import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import type { Services } from './context.ts'
import { fromDay } from './database-dates.ts'

/** A job's turn: whoever has it is the only one, as long as progress is kept in time. */
export interface Turn {
  /** How far an earlier turn of the same day came; null at the beginning. */
  readonly progress: string | null
  /** Writes down how far the work is and holds on to the turn; false where it is to be left to another. */
  readonly keep: (progress: string) => Promise<boolean>
}
/** Work that is done once a day, by whichever server comes first; `false` means that it was left to another. */
export interface DailyJob {
  readonly name: string
  readonly run: (services: Services, turn: Turn) => Promise<boolean>
}

// A server that stops half-way holds nothing up for longer than this.
const TURN_MINUTES = 5

// Whoever is served comes first: after each stretch of work a job rests for so many times as long as that took.
const RESTS = 4
const LONGEST_REST = 10_000

const later = (now: Date): Date => new Date(now.getTime() + TURN_MINUTES * 60_000)

// What was done or claimed by a clock that ran ahead, and was put back since, holds nothing up until that day comes. A
// day and a turn are left to the clocks of two servers that differ.
const takeTurn = async (
  { prisma }: Database,
  name: string,
  day: CalendarDate,
  now: Date,
  by: string,
): Promise<{ progress: string | null } | null> => {
  await prisma.dailyJob.createMany({ data: [{ name }], skipDuplicates: true })
  const [row] = await prisma.$queryRaw<{ progress: string | null }[]>`
    UPDATE daily_jobs SET claimed_until = ${later(now)}::timestamptz, claimed_by = ${by}
    WHERE name = ${name} AND (done_on IS NULL OR done_on < ${day}::date OR done_on > ${day}::date + 1)
      AND (claimed_until IS NULL OR claimed_until < ${now}::timestamptz OR claimed_until > ${later(later(now))}::timestamptz)
    RETURNING progress`
  return row ?? null
}

/**
 * Does the job if it was not done today and nobody else is at it. The row of the job is lock and memory at once: a
 * server that dies leaves its turn to the next one, which goes on where it came to; one that was down all night does it
 * when it is back. Answers whether the job was done here.
 */
export const doDailyJob = async (
  services: Services,
  { name, run }: DailyJob,
  { stopping, resting = false }: { readonly stopping?: AbortSignal; readonly resting?: boolean } = {},
): Promise<boolean> => {
  const { database, clock, newId } = services
  const day = clock.today()
  const by = newId()
  const taken = await takeTurn(database, name, day, clock.now(), by)
  if (!taken) return false
  const mark = `${day} `
  let begun = performance.now()
  const keep: Turn['keep'] = async (progress) => {
    const rest = Math.min(LONGEST_REST, RESTS * (performance.now() - begun))
    // It is woken by the end of the server, and says below that it leaves.
    if (resting) await pause(rest, undefined, stopping ? { signal: stopping } : {}).catch(() => {})
    begun = performance.now()
    // Whoever stops in good order leaves the turn at once.
    const claimedUntil = stopping?.aborted ? null : later(clock.now())
    const { count } = await database.prisma.dailyJob.updateMany({
      where: { name, claimedBy: by },
      data: { progress: mark + progress, claimedUntil },
    })
    return count === 1 && claimedUntil !== null
  }
  const progress = taken.progress?.startsWith(mark) ? taken.progress.slice(mark.length) : null
  if (!(await run(services, { progress, keep }))) return false
  const { count } = await database.prisma.dailyJob.updateMany({
    where: { name, claimedBy: by },
    data: { doneOn: fromDay(day), progress: null, claimedBy: null, claimedUntil: null },
  })
  return count === 1
}
