import { RULE_IDS } from '../regulations/editions.ts'
import type { Verdict } from '../shared/result.ts'
import { ruleVerdicts } from './rules/judge.ts'
import type { SeenCase } from './rules/seen-case.ts'

/**
 * Every rule on a case. What happened is judged by the day on which it did, what has not by the day of looking, as if it
 * were done then; so a case that began under one edition and goes on under the next shows both.
 */
export const checkCase = (seen: SeenCase): Verdict[] => ruleVerdicts(RULE_IDS, { ...seen, step: null })
