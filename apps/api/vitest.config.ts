import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The libraries load graphql as CommonJS, as Node does; a second copy as a module would be another realm to them.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  // A database is made, migrated and filled in the hooks; on two busy cores that takes its time.
  test: { testTimeout: 60_000, hookTimeout: 120_000 },
})
