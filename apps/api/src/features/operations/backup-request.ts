import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Services } from '../../platform/context.ts'
import type { Round } from '../../platform/rounds.ts'
import { takeBackup } from './backup-job.ts'

const Request = z.object({ id: z.string(), folder: z.string(), keep: z.number().int().min(1) })
const Answer = z.object({ id: z.string(), file: z.string().nullable() })
export type BackupRequest = z.infer<typeof Request>

const LOOKED_EVERY = 300
export const REQUEST_PAUSE = 1_000

const requestFile = (folder: string): string => join(folder, 'backup-request.json')
const answerFile = (folder: string): string => join(folder, 'backup-answer.json')

/** Written beside and renamed: nobody reads half of it. */
const place = async (file: string, value: object): Promise<void> => {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(value), { mode: 0o600 })
  await rename(draft, file)
}

const read = async <T>(file: string, shape: z.ZodType<T>): Promise<T | null> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = shape.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/**
 * An embedded database serves one process. A command that finds it in use leaves its wish in the data folder, which only
 * the owner of the server writes to, and the server takes the backup.
 */
export const answerRequests = (dataFolder: string): Round => ({
  name: 'backup-request',
  go: async (services: Services) => {
    const request = await read(requestFile(dataFolder), Request)
    if (!request) return
    await rm(requestFile(dataFolder), { force: true })
    const file = await takeBackup(services, request).catch(() => null)
    await place(answerFile(dataFolder), { id: request.id, file })
  },
})

/** Asks the server that has the folder open; answers the file, or null where it could not, or gave no answer in time. */
export const askForBackup = async (
  dataFolder: string,
  { folder, keep }: Omit<BackupRequest, 'id'>,
  patience: number,
): Promise<string | null> => {
  const id = randomUUID()
  await rm(answerFile(dataFolder), { force: true })
  await place(requestFile(dataFolder), { id, folder, keep })
  const giveUpAt = performance.now() + patience
  while (performance.now() < giveUpAt) {
    const answer = await read(answerFile(dataFolder), Answer)
    if (answer?.id === id) {
      await rm(answerFile(dataFolder), { force: true })
      return answer.file
    }
    await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY))
  }
  await rm(requestFile(dataFolder), { force: true })
  return null
}
