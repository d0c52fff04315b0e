import { checkCase, ruleVerdicts, type Verdict } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { LAST_DAY } from './admissions-plan.ts'
import { buildCases, type DemoCases } from './cases.ts'
import { createChance, createIds } from './chance.ts'
import { seenOn } from './facts.ts'
import { buildFiles, type DemoFile } from './files.ts'
import { buildStructure } from './structure.ts'

const chance = createChance(20_230_630)
const later = createChance(20_261_031)
const newId = createIds()
const world: DemoCases = buildCases(chance, later, newId, buildStructure(chance, newId).units)
const files = buildFiles(later, newId, world)
const open = files.filter(({ case: one }) => one.state.status === 'OPEN')
const nameOf = ({ case: { reference, state, trouble } }: DemoFile) => `${reference} ${state.stage} ${trouble}`
const isFailed = ({ outcome }: Verdict) => outcome === 'FAILED'

describe('An open case of the demo world', () => {
  it('took each of its steps by the rules of the day', () => {
    const refused = open.filter(({ verdicts }) => verdicts.includes(null)).map(nameOf)

    expect(open.length).toBeGreaterThan(200)
    expect(refused).toEqual([])
  })

  it('still keeps every rule that it has passed, but for those whose mentor has been disciplined since', () => {
    const broken = open.flatMap(({ case: one, facts, verdicts }) => {
      const passed = new Set(verdicts.flatMap((step) => step?.map(({ rule }) => rule) ?? []))
      return checkCase(seenOn(one, facts, LAST_DAY)).filter((verdict) => passed.has(verdict.rule) && isFailed(verdict))
    })

    expect(new Set(broken.map(({ code }) => code))).toEqual(new Set(['MENTOR_UNDER_DISCIPLINE']))
    expect(broken.length).toBeLessThan(5)
  })

  it.each([
    ['CERTIFICATE_EXPIRED', 'R6', 'CERTIFICATE_EXPIRED'],
    ['PAPERS_STALE', 'R7', 'PAPER_STALE'],
    ['CEREMONY_OVERDUE', 'R17', 'CEREMONY_LATE'],
    ['RECOGNITION_OVERDUE', 'R20', 'RECOGNITION_LATE'],
    ['ESCALATED', 'R23', 'VOTES_EXHAUSTED'],
  ] as const)('needs somebody once for %s, and nobody else fails %s', (trouble, rule, code) => {
    const failing = open.filter(({ case: one, facts }) =>
      ruleVerdicts([rule], seenOn(one, facts, LAST_DAY)).some(isFailed),
    )

    expect(failing.map(({ case: one }) => one.trouble)).toEqual([trouble])
    const [only] = failing
    expect(only && ruleVerdicts([rule], seenOn(only.case, only.facts, LAST_DAY))[0]?.code).toBe(code)
  })

  it('rests, waits for another cell or has come from one, once each', () => {
    expect(open.filter(({ case: one }) => one.state.sideState === 'ON_HOLD')).toHaveLength(1)
    expect(open.filter(({ case: one }) => one.state.sideState === 'TRANSFERRING')).toHaveLength(1)
    expect(open.filter(({ case: one }) => one.transfer?.acceptedOn)).toHaveLength(1)
    expect(open.filter(({ case: one }) => one.state.sideState === 'ESCALATED')).toHaveLength(1)
  })

  it('has been assessed by its mentor each quarter, or has not: the list of those overdue is never empty', () => {
    const helped = open.filter(({ case: one }) => one.assignments.some(({ endsOn }) => endsOn === null))
    const lately = helped.filter(({ assessments }) => assessments.at(-1)?.period === '2026-Q3')

    expect(lately.length).toBeGreaterThan(helped.length / 2)
    expect(lately.length).toBeLessThan(helped.length)
  })
})
