import { defineConfig } from 'vitest/config'

// A database is made, migrated and filled in the hooks; on two busy cores that takes its time.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 120_000 } })
