import { createHash } from 'node:crypto'
import type { Services } from '../../platform/context.ts'
import { beginTry, endTry } from './tries-store.ts'

/** Too many tries failed of late; in so many seconds another is let through. */
export interface TooManyTries {
  readonly kind: 'too many'
  readonly retryAfter: number
}

/** The account by what was typed, so that a name that nobody has counts like any other; not readable again. */
export const accountKey = (username: string): string =>
  createHash('sha256').update(username.normalize('NFKC').toLowerCase()).digest('base64url')

const PAUSE = 40
const LONGEST_WAIT = 10_000

/**
 * One try to show who one is. `work` says whether it failed. No more than the allowed number fails in any quarter of an
 * hour, however many come at once and by whichever server: a try that could be one too many waits for those under way.
 */
export const tryOnce = async <T>(
  { database, clock, newId }: Pick<Services, 'database' | 'clock' | 'newId'>,
  who: { readonly account: string | null; readonly address: string },
  work: () => Promise<{ readonly failed: boolean; readonly value: T }>,
): Promise<{ readonly kind: 'done'; readonly value: T } | TooManyTries> => {
  const id = newId()
  const begun = clock.now().getTime()
  for (;;) {
    const turn = await beginTry(database, { id, ...who }, clock.now())
    if (turn === 'begun') break
    if (turn !== 'wait') return { kind: 'too many', retryAfter: turn.retryAfter }
    if (clock.now().getTime() - begun > LONGEST_WAIT) return { kind: 'too many', retryAfter: 1 }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  let failed = true
  try {
    const outcome = await work()
    failed = outcome.failed
    return { kind: 'done', value: outcome.value }
  } finally {
    await endTry(database, id, failed)
  }
}
