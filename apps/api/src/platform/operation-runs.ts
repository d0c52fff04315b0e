import type { OperationKind, OperationOutcome } from '@nguon/domain'
import type { Services } from './context.ts'

export interface OperationResult {
  readonly outcome: OperationOutcome
  readonly drift?: number
  readonly checked?: number
  readonly bytes?: number
  readonly file?: string
  /** The end of the audit's chain at that moment. */
  readonly head?: string
  /** What was found, without a word of a person. */
  readonly finding?: string
}

// Long enough to compare a night with the same one of last year.
const KEPT_DAYS = 400
const longAgo = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000)

/** Does the work and keeps what came of it, for whoever looks after the server. What fails is kept too, and thrown on. */
export const recordRun = async <T>(
  { database, clock, newId, logger }: Pick<Services, 'database' | 'clock' | 'newId' | 'logger'>,
  kind: OperationKind,
  work: () => Promise<T>,
  resultOf: (done: T) => OperationResult,
): Promise<T> => {
  const startedAt = clock.now()
  const keep = async ({
    outcome,
    drift = 0,
    checked = 0,
    bytes,
    file,
    head,
    finding,
  }: OperationResult): Promise<void> => {
    const told = {
      operation: kind,
      outcome,
      drift,
      checked,
      ...(head ? { head } : {}),
      ...(finding ? { finding } : {}),
    }
    if (outcome === 'DONE') logger.info(told, 'The server looked after itself')
    else logger.error(told, 'The server needs to be looked at')
    await database.prisma.operationRun.deleteMany({ where: { kind, startedAt: { lt: longAgo(startedAt) } } })
    await database.prisma.operationRun.create({
      data: {
        id: newId(),
        kind,
        startedAt,
        finishedAt: clock.now(),
        outcome,
        drift,
        checked,
        bytes: bytes ?? null,
        file: file ?? null,
        head: head ?? null,
        finding: finding ?? null,
      },
    })
  }
  let done: T
  try {
    done = await work()
  } catch (error) {
    // The fault itself is what matters, also where it cannot be written down.
    await keep({ outcome: 'FAILED' }).catch(() => {})
    throw error
  }
  await keep(resultOf(done))
  return done
}
