import type { Services } from './context.ts'

/** Something that is looked at every now and then, and does nothing when there is nothing to do. */
export interface Round {
  readonly name: string
  readonly go: (services: Services, stopping: AbortSignal) => Promise<unknown>
}

const PAUSE = 60_000

/** Goes the rounds one after the other, again and again, until it is stopped; `stop` waits for the one under way. */
export const goRounds = (
  services: Services,
  rounds: readonly Round[],
  pause = PAUSE,
): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const goOnce = async (): Promise<void> => {
    for (const { name, go } of rounds) {
      if (stopping.signal.aborted) return
      try {
        await go(services, stopping.signal)
      } catch (error) {
        // The next time round it is tried again.
        const fault = error instanceof Error ? { name: error.name } : typeof error
        services.logger.error({ round: name, fault }, 'A round failed')
      }
    }
  }
  let underWay: Promise<void> = Promise.resolve()
  const next = (): void => {
    underWay = goOnce().then(() => {
      if (!stopping.signal.aborted) timer = setTimeout(next, pause)
      timer?.unref()
    })
  }
  next()
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}
