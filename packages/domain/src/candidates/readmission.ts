import type { Regulations } from '../regulations/regulations.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { accept, refuse } from '../shared/result.ts'
import type { CaseFacts } from './case-facts.ts'
import { type CaseDecision, openFile } from './case-file.ts'
import { firstEvent, type OpeningCommand, type OpeningFacts, openingObstacles } from './open.ts'
import { stepVerdict } from './possible.ts'
import type { CaseState } from './replay.ts'
import { ruleVerdicts, standsInTheWay } from './rules.ts'
import type { Exit } from './stages.ts'

export interface ReadmissionFacts extends OpeningFacts {
  /** The earlier case, where the product followed it; the membership itself is among the facts of the new case. */
  readonly previous: Pick<CaseState, 'exit'> | null
  readonly facts: CaseFacts
  readonly regulations: Regulations
}

/** The exits after which somebody may come back: a member who was struck off or left. */
export const EXITS_OF_MEMBERS: readonly Exit[] = ['STRUCK_OFF', 'LEFT']

/** R28, R30: may the cell name a former member again? The answer is the first event of a new case. */
export const decideReadmission = (
  command: OpeningCommand,
  { previous, facts, regulations, ...opening }: ReadmissionFacts,
  today: CalendarDate,
): CaseDecision => {
  const event = firstEvent(command)
  const file = openFile([event], { ...facts, caseKind: 'READMISSION' }, regulations)
  const wasMember = previous === null || EXITS_OF_MEMBERS.some((exit) => exit === previous.exit)
  const verdicts = ruleVerdicts(['R28', 'R30'], {
    ...file,
    on: command.occurredOn,
    step: { to: 'SOURCED', details: command },
  })
  const inTheWay = [
    ...openingObstacles(command, opening, today),
    ...(wasMember ? [] : [stepVerdict('WAS_NOT_A_MEMBER')]),
    ...verdicts.filter(standsInTheWay),
  ]
  return inTheWay.length > 0 ? refuse(...inTheWay) : accept({ event, verdicts })
}
