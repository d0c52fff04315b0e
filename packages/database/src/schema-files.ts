import { readdir, readFile } from 'node:fs/promises'

const SCHEMA = new URL('../schema/', import.meta.url)
export const MIGRATIONS = new URL('../migrations/', import.meta.url)

/** The files of the data model, as [name, text]. */
export const readSchema = async (): Promise<[string, string][]> =>
  Promise.all(
    (await readdir(SCHEMA))
      .sort()
      .map(async (name): Promise<[string, string]> => [name, await readFile(new URL(name, SCHEMA), 'utf8')]),
  )

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The migrations in their order. */
export const readMigrations = async (): Promise<Migration[]> => {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .map(async (name) => ({ name, sql: await readFile(new URL(`${name}/migration.sql`, MIGRATIONS), 'utf8') })),
  )
}
