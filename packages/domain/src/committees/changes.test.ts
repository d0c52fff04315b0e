import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../shared/dates.ts'
import { coversDay, findGaps } from '../shared/ranges.ts'
import { day } from '../testing/day.ts'
import { type ChangeCommand, type ChangeFacts, decideChange, decideCreation, existsOn } from './changes.ts'
import type { CommitteeKind } from './committees.ts'
import { checkPlacements, type DatedStructure, type ProposedParent, type StructureDecision } from './structure.ts'

const TODAY = day('2026-10-31')
const committee = (id: string, path: string, kind: CommitteeKind = 'COMMUNE'): ProposedParent => ({
  id,
  path,
  kind,
  establishedOn: day('2010-01-01'),
  dissolvedOn: null,
  ancestry: [],
})
const district = committee('na-ri', '/1/2/', 'DISTRICT')
const yenLac = committee('yen-lac', '/1/2/3/')
const sonThanh = committee('son-thanh', '/1/2/4/')
const giaDia = committee('gia-dia', '/1/2/3/9/', 'CELL')

const structure: DatedStructure = {
  placements: [{ parentId: 'yen-lac', startsOn: day('2010-01-01'), endsOn: null }],
  designations: [
    { name: 'Chi bộ tổ nhân dân Giả Dìa', kind: 'CELL', code: '06001', startsOn: day('2010-01-01'), endsOn: null },
  ],
}
const facts: ChangeFacts = { committee: giaDia, structure, childPlacements: [], openCases: 0 }
const change = (command: Partial<ChangeCommand>, seen: Partial<ChangeFacts> = {}): StructureDecision =>
  decideChange({ effectiveOn: null, ...command }, { ...facts, ...seen }, TODAY)
const codesOf = (decision: StructureDecision): string[] =>
  decision.ok
    ? []
    : decision.error.kind === 'refusal'
      ? decision.error.verdicts.map(({ code }) => code)
      : decision.error.problems.map(({ field, code }) => `${field} ${code}`)

describe('a new committee', () => {
  const creation = {
    name: ' Chi  bộ Trường THPT ',
    kind: 'CELL' as const,
    code: null,
    establishedOn: day('2024-09-01'),
  }

  it('stands under its parent from the first day on', () => {
    const decision = decideCreation(creation, yenLac, TODAY)

    expect(decision).toEqual({
      ok: true,
      value: {
        placements: [{ parentId: 'yen-lac', startsOn: '2024-09-01', endsOn: null }],
        designations: [{ name: 'Chi bộ Trường THPT', kind: 'CELL', code: null, startsOn: '2024-09-01', endsOn: null }],
        dissolvedOn: null,
      },
    })
  })

  it('needs a parent that exists then and is not a cell', () => {
    const dissolved = { ...yenLac, dissolvedOn: day('2025-06-30') }

    expect(codesOf(decideCreation({ ...creation, establishedOn: day('2009-12-31') }, yenLac, TODAY))).toEqual([
      'PARENT_NOT_ALIVE',
    ])
    expect(codesOf(decideCreation(creation, dissolved, TODAY))).toEqual(['PARENT_NOT_ALIVE'])
    expect(codesOf(decideCreation(creation, giaDia, TODAY))).toEqual(['PARENT_IS_CELL'])
    expect(codesOf(decideCreation({ ...creation, establishedOn: day('2026-11-01') }, yenLac, TODAY))).toEqual([
      'DATE_IN_FUTURE',
    ])
  })

  it('needs a name, and a code of plain letters and digits if any', () => {
    expect(codesOf(decideCreation({ ...creation, name: ' ', code: 'mã số' }, yenLac, TODAY))).toEqual([
      'name REQUIRED',
      'code CODE_FORM',
    ])
  })
})

describe('a change of name, kind, code or parent', () => {
  it('ends the old row the day before and keeps it', () => {
    const decision = change({ effectiveOn: day('2025-07-01'), name: 'Chi bộ Giả Dìa', parent: sonThanh })

    expect(decision).toMatchObject({
      ok: true,
      value: {
        placements: [
          { parentId: 'yen-lac', startsOn: '2010-01-01', endsOn: '2025-06-30' },
          { parentId: 'son-thanh', startsOn: '2025-07-01', endsOn: null },
        ],
        designations: [
          { name: 'Chi bộ tổ nhân dân Giả Dìa', code: '06001', endsOn: '2025-06-30' },
          { name: 'Chi bộ Giả Dìa', code: '06001', startsOn: '2025-07-01', endsOn: null },
        ],
      },
    })
  })

  it('needs the day from which it holds', () => {
    expect(codesOf(change({ name: 'Chi bộ Giả Dìa' }))).toEqual(['effectiveOn REQUIRED'])
    expect(codesOf(change({ effectiveOn: day('2026-11-01'), name: 'Chi bộ Giả Dìa' }))).toEqual(['DATE_IN_FUTURE'])
  })

  it('writes no row where nothing changes', () => {
    const same = change({ name: 'Chi bộ  tổ nhân dân Giả Dìa', parent: yenLac })

    expect(same).toEqual({ ok: true, value: { ...structure, dissolvedOn: null } })
  })

  it('comes after the latest change', () => {
    const moved = change({ effectiveOn: day('2020-01-01'), parent: sonThanh })
    if (!moved.ok) throw new Error('A cell may move')

    const before = change({ effectiveOn: day('2019-12-31'), parent: yenLac }, { structure: moved.value })
    const sameDay = change({ effectiveOn: day('2020-01-01'), parent: yenLac }, { structure: moved.value })

    expect(codesOf(before)).toEqual(['OUT_OF_ORDER'])
    expect(sameDay).toMatchObject({
      ok: true,
      value: { placements: [{ endsOn: '2019-12-31' }, { parentId: 'yen-lac' }] },
    })
  })

  it('makes no cell of a committee that others stand under', () => {
    const childPlacements = [{ startsOn: day('2015-01-01'), endsOn: day('2025-06-30') }]
    const asCell = (on: string) =>
      codesOf(
        change(
          { effectiveOn: day(on), kind: 'GRASSROOTS_CELL' },
          { committee: yenLac, structure: { ...structure, placements: structure.placements }, childPlacements },
        ),
      )

    expect(asCell('2025-06-30')).toEqual(['CELL_HAS_CHILDREN'])
    expect(asCell('2025-07-01')).toEqual([])
  })

  it('is over for a committee that is dissolved', () => {
    const dissolved = { ...giaDia, dissolvedOn: day('2025-06-30') }

    expect(codesOf(change({ effectiveOn: day('2026-01-01'), name: 'Khác' }, { committee: dissolved }))).toEqual([
      'COMMITTEE_DISSOLVED',
    ])
  })
})

describe('a move', () => {
  const commune: Partial<ChangeFacts> = {
    committee: yenLac,
    structure: { ...structure, placements: [{ parentId: 'na-ri', startsOn: day('2010-01-01'), endsOn: null }] },
  }

  it('never puts a committee below itself', () => {
    const section = committee('section', '/1/2/3/8/', 'SECTION')

    expect(codesOf(change({ effectiveOn: day('2024-01-01'), parent: section }, commune))).toEqual(['CYCLE'])
    expect(codesOf(change({ effectiveOn: day('2024-01-01'), parent: yenLac }, commune))).toEqual(['CYCLE'])
  })

  it('does not do so in the past either, when the parent stood below the committee then', () => {
    const ancestry = [
      { committeeId: 'son-thanh', parentId: 'section', startsOn: day('2010-01-01'), endsOn: null },
      { committeeId: 'section', parentId: 'yen-lac', startsOn: day('2010-01-01'), endsOn: day('2021-12-31') },
      { committeeId: 'section', parentId: 'na-ri', startsOn: day('2022-01-01'), endsOn: null },
    ]
    const parent = { ...sonThanh, ancestry }

    expect(codesOf(change({ effectiveOn: day('2021-12-31'), parent }, commune))).toEqual(['CYCLE'])
    expect(codesOf(change({ effectiveOn: day('2022-01-01'), parent }, commune))).toEqual([])
  })

  it('needs a parent that has not ended', () => {
    const ended = { ...sonThanh, dissolvedOn: day('2025-06-30') }

    expect(codesOf(change({ effectiveOn: day('2024-01-01'), parent: ended }))).toEqual(['PARENT_NOT_ALIVE'])
    expect(codesOf(change({ effectiveOn: day('2024-01-01'), parent: committee('c', '/1/2/4/7/', 'CELL') }))).toEqual([
      'PARENT_IS_CELL',
    ])
  })
})

describe('a dissolution', () => {
  const end = day('2025-06-30')

  it('ends the last rows on the last day', () => {
    const decision = change({ dissolvedOn: end })

    expect(decision).toMatchObject({
      ok: true,
      value: { dissolvedOn: end, placements: [{ endsOn: end }], designations: [{ endsOn: end }] },
    })
  })

  it('waits for the children and the open cases', () => {
    const until = (endsOn: CalendarDate | null) => ({ startsOn: day('2015-01-01'), endsOn })

    expect(codesOf(change({ dissolvedOn: end }, { childPlacements: [until(null)], openCases: 2 }))).toEqual([
      'HAS_CHILDREN',
      'HAS_OPEN_CASES',
    ])
    expect(codesOf(change({ dissolvedOn: end }, { childPlacements: [until(day('2025-07-01'))] }))).toEqual([
      'HAS_CHILDREN',
    ])
    expect(codesOf(change({ dissolvedOn: end }, { childPlacements: [until(end)] }))).toEqual([])
  })

  it('is neither in the future nor before the latest change', () => {
    expect(codesOf(change({ dissolvedOn: day('2026-11-01') }))).toEqual(['DATE_IN_FUTURE'])
    expect(codesOf(change({ dissolvedOn: day('2009-12-31') }))).toEqual(['OUT_OF_ORDER'])
  })

  it('leaves a committee that existed up to that day', () => {
    expect(existsOn({ ...giaDia, dissolvedOn: end }, end)).toBe(true)
    expect(existsOn({ ...giaDia, dissolvedOn: end }, addDays(end, 1))).toBe(false)
  })
})

describe('dated rows', () => {
  it('always give exactly one parent and one name to every day, whatever is tried', () => {
    const anyCommand = fc.record({
      effectiveOn: fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2010-01-01'), days)),
      name: fc.constantFrom('Chi bộ Một', 'Chi bộ Hai'),
      parent: fc.constantFrom(yenLac, sonThanh, district),
    })
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), (commands) => {
        let current: DatedStructure = structure

        for (const command of commands) {
          const decision = change(command, { structure: current })
          if (decision.ok) current = decision.value
        }

        expect(checkPlacements(current.placements)).toEqual([])
        expect(findGaps(current.designations)).toEqual([])
        for (const date of [day('2010-01-01'), ...commands.map(({ effectiveOn }) => effectiveOn), TODAY]) {
          expect(current.placements.filter((row) => coversDay(row, date))).toHaveLength(1)
          expect(current.designations.filter((row) => coversDay(row, date))).toHaveLength(1)
        }
      }),
    )
  })
})
