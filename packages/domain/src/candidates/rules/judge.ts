import type { RuleId } from '../../regulations/editions.ts'
import { findRule } from '../../regulations/regulations.ts'
import type { Verdict } from '../../shared/result.ts'
import { AGE, AGE_BY_CONSENT, EDUCATION, EDUCATION_IN_AREA, EDUCATION_OF_ELDERS } from './age-and-education.ts'
import { CEREMONY, DECISION, SENIORITY } from './decision-and-ceremony.ts'
import { INTRODUCERS, MENTOR, REPLACEMENT_MENTOR } from './mentors-and-introducers.ts'
import { MEMBER_MOVE, MOVE } from './moves.ts'
import { CERTIFICATE, FRESH_PAPERS, ORDER_OF_PAPERS } from './papers.ts'
import { CONSIDERATION, NEW_MEMBER_COURSE, OFFICIAL_DAY, PROBATION } from './probation-and-recognition.ts'
import { BARRED, READMISSION } from './readmission.ts'
import type { Rule, SeenCase } from './seen-case.ts'
import { verdictOf, withoutEdition } from './verdict.ts'
import { VERIFICATION } from './verification.ts'
import { CELL_SIZE, CELL_VOTE, DENOMINATOR, THREE_VOTES } from './votes.ts'

const RULES: Readonly<Record<RuleId, Rule>> = {
  R1: AGE,
  R2: AGE_BY_CONSENT,
  R3: EDUCATION,
  R4: EDUCATION_IN_AREA,
  R5: EDUCATION_OF_ELDERS,
  R6: CERTIFICATE,
  R7: FRESH_PAPERS,
  R8: ORDER_OF_PAPERS,
  R9: MENTOR,
  R10: REPLACEMENT_MENTOR,
  R11: INTRODUCERS,
  R12: VERIFICATION,
  R13: CELL_VOTE,
  R14: DENOMINATOR,
  R15: DECISION,
  R16: CELL_SIZE,
  R17: CEREMONY,
  R18: PROBATION,
  R19: NEW_MEMBER_COURSE,
  R20: CONSIDERATION,
  R21: OFFICIAL_DAY,
  R23: THREE_VOTES,
  R24: SENIORITY,
  R26: MOVE,
  R27: MEMBER_MOVE,
  R28: READMISSION,
  R30: BARRED,
}

const verdictOn = (rule: RuleId, seen: SeenCase): Verdict => {
  const { editionOn, judge } = RULES[rule]
  const on = editionOn(seen)
  const found = findRule(rule, on, seen.regulations)
  return found ? verdictOf(judge(seen, found.text), found, seen.regulations) : withoutEdition(rule, on)
}

/** What each of the rules says of a case, or of the step that is asked for; one verdict a rule, in the order asked. */
export const ruleVerdicts = (rules: readonly RuleId[], seen: SeenCase): Verdict[] =>
  rules.map((rule) => verdictOn(rule, seen))
