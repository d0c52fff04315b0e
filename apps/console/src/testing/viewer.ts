import type { Viewer } from '../providers/viewer.ts'

/** An administrator of a district, unless the test says otherwise. */
export const viewerWho = (facts: Partial<Viewer> = {}): Viewer => ({
  id: 'viewer-1',
  name: 'Quản trị',
  username: 'quantri',
  demo: false,
  today: '2023-06-30',
  grants: [
    { id: 'grant-1', role: 'ADMINISTRATOR', committee: { id: 'district-1', name: 'Đảng bộ huyện', kind: 'DISTRICT' } },
  ],
  COMMITTEE_READ: true,
  COMMITTEE_CREATE: true,
  PERSON_READ: true,
  CANDIDATE_READ: true,
  CANDIDATE_CREATE: true,
  CANDIDATE_ADVANCE: true,
  MENTOR_READ: true,
  MENTOR_CREATE: true,
  MENTOR_ASSIGN: true,
  TARGET_READ: true,
  TARGET_SET: true,
  TERM_SET: true,
  IMPORT_RUN: true,
  AUDIT_READ: true,
  QUERY_PAGE_USE: true,
  ...facts,
})
