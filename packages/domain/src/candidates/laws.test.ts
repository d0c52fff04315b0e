import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { type CaseDecision, decideAdvance } from './advance.ts'
import { decideExit } from './exit.ts'
import { nextSteps } from './next-steps.ts'
import { applyEvent, type CaseEvent, replayCase } from './replay.ts'
import type { CaseFacts } from './rules.ts'
import { EXITS, type Exit, STAGES, type Stage, stageOrder } from './stages.ts'
import { ADVANCES, EXIT_STEPS } from './transitions.ts'

const TODAY = day('2026-10-31')
const SOURCED: CaseEvent = {
  kind: 'STAGE_ENTERED',
  sequence: 1,
  stage: 'SOURCED',
  occurredOn: day('2020-01-01'),
  documentNumber: null,
}
interface Attempt {
  readonly step: Stage | Exit | 'NEXT'
  readonly daysLater: number
  readonly documentNumber: string | null
  readonly hasMentor: boolean
}
// Mostly the step that follows, so that runs get far; sometimes any step at all.
const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.oneof(
    { weight: 20, arbitrary: fc.constant('NEXT' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...STAGES) },
    { weight: 1, arbitrary: fc.constantFrom(...EXITS) },
  ),
  daysLater: fc.integer({ min: -20, max: 120 }),
  documentNumber: fc.constantFrom('1-QĐ', '1-QĐ', null, ' '),
  hasMentor: fc.constantFrom(true, true, false),
})
const anyRun = fc.array(anyAttempt, { minLength: 25, maxLength: 60 })

/** Tries one step after another, as users would, and keeps what was accepted. */
const attemptAll = (attempts: readonly Attempt[], look: (decision: CaseDecision, before: CaseEvent[]) => void) => {
  const events: CaseEvent[] = [SOURCED]
  let state = replayCase(events)
  for (const { step, daysLater, documentNumber, hasMentor } of attempts) {
    const facts: CaseFacts = { birthDate: null, hasMentorOn: () => hasMentor }
    const occurredOn: CalendarDate = addDays(state.stageSince, daysLater)
    const exit = EXITS.find((one) => one === step)
    const stage = STAGES.find((one) => one === step) ?? ADVANCES.find(({ from }) => from === state.stage)?.to
    const decision = exit
      ? decideExit(state, { exit, occurredOn, documentNumber }, facts, TODAY)
      : decideAdvance(state, { to: stage ?? 'OFFICIAL', occurredOn, documentNumber }, facts, TODAY)
    look(decision, [...events])
    if (decision.ok) {
      state = applyEvent(state, decision.value)
      events.push(decision.value)
    }
    expect(replayCase(events)).toEqual(state)
  }
  return { events, state }
}

describe('whatever is tried on a case', () => {
  it('never takes it off the table of steps, nor back in time, nor beyond today', () => {
    const reached = new Set<Stage>()
    fc.assert(
      fc.property(anyRun, (attempts) => {
        const { events, state } = attemptAll(attempts, () => {})

        reached.add(state.stage)
        for (const [index, event] of events.entries()) {
          const before = events[index - 1]
          if (!before) continue
          expect(before.kind).toBe('STAGE_ENTERED')
          expect(event.occurredOn >= before.occurredOn && event.occurredOn <= TODAY).toBe(true)
          const from = before.kind === 'STAGE_ENTERED' ? before.stage : null
          const isInTable =
            event.kind === 'STAGE_ENTERED'
              ? ADVANCES.some((advance) => advance.from === from && advance.to === event.stage)
              : EXIT_STEPS.some((step) => step.exit === event.exit && step.from.some((stage) => stage === from))
          expect(isInTable).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    expect(reached).toContain('OFFICIAL')
  })

  it('leaves it as it was when it is refused', () => {
    fc.assert(
      fc.property(anyRun, (attempts) => {
        let refused = 0
        let accepted = 0

        const { events, state } = attemptAll(attempts, (decision) => {
          if (decision.ok) accepted += 1
          else refused += 1
        })

        expect(refused + accepted).toBe(attempts.length)
        expect(state.lastSequence).toBe(1 + accepted)
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
      }),
    )
  })
})

describe('the table of steps', () => {
  it('leads from the source to official membership, always onwards', () => {
    for (const { from, to } of ADVANCES) expect(stageOrder(to)).toBeGreaterThan(stageOrder(from))
    for (const stage of STAGES.filter((one) => one !== 'OFFICIAL'))
      expect(ADVANCES.some(({ from }) => from === stage)).toBe(true)
    for (const stage of STAGES.filter((one) => one !== 'SOURCED'))
      expect(ADVANCES.some(({ to }) => to === stage)).toBe(true)
  })

  it('has a way out of every stage, and one row for every way out', () => {
    for (const stage of STAGES) expect(EXIT_STEPS.some(({ from }) => from.includes(stage))).toBe(true)
    expect(EXIT_STEPS.map(({ exit }) => exit).sort()).toEqual([...EXITS].sort())
  })
})

describe('what may be done next', () => {
  it('says beforehand exactly what the decision will say', () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), (attempts, hasMentor) => {
        const { state } = attemptAll(attempts, () => {})
        const facts: CaseFacts = { birthDate: null, hasMentorOn: () => hasMentor }

        const steps = nextSteps(state, facts, TODAY)

        const details = { occurredOn: TODAY, documentNumber: '1-QĐ' }
        for (const stage of STAGES)
          expect(steps.some((step) => step.stage === stage && step.allowed)).toBe(
            decideAdvance(state, { ...details, to: stage }, facts, TODAY).ok,
          )
        for (const exit of EXITS)
          expect(steps.some((step) => step.exit === exit && step.allowed)).toBe(
            decideExit(state, { ...details, exit }, facts, TODAY).ok,
          )
      }),
    )
  })

  it('names the mentor who is missing', () => {
    const steps = nextSteps(replayCase([SOURCED]), { birthDate: null, hasMentorOn: () => false }, TODAY)

    expect(steps.map(({ stage, exit, allowed }) => [stage ?? exit, allowed])).toEqual([
      ['CULTIVATING', false],
      ['DROPPED', true],
      ['WITHDRAWN', true],
    ])
    expect(steps[0]?.verdicts.map(({ code }) => code)).toEqual(['NO_MENTOR'])
  })

  it('tells beforehand which step needs a document', () => {
    const proposed = { ...replayCase([SOURCED]), stage: 'CELL_PROPOSED' as const }

    const steps = nextSteps(proposed, { birthDate: null, hasMentorOn: () => true }, TODAY)

    expect(steps.filter(({ documentRequired }) => documentRequired).map(({ stage, exit }) => stage ?? exit)).toEqual([
      'ADMISSION_DECIDED',
      'REJECTED',
    ])
  })
})
