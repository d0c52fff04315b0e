import { readFile } from 'node:fs/promises'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Database } from './connect.ts'
import { readSchema } from './schema-files.ts'

// The package's own entry is for bundlers; Node wants the WebAssembly module wired by hand.
let loaded: Promise<void> | undefined
const load = async (): Promise<void> => {
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const instance = await WebAssembly.instantiate(await WebAssembly.compile(await readFile(file)), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** Prisma's schema engine over the database's own connection. */
export const openSchemaEngine = async (adapter: Database['adapter']): Promise<SchemaEngine> => {
  loaded ??= load()
  await loaded
  return bindings.SchemaEngine.new(
    { datamodels: await readSchema() },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

export const NO_FILTER = { externalTables: [], externalEnums: [] }
