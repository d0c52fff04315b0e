// `npm start`. The server is thousands of modules; what the engine made of them at the last start is kept beside the
// packages, where nobody can write who could not change the code itself, so that a restart after a power cut is short.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/nguon', import.meta.url)))
const { start } = await import('./start.ts')
await start()
// Not left to the end of the process: a kill would take it along.
flushCompileCache()
