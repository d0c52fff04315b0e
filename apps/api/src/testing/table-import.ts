import { expect } from 'vitest'
import { keepUpload } from '../features/exchange/store.ts'
import { importsEnd } from '../features/exchange/under-way.ts'
import type { Person } from './small-world.ts'

/** How an import went. */
export interface Run {
  readonly status: string
  readonly rowCount: number
  readonly processedRows: number
  readonly createdRows: number
  readonly updatedRows: number
  readonly sameRows: number
  readonly warnings: readonly string[]
  readonly mapping: readonly { heading: string; column: string | null }[]
  readonly problems: readonly { row: number; column: string | null; code: string; message: string }[]
}
/** Asks for an import of an uploaded table. */
export const IMPORT_TABLE = `mutation ($input: ImportTableInput!) { result: importTable(input: $input) {
  __typename ... on ImportSuccess { importRun { id status } } ... on Invalid { errors { field code } } } }`
const RUN = `query ($id: ID!) { importRun(id: $id) { status rowCount processedRows createdRows updatedRows sameRows warnings
  startedBy mapping { heading column } problems { row column code message } } }`

/** Sends a table and asks for its import. */
export const startImport = async (person: Person, content: string | Uint8Array, input: Record<string, unknown>) => {
  const uploadId = await keepUpload(person.context(), { fileName: 'bang.csv', content: Buffer.from(content) })
  return person.ask(IMPORT_TABLE, { input: { uploadId, dryRun: false, ...input } })
}
/** How an import went, once all have ended. */
export const finishedImport = async (person: Person, id: string, locale?: 'vi' | 'en'): Promise<Run> => {
  await importsEnd()
  const { data, errors } = await person.ask(RUN, { id }, locale)
  expect(errors).toEqual([])
  return data.importRun as Run
}
/** Imports a table to its end. */
export const importInto = async (
  person: Person,
  content: string | Uint8Array,
  input: Record<string, unknown>,
  locale?: 'vi' | 'en',
): Promise<Run> => {
  const { data, errors } = await startImport(person, content, input)
  expect(errors).toEqual([])
  return finishedImport(person, (data.result as { importRun: { id: string } }).importRun.id, locale)
}
