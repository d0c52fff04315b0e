import type { Viewer } from '../providers/viewer.ts'

/** An administrator of a district, who holds every right, unless the test says otherwise. */
export const viewerWho = (facts: Partial<Viewer> = {}): Viewer => ({
  id: 'viewer-1',
  name: 'Quản trị',
  username: 'quantri',
  demo: false,
  today: '2023-06-30',
  grants: [
    { id: 'grant-1', role: 'ADMINISTRATOR', committee: { id: 'district-1', name: 'Đảng bộ huyện', kind: 'DISTRICT' } },
  ],
  lacksSecondFactor: false,
  verbs: [],
  may: () => true,
  ...facts,
})
