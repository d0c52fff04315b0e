import { describe, expect, it } from 'vitest'
import { codesOf, completeFacts, eventsTo, fileOf, TODAY } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { caseAsOf } from './as-of.ts'
import { type CorrectionCommand, decideCorrection, previewCorrection } from './corrections.ts'
import type { CaseEvent } from './events.ts'
import { effectiveEvents, replayCase } from './replay.ts'
import type { Stage } from './stages.ts'

const command = (change: Partial<CorrectionCommand>): CorrectionCommand => ({
  voids: [],
  amends: null,
  reason: 'Ghi nhầm ngày',
  ...change,
})
const amend = (sequence: number, on: string, documentNumber: string | null = '12-QĐ') => ({
  amends: { sequence, occurredOn: day(on), documentNumber },
})
const correct = (recorded: readonly CaseEvent[], change: Partial<CorrectionCommand>) =>
  decideCorrection(fileOf(recorded), recorded, command(change), TODAY)
const corrected = (recorded: readonly CaseEvent[], change: Partial<CorrectionCommand>): CaseEvent[] => {
  const decision = correct(recorded, change)
  if (!decision.ok) throw new Error(`Refused: ${codesOf(decision).join()}`)
  return [...recorded, decision.value.event]
}
const to = (stage: Stage) => eventsTo(stage)

describe('a correction', () => {
  it('voids the last step and gives back the case before it', () => {
    const after = corrected(to('COMMITTEE_PROPOSED'), { voids: [8] })

    expect(replayCase(after)).toEqual({ ...replayCase(to('CELL_PROPOSED')), lastSequence: 9 })
  })

  it('gives an event another day and number, and the rest stays', () => {
    const after = corrected(to('PROBATIONARY'), amend(10, '2023-07-05', '13-BB'))

    expect(replayCase(after)).toMatchObject({ ceremonyOn: '2023-07-05', stage: 'PROBATIONARY' })
    expect(effectiveEvents(after).at(-1)).toMatchObject({ occurredOn: '2023-07-05', documentNumber: '13-BB' })
  })

  it('is the day and reason of whoever writes it, and is never undone itself', () => {
    const after = corrected(to('VERIFYING'), { voids: [5], reason: ' Nhầm hồ sơ ' })

    expect(after.at(-1)).toMatchObject({ kind: 'CORRECTED', occurredOn: TODAY, voids: [5], reason: 'Nhầm hồ sơ' })
    expect(codesOf(correct(after, { voids: [6] }))).toEqual(['CORRECTION_STANDS'])
  })

  it('leaves the first event, what was voided before, and what is not there', () => {
    const after = corrected(to('VERIFYING'), { voids: [5] })

    expect(codesOf(correct(after, { voids: [1] }))).toEqual(['FIRST_EVENT_STAYS'])
    expect(codesOf(correct(after, { voids: [5] }))).toEqual(['ALREADY_VOIDED'])
    expect(codesOf(correct(after, { voids: [9] }))).toEqual(['NO_SUCH_EVENT'])
    expect(codesOf(correct(after, { voids: [4], ...amend(4, '2023-01-13') }))).toEqual(['VOIDED_AND_AMENDED'])
  })

  it('says why, corrects something, and keeps the number of a decision', () => {
    const events = to('ADMISSION_DECIDED')

    expect(codesOf(correct(events, { voids: [9], reason: ' ' }))).toEqual(['reason REQUIRED'])
    expect(codesOf(correct(events, {}))).toEqual(['voids REQUIRED'])
    expect(codesOf(correct(events, amend(9, '2023-06-16', ' ')))).toEqual(['amends.documentNumber REQUIRED'])
    expect(codesOf(correct(events, amend(9, '2027-01-01')))).toContain('DATE_IN_FUTURE')
  })

  it('tells which later events cannot stay, and is refused until they are voided too', () => {
    const events = to('CELL_PROPOSED')

    const preview = previewCorrection(fileOf(events), events, command({ voids: [5] }), TODAY)

    expect(preview).toMatchObject({ voided: [5, 6, 7], mustVoidToo: [6, 7] })
    expect(preview.state).toMatchObject({ stage: 'DOSSIER_OPEN', lastSequence: 8 })
    expect(preview.invalidated.map(({ sequence, verdicts }) => [sequence, verdicts[0]?.code])).toEqual([
      [6, 'NO_SUCH_STEP'],
      [7, 'NO_SUCH_STEP'],
    ])
    expect(codesOf(correct(events, { voids: [5] }))).toEqual(['NOT_REACHABLE', 'NOT_REACHABLE'])
    expect(codesOf(correct(events, { voids: [5, 6, 7] }))).toEqual([])
  })

  it('keeps the days in their order', () => {
    const events = to('CELL_PROPOSED')

    const preview = previewCorrection(fileOf(events), events, command(amend(6, '2023-05-11')), TODAY)

    expect(preview.invalidated.map(({ sequence, verdicts }) => [sequence, verdicts[0]?.code])).toEqual([
      [7, 'BEFORE_PREVIOUS_EVENT'],
    ])
    expect(codesOf(correct(events, amend(6, '2023-05-11')))).toEqual(['NOT_REACHABLE'])
  })

  it('tells what a rule would now refuse, and lets it stand', () => {
    const events = to('PROBATIONARY')

    const preview = previewCorrection(fileOf(events), events, command(amend(10, '2023-09-01')), TODAY)

    expect(preview.invalidated).toEqual([
      { sequence: 10, verdicts: [expect.objectContaining({ rule: 'R17', code: 'CEREMONY_LATE' })] },
    ])
    expect(preview.mustVoidToo).toEqual([])
    expect(codesOf(correct(events, amend(10, '2023-09-01')))).toEqual([])
  })

  it('does not tell again what failed before', () => {
    const events = to('PROBATIONARY')
    const young = { ...completeFacts, person: { ...completeFacts.person, birthDate: day('2010-01-01') } }

    const preview = previewCorrection(fileOf(events, young), events, command(amend(10, '2023-07-04')), TODAY)

    expect(preview.invalidated).toEqual([])
  })

  it('tells what becomes of the admission', () => {
    const told = (stage: Stage, change: Partial<CorrectionCommand>) => {
      const decision = correct(to(stage), change)
      return decision.ok ? decision.value.admission : codesOf(decision)
    }
    const before = { decidedOn: '2023-06-15', documentNumber: '12-QĐ', ceremonyOn: '2023-07-03', annulledOn: null }

    expect(told('PROBATIONARY', { voids: [9, 10] })).toEqual({ before, after: null })
    expect(told('PROBATIONARY', amend(10, '2023-07-04'))).toEqual({
      before,
      after: { ...before, ceremonyOn: '2023-07-04' },
    })
    expect(told('PROBATIONARY', amend(2, '2022-03-02'))).toBe(null)
  })
})

describe('the case as it stood', () => {
  const recorded = corrected(to('CELL_PROPOSED'), amend(7, '2023-05-12')).map((event) => ({
    ...event,
    recordedOn: event.kind === 'CORRECTED' ? day('2023-08-01') : day('2023-06-01'),
  }))
  const stood = (on: string, knownOn: string | null) =>
    caseAsOf(recorded, { on: day(on), knownOn: knownOn === null ? null : day(knownOn) })?.state.stage ?? null

  it('on a day has only what had happened by then', () => {
    expect(stood('2022-01-09', null)).toBe(null)
    expect(stood('2022-01-10', null)).toBe('SOURCED')
    expect(stood('2023-05-09', null)).toBe('OPINIONS_COLLECTED')
  })

  it('is told by what was known on another', () => {
    expect(stood('2023-05-11', '2023-05-31')).toBe(null)
    expect(stood('2023-05-11', '2023-07-31')).toBe('CELL_PROPOSED')
    expect(stood('2023-05-11', '2023-08-01')).toBe('OPINIONS_COLLECTED')
    expect(stood('2023-05-12', '2023-08-01')).toBe('CELL_PROPOSED')
  })
})
