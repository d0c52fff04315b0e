import './schema.ts'

export { backupName, pruneBackups } from './backup-folder.ts'
export { backupRound } from './backup-job.ts'
export { answerRequests, askForBackup, REQUEST_PAUSE } from './backup-request.ts'
export { readRuns } from './store.ts'
