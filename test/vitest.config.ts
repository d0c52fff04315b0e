import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{architecture,contract,scenarios,browser}/**/*.test.ts'],
    // Each file starts a server and some a browser: two cores serve one at a time best.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
