import { describe, expect, it } from 'vitest'
import { paperOf, seenCase } from '../testing/seen.ts'
import { dossierOf, missingPapers } from './dossier.ts'
import type { Paper, PaperKind } from './papers.ts'

const opened = [
  ['SOURCED', '2024-01-01'],
  ['AWARENESS_TRAINED', '2024-06-01'],
  ['DOSSIER_OPEN', '2025-07-15'],
] as const
const at = (on: string, ...papers: Paper[]) => seenCase({ on, happened: [...opened], facts: { papers } })
const lineOf = (seen: ReturnType<typeof seenCase>, kind: PaperKind) =>
  dossierOf(seen).findLast(({ paper }) => paper === kind)

describe('the dossier', () => {
  it('lists what the stages want, with what there is, what is missing and what is not due yet', () => {
    const seen = at('2025-08-01', paperOf('AWARENESS_CERTIFICATE', '2024-06-01'))

    expect(lineOf(seen, 'AWARENESS_CERTIFICATE')).toMatchObject({ state: 'HAVE', validUntil: '2029-06-01', form: null })
    expect(lineOf(seen, 'APPLICATION')).toMatchObject({ state: 'MISSING', form: '1-KNĐ', record: null })
    expect(lineOf(seen, 'ADMISSION_DECISION')).toMatchObject({ state: 'NOT_YET', stage: 'ADMISSION_DECIDED' })
    expect(dossierOf(seen).every(({ trust }) => trust === 'UNCHECKED')).toBe(true)
  })

  it('finds a paper that is too old by the edition of the day, until the cell has met', () => {
    const old = paperOf('APPLICATION', '2024-07-15')
    expect(lineOf(at('2025-07-15', old), 'APPLICATION')).toMatchObject({ state: 'HAVE', validUntil: '2025-07-15' })
    expect(lineOf(at('2025-07-16', old), 'APPLICATION')).toMatchObject({ state: 'EXPIRED' })

    const met = seenCase({
      on: '2026-07-16',
      happened: [...opened, ['CELL_PROPOSED', '2025-07-15']],
      facts: { papers: [old] },
    })
    expect(lineOf(met, 'APPLICATION')).toMatchObject({ state: 'HAVE' })
  })

  it('finds a paper that is out of order', () => {
    const seen = at('2025-09-01', paperOf('APPLICATION', '2025-08-10'), paperOf('CURRICULUM_VITAE', '2025-08-01'))

    expect(lineOf(seen, 'CURRICULUM_VITAE')).toMatchObject({ state: 'OUT_OF_ORDER' })
    expect(lineOf(seen, 'APPLICATION')).toMatchObject({ state: 'HAVE' })
  })

  it('shows the newest of a kind, and none that was withdrawn', () => {
    const withdrawn = {
      ...paperOf('APPLICATION', '2025-08-20'),
      withdrawnOn: paperOf('APPLICATION', '2025-08-21').issuedOn,
    }
    const seen = at('2025-09-01', paperOf('APPLICATION', '2025-07-20'), paperOf('APPLICATION', '2025-08-10'), withdrawn)

    expect(lineOf(seen, 'APPLICATION')?.record?.issuedOn).toBe('2025-08-10')
  })

  it('names what a stage cannot be entered without', () => {
    const seen = at('2025-09-01', paperOf('APPLICATION', '2025-08-10'))

    expect(missingPapers(seen, 'VERIFYING')).toEqual(['CURRICULUM_VITAE'])
  })

  it('names the edition of each stage by its own day', () => {
    const editions = new Set(dossierOf(at('2026-06-01')).map(({ stage, edition }) => `${stage} ${edition}`))

    expect(editions).toContain('AWARENESS_TRAINED 01-HD-TW-2021-09-28')
    expect(editions).toContain('CELL_PROPOSED 01-HD-TW-2026-05-19')
  })
})
