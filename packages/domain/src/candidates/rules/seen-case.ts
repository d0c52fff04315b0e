import type { RuleCode } from '../../messages/rule-codes.ts'
import type { RuleId, RuleText } from '../../regulations/editions.ts'
import type { Regulations } from '../../regulations/regulations.ts'
import type { CalendarDate } from '../../shared/dates.ts'
import type { MessageValues, VerdictOutcome } from '../../shared/result.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { DecidingBody } from '../events.ts'
import type { CaseState, PlainEvent } from '../replay.ts'
import type { Exit, Stage } from '../stages.ts'
import type { VoteTally } from '../votes.ts'

/** What is written down about a step. */
export interface StepDetails {
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
  /** The vote that leads to it. */
  readonly vote?: VoteTally | null
  /** For a decision: whose it is. */
  readonly decidedBy?: DecidingBody | null
}
/** A case as the rules look at it on a day, with the step that is asked for, if one is. */
export interface SeenCase {
  /** Those that are held to have happened: without what was corrected. */
  readonly events: readonly PlainEvent[]
  readonly state: CaseState
  readonly facts: CaseFacts
  readonly regulations: Regulations
  readonly on: CalendarDate
  readonly step: { readonly to: Stage | Exit | null; readonly details: StepDetails } | null
}

/** What a rule found, before it is told which text it was read from. */
export interface Finding {
  readonly outcome: VerdictOutcome
  readonly code: RuleCode
  readonly values: MessageValues
  /** Working days were counted between these: an unchecked holiday among them makes the verdict unchecked too. */
  readonly counted?: readonly [CalendarDate, CalendarDate]
}
/** One rule: the day by which its edition is chosen, and what it says under that edition's text. */
export interface Rule {
  readonly id: RuleId
  readonly editionOn: (seen: SeenCase) => CalendarDate
  readonly judge: (seen: SeenCase, text: RuleText) => Finding
}

const finding =
  (outcome: VerdictOutcome) =>
  (code: RuleCode, values: MessageValues = {}, counted?: Finding['counted']): Finding => ({
    outcome,
    code,
    values,
    ...(counted ? { counted } : {}),
  })
export const passed = finding('PASSED')
export const failed = finding('FAILED')
export const unknown = finding('UNKNOWN')
export const notApplicable = finding('NOT_APPLICABLE')

/** A number of an edition's text. */
export const numberIn = ({ rule, values }: RuleText, name: string): number => {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`${rule} has no number ${name}`)
  return value
}
/** The names that an edition's text lists; none where it has no such list. */
export const namesIn = ({ values }: RuleText, name: string): readonly string[] => {
  const value = values[name]
  return typeof value === 'object' ? value : []
}
