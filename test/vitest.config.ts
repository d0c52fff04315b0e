import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{architecture,contract,faults,scenarios,security,browser}/**/*.test.ts'],
    // On the second database only what reaches it is run again.
    exclude: process.env.TEST_DATABASE_URL
      ? ['architecture/**', 'contract/schema.test.ts', 'security/request.test.ts', 'browser/every-page.test.ts']
      : [],
    // Each file starts a server and some a browser: two cores serve one at a time best.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
