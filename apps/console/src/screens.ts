import { queryPage } from './query/index.ts'
import type { Page, Screens } from './registry.ts'
import { accounts } from './resources/accounts/index.ts'
import { assessments } from './resources/assessments/index.ts'
import { attentionPage } from './resources/attention/index.ts'
import { audit } from './resources/audit/index.ts'
import { boardPage } from './resources/board/index.ts'
import { calendarPage } from './resources/calendar/index.ts'
import { candidates, readmissions } from './resources/candidates/index.ts'
import { classes } from './resources/classes/index.ts'
import { committees, committeeTree } from './resources/committees/index.ts'
import { emergenciesPage } from './resources/emergencies/index.ts'
import { importPage, imports } from './resources/exchange/index.ts'
import { inbox } from './resources/inbox/index.ts'
import { mentors } from './resources/mentors/index.ts'
import { operationsPage } from './resources/operations/index.ts'
import { organisations } from './resources/organisations/index.ts'
import { privacyPage } from './resources/privacy/index.ts'
import { regulationPages } from './resources/regulations/index.ts'
import { reportsPage } from './resources/reports/index.ts'
import { securityPage } from './resources/security/index.ts'
import { settingsPage } from './resources/settings/index.ts'
import { shortfalls } from './resources/shortfalls/index.ts'
import { allotmentPage, targets, termsPage, unevenPage } from './resources/targets/index.ts'
import { tokensPage } from './resources/tokens/index.ts'
import { transfersPage } from './resources/transfers/index.ts'

/** Every folder under resources, one line each. */
export const screens: readonly Screens[] = [
  inbox,
  candidates,
  readmissions,
  mentors,
  classes,
  assessments,
  organisations,
  committees,
  targets,
  shortfalls,
  imports,
  audit,
  accounts,
]

export const pages: readonly Page[] = [
  boardPage,
  calendarPage,
  settingsPage,
  securityPage,
  tokensPage,
  emergenciesPage,
  committeeTree,
  termsPage,
  allotmentPage,
  unevenPage,
  reportsPage,
  attentionPage,
  transfersPage,
  importPage,
  queryPage,
  operationsPage,
  privacyPage,
  ...regulationPages,
]
