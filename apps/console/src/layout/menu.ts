import type { IconName } from '../components/Icon.tsx'
import type { Verb, Viewer } from '../providers/viewer.ts'

export type MenuEntry = {
  readonly to: string
  readonly icon: IconName
  /** Under app.menu. */
  readonly label: string
  /** The right without which the entry is not there; of several, one is enough. */
  readonly needs?: Verb | readonly Verb[]
}
export type MenuGroup = { readonly label: string; readonly entries: readonly MenuEntry[] }

const GROUPS: readonly MenuGroup[] = [
  {
    label: 'work',
    entries: [
      { to: '/', icon: 'chart', label: 'overview', needs: 'TARGET_READ' },
      { to: '/inbox', icon: 'inbox', label: 'inbox', needs: 'CANDIDATE_READ' },
      { to: '/attention', icon: 'eye', label: 'attention', needs: 'TARGET_READ' },
      { to: '/reports', icon: 'columns', label: 'reports', needs: 'TARGET_READ' },
    ],
  },
  {
    label: 'people',
    entries: [
      { to: '/candidates', icon: 'candidates', label: 'candidates', needs: 'CANDIDATE_READ' },
      { to: '/board', icon: 'board', label: 'board', needs: 'CANDIDATE_READ' },
      { to: '/mentors', icon: 'mentors', label: 'mentors', needs: 'MENTOR_READ' },
      { to: '/classes', icon: 'list', label: 'classes', needs: 'CANDIDATE_READ' },
      { to: '/assessments', icon: 'edit', label: 'assessments', needs: 'CANDIDATE_READ' },
      { to: '/organisations', icon: 'person', label: 'organisations', needs: 'CANDIDATE_READ' },
      { to: '/transfers', icon: 'arrow', label: 'transfers', needs: 'CANDIDATE_READ' },
    ],
  },
  {
    label: 'organisation',
    entries: [
      { to: '/committees/tree', icon: 'tree', label: 'tree', needs: 'COMMITTEE_READ' },
      { to: '/committees', icon: 'list', label: 'committees', needs: 'COMMITTEE_READ' },
      { to: '/targets', icon: 'target', label: 'targets', needs: 'TARGET_READ' },
      { to: '/shortfalls', icon: 'bookmark', label: 'shortfalls', needs: 'TARGET_READ' },
      { to: '/terms', icon: 'calendar', label: 'terms', needs: 'TERM_SET' },
    ],
  },
  {
    label: 'grounds',
    entries: [
      { to: '/regulations', icon: 'document', label: 'regulations', needs: 'COMMITTEE_READ' },
      { to: '/import', icon: 'upload', label: 'import', needs: 'IMPORT_RUN' },
      { to: '/query', icon: 'query', label: 'query', needs: 'QUERY_PAGE_USE' },
      { to: '/audit', icon: 'log', label: 'audit', needs: 'AUDIT_READ' },
      { to: '/privacy', icon: 'eye', label: 'privacy', needs: 'PRIVACY_READ' },
      { to: '/operations', icon: 'chart', label: 'operations', needs: 'OPERATIONS_READ' },
    ],
  },
  {
    label: 'access',
    entries: [
      { to: '/accounts', icon: 'person', label: 'accounts', needs: 'ACCOUNT_READ' },
      { to: '/tokens', icon: 'lock', label: 'tokens', needs: ['TOKEN_CREATE', 'ACCOUNT_READ'] },
      { to: '/emergencies', icon: 'clock', label: 'emergencies', needs: ['EMERGENCY_OPEN', 'ACCOUNT_READ'] },
    ],
  },
]

const ON_PHONE = ['/', '/inbox', '/candidates', '/committees/tree']

/** What the viewer may open. */
export function menuFor(viewer: Viewer): MenuGroup[] {
  return GROUPS.map(({ label, entries }) => ({
    label,
    entries: entries.filter(({ needs }) => needs === undefined || [needs].flat().some((verb) => viewer.may(verb))),
  })).filter(({ entries }) => entries.length > 0)
}

/** The four that stand in the phone's bar; the rest is behind "Thêm". */
export function phoneMenuFor(viewer: Viewer): { bar: MenuEntry[]; more: MenuEntry[] } {
  const entries = menuFor(viewer).flatMap((group) => group.entries)
  return {
    bar: entries.filter(({ to }) => ON_PHONE.includes(to)),
    more: entries.filter(({ to }) => !ON_PHONE.includes(to)),
  }
}

/** Whether an entry is the place where the reader stands; of two that match, the longer address is. */
export function isHere(to: string, pathname: string): boolean {
  if (to === '/') return pathname === '/'
  if (to === '/committees' && pathname.startsWith('/committees/tree')) return false
  if (to === '/import' && pathname.startsWith('/imports')) return true
  return pathname === to || pathname.startsWith(`${to}/`)
}
