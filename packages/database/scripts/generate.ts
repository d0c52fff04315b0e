// Writes the Prisma client into src/generated. The prisma CLI is not used: its engines package downloads a binary from a
// host of its own at install time, and generating needs none (tools/prisma-engines stands in for that package).
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts')
const { getGenerators, loadSchemaContext } = require('@prisma/internals')
const schemaContext = await loadSchemaContext({
  schemaPath: { cliProvidedPath: new URL('../schema', import.meta.url).pathname },
  cwd: new URL('..', import.meta.url).pathname,
})
const generators = await getGenerators({
  schemaContext,
  printDownloadProgress: false,
  registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
} as never)
for (const generator of generators) {
  await generator.generate()
  generator.stop()
}
