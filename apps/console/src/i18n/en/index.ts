import english from 'ra-language-english'
import { app } from './app.ts'
import { assessments } from './assessments.ts'
import { assessments } from './assessments.ts'
import { board } from './board.ts'
import { bulk } from './bulk.ts'
import { candidates } from './candidates.ts'
import { caseWords } from './case.ts'
import { committees } from './committees.ts'
import { dashboard } from './dashboard.ts'
import { due } from './due.ts'
import { exchange } from './exchange.ts'
import { graphiql } from './graphiql.ts'
import { mentors } from './mentors.ts'
import { regulations } from './regulations.ts'
import { targets } from './targets.ts'
import { transfers } from './transfers.ts'

export const en = {
  ra: english.ra,
  app,
  board,
  bulk,
  dashboard,
  due,
  assessments,
  assessments,
  candidates,
  case: caseWords,
  mentors,
  committees,
  targets,
  transfers,
  regulations,
  exchange,
  graphiql,
}
