import './schema.ts'

export { mentorRow } from './mentor-writes-store.ts'
export { snapshotOfMentor } from './service.ts'
