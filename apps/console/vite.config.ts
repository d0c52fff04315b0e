import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const api = process.env.VITE_API ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/uploads', '/templates'].map((path) => [path, { target: api, changeOrigin: true }]),
    ),
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
  test: { environment: 'jsdom', setupFiles: ['src/test-setup.ts'], css: false },
})
