import './schema.ts'

export { assignmentsOfCandidate, mentorHelping } from './assignments-store.ts'
export { askForMentors } from './list-ask.ts'
export { lineOf } from './lines-store.ts'
export { insertAssignment, lockMentor, mentorRow, restrictionsOf } from './mentor-writes-store.ts'
export { snapshotOfMentor } from './service.ts'
export { loadOf, type Mentor, type MentorFilter, type MentorOrder, mentorById, mentorList } from './store.ts'
export { MentorType } from './types.ts'
