import { DUE_KINDS } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { pathOfDue } from './due-words.ts'

describe('What is due', () => {
  it('leads to the part of the page that resolves it, whatever it is', () => {
    const paths = Object.fromEntries(
      DUE_KINDS.map((kind) => {
        const ofMeasure = kind === 'MEASURE'
        return [
          kind,
          pathOfDue({ kind, candidate: ofMeasure ? null : { id: '1' }, shortfall: ofMeasure ? { id: '2' } : null }),
        ]
      }),
    )

    expect(paths).toEqual({
      CERTIFICATE: '/candidates/1/show#dossier',
      PAPERS: '/candidates/1/show#dossier',
      NEW_MEMBER_COURSE: '/candidates/1/show#dossier',
      CEREMONY: '/candidates/1/show#next',
      PROBATION_END: '/candidates/1/show#next',
      CONSIDERATION: '/candidates/1/show#next',
      ESCALATION: '/candidates/1/show#next',
      MENTOR_MISSING: '/candidates/1/show#mentors',
      ASSESSMENT: '/assessments?candidate=1',
      TRANSFER: '/transfers',
      RETENTION: '/candidates/1/show?tab=person#case-parts',
      MEASURE: '/shortfalls/2/show',
    })
  })
})
