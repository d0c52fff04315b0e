import { trustOver } from '../../calendars/working-days.ts'
import type { RuleId } from '../../regulations/editions.ts'
import { editionName, type Regulations, type RuleFound } from '../../regulations/regulations.ts'
import type { CalendarDate } from '../../shared/dates.ts'
import type { Verdict } from '../../shared/result.ts'
import type { Finding } from './seen-case.ts'

/** A finding with the document, the point and the edition that it was read from. Trust never changes the outcome. */
export const verdictOf = (
  { outcome, code, values, counted }: Finding,
  { text, edition }: RuleFound,
  { calendar }: Regulations,
): Verdict => ({
  rule: text.rule,
  outcome,
  trust: counted && trustOver(...counted, calendar) === 'UNCHECKED' ? 'UNCHECKED' : text.trust,
  code,
  document: editionName(edition),
  ...(text.point === null ? {} : { point: text.point }),
  edition: edition.id,
  values,
})

/** Before the first edition that is known nothing can be said. */
export const withoutEdition = (rule: RuleId, on: CalendarDate): Verdict => ({
  rule,
  outcome: 'UNKNOWN',
  trust: 'UNCHECKED',
  code: 'NO_EDITION_THEN',
  values: { on },
})
