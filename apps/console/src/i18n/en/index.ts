import english from 'ra-language-english'
import { accounts } from './accounts.ts'
import { allotment } from './allotment.ts'
import { app } from './app.ts'
import { assessments } from './assessments.ts'
import { attention } from './attention.ts'
import { board } from './board.ts'
import { bulk } from './bulk.ts'
import { calendar } from './calendar.ts'
import { candidates } from './candidates.ts'
import { caseWords } from './case.ts'
import { classes } from './classes.ts'
import { committees } from './committees.ts'
import { dashboard } from './dashboard.ts'
import { due } from './due.ts'
import { emergencies } from './emergencies.ts'
import { exchange } from './exchange.ts'
import { graphiql } from './graphiql.ts'
import { mentors } from './mentors.ts'
import { operations } from './operations.ts'
import { organisations } from './organisations.ts'
import { privacy } from './privacy.ts'
import { regulations } from './regulations.ts'
import { reports } from './reports.ts'
import { secret } from './secret.ts'
import { security } from './security.ts'
import { settings } from './settings.ts'
import { shortfalls } from './shortfalls.ts'
import { targets } from './targets.ts'
import { tokens } from './tokens.ts'
import { transfers } from './transfers.ts'

export const en = {
  ra: english.ra,
  app,
  board,
  bulk,
  classes,
  dashboard,
  due,
  calendar,
  settings,
  secret,
  security,
  accounts,
  tokens,
  emergencies,
  assessments,
  operations,
  organisations,
  privacy,
  candidates,
  case: caseWords,
  mentors,
  committees,
  targets,
  allotment,
  shortfalls,
  transfers,
  regulations,
  reports,
  attention,
  exchange,
  graphiql,
}
