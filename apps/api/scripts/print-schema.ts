// Writes the contract from the code: packages/client/schema.graphql, or to standard output with --stdout.
import { writeFileSync } from 'node:fs'
import { printContract } from '../src/schema/index.ts'

if (process.argv.includes('--stdout')) process.stdout.write(printContract())
else writeFileSync(new URL('../../../packages/client/schema.graphql', import.meta.url), printContract())
