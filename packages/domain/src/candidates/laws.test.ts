import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../shared/result.ts'
import { attemptAll, attemptFrom, factsOf } from '../testing/case-runs.ts'
import { completeFacts, DAY_OF_STAGE, fileOf, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { decideAdvance } from './advance.ts'
import type { CaseDecision } from './case-file.ts'
import { decideCorrection } from './corrections.ts'
import { type CaseEvent, DECIDING_BODIES } from './events.ts'
import { decideExit } from './exit.ts'
import { nextSteps } from './next-steps.ts'
import { isPossible } from './possible.ts'
import { applyEvent, type CaseState, effectiveEvents, replayCase } from './replay.ts'
import { SIDE_STATES, STAGES, type Stage, stageOrder } from './stages.ts'
import { TRANSITIONS } from './transitions.ts'

const anyRun = fc.array(fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }).map(attemptFrom), {
  minLength: 20,
  maxLength: 60,
})

const toldBy = (decision: CaseDecision): readonly Verdict[] => {
  if (decision.ok) return decision.value.verdicts
  return decision.error.kind === 'refusal' ? decision.error.verdicts : []
}
/** The state but for the numbering, which a correction lengthens. */
const unnumbered = ({ lastSequence: _, ...state }: CaseState) => state

describe('whatever is tried on a case', () => {
  it('never makes an impossible one, and reaches every stage and side state', () => {
    const reached = new Set<string | null>()
    fc.assert(
      fc.property(anyRun, (attempts) => {
        attemptAll(attempts, (decision, { state }, recorded) => {
          reached.add(state.stage).add(state.sideState)
          if (decision.ok) expect(isPossible([...recorded, decision.value.event])).toBe(true)
        })
      }),
      // The same runs each time, since how far they get is asserted too.
      { numRuns: 300, seed: 20_261_124 },
    )
    expect([...reached]).toEqual(expect.arrayContaining([...STAGES, ...SIDE_STATES, null]))
  })

  it('gives the same case step by step and from all its events', () => {
    fc.assert(
      fc.property(anyRun, (attempts) => {
        attemptAll(attempts, (decision, { state }, recorded) => {
          if (!decision.ok || decision.value.event.kind === 'CORRECTED') return
          expect(replayCase([...recorded, decision.value.event])).toEqual(applyEvent(state, decision.value.event))
        })
      }),
    )
  })

  it('leaves it as it was when it is refused, and adds one event when it is not', () => {
    fc.assert(
      fc.property(anyRun, (attempts) => {
        let accepted = 0
        let before = ''

        const recorded = attemptAll(attempts, (decision, file, events) => {
          expect(JSON.stringify(events).startsWith(before.slice(0, -1))).toBe(true)
          expect(file).toEqual(fileOf(events, file.facts))
          before = JSON.stringify(events)
          if (decision.ok) accepted += 1
        })

        expect(recorded.map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: accepted + 1 }, (_, place) => place + 1),
        )
      }),
    )
  })

  it('is judged by rules that each name their edition', () => {
    let judged = 0
    fc.assert(
      fc.property(anyRun, (attempts) => {
        attemptAll(attempts, (decision) => {
          for (const { rule, edition, document, outcome } of toldBy(decision)) {
            expect(outcome).toBeDefined()
            if (!/^R\d/.test(rule)) continue
            judged += 1
            expect([rule, edition, document]).toEqual([rule, expect.any(String), expect.any(String)])
          }
        })
      }),
    )
    expect(judged).toBeGreaterThan(1000)
  })
})

describe('a correction', () => {
  const correction = (recorded: readonly CaseEvent[], change: Partial<Parameters<typeof decideCorrection>[2]>) =>
    decideCorrection(fileOf(recorded), recorded, { voids: [], amends: null, reason: 'x', ...change }, TODAY)

  it('that voids the last event gives back the case before it', () => {
    fc.assert(
      fc.property(anyRun, (attempts) => {
        const recorded = attemptAll(attempts)
        const happened = effectiveEvents(recorded)
        const last = happened.at(-1)
        if (!last || happened.length === 1) return

        const decision = correction(recorded, { voids: [last.sequence] })

        if (!decision.ok) throw new Error('The last event may always be voided')
        const before = happened.slice(0, -1).map((event, place) => ({ ...event, sequence: place + 1 }))
        expect(unnumbered(replayCase([...recorded, decision.value.event]))).toEqual(unnumbered(replayCase(before)))
        expect(decision.value.state).toEqual(replayCase([...recorded, decision.value.event]))
      }),
    )
  })

  it('makes of a wrong day the case that never had it', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(100), (attempts, pick) => {
        const recorded = attemptAll(attempts).filter(({ kind }) => kind !== 'CORRECTED')
        const right = recorded.map((event, place): CaseEvent => ({ ...event, sequence: place + 1 }))
        const one = right[pick % right.length]
        const before = right[(pick % right.length) - 1]
        if (!one || !isPossible(right)) return
        const { sequence, occurredOn, documentNumber } = one
        // Written down with the day of the event before it, and found later.
        const wrong = right.map((event) =>
          event === one && before ? { ...event, occurredOn: before.occurredOn } : event,
        )

        const decision = correction(wrong, { amends: { sequence, occurredOn, documentNumber: documentNumber ?? '1' } })

        if (!decision.ok) {
          expect(documentNumber?.trim() === '').toBe(true)
          return
        }
        expect(unnumbered(replayCase([...wrong, decision.value.event]))).toEqual(unnumbered(replayCase(right)))
        expect(effectiveEvents([...wrong, decision.value.event]).map((event) => event.occurredOn)).toEqual(
          right.map((event) => event.occurredOn),
        )
      }),
    )
  })

  it('makes of a step that was never taken the case that never had it, and the case goes on', () => {
    const script = STAGES.slice(1).filter((stage) => stage !== 'COMMITTEE_PROPOSED')
    const command = (to: Stage) => ({
      to,
      occurredOn: day(DAY_OF_STAGE[to]),
      documentNumber: '1-QĐ',
      vote: vote(11),
      decidedBy: 'DISTRICT_STANDING_COMMITTEE' as const,
    })
    const facts = { ...completeFacts, cell: { ...completeFacts.cell, hasCommitteeLevel: false } }
    const walk = (errorAt: number): CaseEvent[] =>
      script.reduce<CaseEvent[]>(
        (recorded, to, place) => {
          const add = (decision: CaseDecision) => {
            if (!decision.ok) throw new Error(`${to} is refused`)
            recorded.push(decision.value.event)
          }
          if (place === errorAt) {
            const { lastOn, lastSequence } = replayCase(recorded)
            const exit = place < 8 ? 'WITHDRAWN' : 'LEFT'
            add(decideExit(fileOf(recorded, facts), { exit, occurredOn: lastOn, documentNumber: '9-QĐ' }, TODAY))
            add(correction(recorded, { voids: [lastSequence + 1] }))
          }
          add(decideAdvance(fileOf(recorded, facts), command(to), TODAY))
          return recorded
        },
        [{ kind: 'STAGE_ENTERED', sequence: 1, stage: 'SOURCED', occurredOn: day('2022-01-10'), documentNumber: null }],
      )
    const right = replayCase(walk(-1))

    for (const place of [0, 1, 2, 3, 4, 5, 6, 8, 9])
      expect(unnumbered(replayCase(walk(place)))).toEqual(unnumbered(right))
    expect(right).toMatchObject({ stage: 'OFFICIAL', officialOn: '2024-07-03' })
  })
})

describe('what may be done next', () => {
  it('says beforehand exactly what the decision on the filled-in form will say', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyRun, fc.nat(15), fc.integer({ min: 0, max: 400 }), (attempts, facts, later) => {
        const file = fileOf(attemptAll(attempts), factsOf({ facts }))
        const { lastOn } = file.state
        const on = later > 200 ? TODAY : lastOn

        const steps = nextSteps({ ...file, on })

        const form = { occurredOn: on, documentNumber: '1-QĐ', vote: vote(11) }
        for (const { kind, stage, exit, allowed } of steps) {
          if (kind === 'RETURN') continue
          const decisions = exit
            ? [decideExit(file, { ...form, exit }, TODAY)]
            : DECIDING_BODIES.map((decidedBy) =>
                decideAdvance(file, { ...form, to: stage ?? 'OFFICIAL', decidedBy }, TODAY),
              )
          seen.add(`${kind} ${allowed}`)
          expect([stage, exit, decisions.some(({ ok }) => ok)]).toEqual([stage, exit, allowed])
        }
      }),
      { numRuns: 200, seed: 20_261_124 },
    )
    expect([...seen].sort()).toEqual(['ADVANCE false', 'ADVANCE true', 'EXIT false', 'EXIT true'])
  })
})

describe('the table of steps', () => {
  it('leads from the source to official membership, onwards but for the returns', () => {
    for (const row of TRANSITIONS) {
      if (row.kind === 'ADVANCE') expect(stageOrder(row.to)).toBeGreaterThan(stageOrder(row.from))
      if (row.kind === 'RETURN') expect(stageOrder(row.to)).toBeLessThan(stageOrder(row.from))
    }
    const advances = TRANSITIONS.filter(({ kind }) => kind === 'ADVANCE')
    for (const stage of STAGES.filter((one) => one !== 'OFFICIAL'))
      expect(advances.some(({ from }) => from === stage)).toBe(true)
    for (const stage of STAGES.filter((one) => one !== 'SOURCED'))
      expect(advances.some(({ to }) => to === stage)).toBe(true)
  })

  it('has a way out of every stage, and no row twice', () => {
    for (const stage of STAGES)
      expect(TRANSITIONS.some(({ kind, from }) => kind === 'EXIT' && from === stage)).toBe(true)
    const keys = TRANSITIONS.map((row) => [row.kind, row.from, row.to].join())
    expect(new Set(keys).size).toBe(keys.length)
  })
})
