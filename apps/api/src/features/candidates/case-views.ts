import {
  type CalendarDate,
  type CaseFile,
  type CaseState,
  type CorrectionCommand,
  type CorrectionPreview,
  caseAsOf,
  checkCase,
  type NextStep,
  nextSteps,
  openFile,
  previewCorrection,
  type Verdict,
} from '@nguon/domain'
import { dayOfInstant } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { regulationsOf } from '../regulations/index.ts'
import { caseFactsOf } from './case-facts-store.ts'
import type { RecordedEvent } from './event-rows-store.ts'
import { eventsOf } from './history-store.ts'
import type { Candidate } from './store.ts'

interface Viewed {
  readonly file: CaseFile
  readonly recorded: readonly RecordedEvent[]
}
/** The case with all that the rules may know of it. */
export const viewCase = async (context: Context, { id }: Candidate): Promise<Viewed> => {
  const [recorded, facts, regulations] = await Promise.all([
    eventsOf(context).load(id),
    caseFactsOf(context).load(id),
    regulationsOf(context),
  ])
  if (!facts) throw new Error(`Candidate ${id} was read without the facts of the case`)
  return { recorded, file: openFile(recorded, facts, regulations) }
}

/** What could be done next with the case on a day, and what every rule says to each. */
export const findNextSteps = async (context: Context, candidate: Candidate, on: CalendarDate): Promise<NextStep[]> =>
  nextSteps({ ...(await viewCase(context, candidate)).file, on })

/** What each of the rules says of the case on a day. */
export const findChecks = async (context: Context, candidate: Candidate, on: CalendarDate): Promise<Verdict[]> =>
  checkCase({ ...(await viewCase(context, candidate)).file, on, step: null })

/** What a correction would do, before it is done. */
export const findCorrectionPreview = async (
  context: Context,
  candidate: Candidate,
  command: CorrectionCommand,
): Promise<CorrectionPreview> => {
  const { file, recorded } = await viewCase(context, candidate)
  return previewCorrection(file, recorded, command, context.clock.today())
}

/** The case as it stood on a day, by what was known on another. */
export const findCaseAsOf = async (
  context: Context,
  { id }: Candidate,
  days: { readonly on: CalendarDate; readonly knownOn: CalendarDate | null },
): Promise<{ readonly state: CaseState; readonly events: readonly RecordedEvent[] } | null> => {
  const recorded = (await eventsOf(context).load(id)).map((event) => ({
    ...event,
    recordedOn: dayOfInstant(event.recordedAt),
  }))
  const then = caseAsOf(recorded, days)
  if (!then) return null
  const standing = new Map(then.events.map((event) => [event.sequence, event]))
  // Day and number as they were last amended, not as they were first written.
  const events = recorded.flatMap((event) => {
    const held = standing.get(event.sequence)
    return held ? [{ ...event, occurredOn: held.occurredOn, documentNumber: held.documentNumber }] : []
  })
  return { state: then.state, events }
}
