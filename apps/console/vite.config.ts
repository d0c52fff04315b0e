import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const api = process.env.VITE_API ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    // The browser's own host goes on to the server, which takes writes from the address that it was called by.
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/uploads', '/templates', '/export', '/print', '/calendar/'].map((path) => [
        path,
        { target: api },
      ]),
    ),
  },
  build: {
    target: 'es2022',
    // The query page's editor is one large piece, fetched by those who open that page.
    chunkSizeWarningLimit: 4500,
    rolldownOptions: {
      // Marks for a compiler that this build does not use.
      onLog: (level, log, pass) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log)
      },
    },
  },
  worker: { format: 'es' },
  test: { environment: 'jsdom', setupFiles: ['src/test-setup.ts'], css: false, testTimeout: 30_000 },
})
