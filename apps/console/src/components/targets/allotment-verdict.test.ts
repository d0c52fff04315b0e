import { describe, expect, it } from 'vitest'
import { allotmentVerdict } from './allotment-verdict.ts'

const shared = { required: 12, allotted: 12, unallotted: 0, overAllotted: 0, childrenWithTarget: 8 }

describe('the line under an allotment', () => {
  it('says that the shares match', () => {
    expect(allotmentVerdict(shared)).toEqual({ kind: 'EVEN', allotted: 12, required: 12 })
  })

  it('says how many are left to allot', () => {
    const short = { ...shared, allotted: 9, unallotted: 3 }

    expect(allotmentVerdict(short)).toEqual({ kind: 'UNALLOTTED', by: 3 })
  })

  it('says that Quảng Nam gave 45 more to its 22 committees than the province announced', () => {
    const quangNam = { required: 1905, allotted: 1950, unallotted: 0, overAllotted: 45, childrenWithTarget: 22 }

    expect(allotmentVerdict(quangNam)).toEqual({ kind: 'OVER_ALLOTTED', by: 45 })
  })

  it('tells a target that nobody below has a share of from a place without any target', () => {
    const kept = { ...shared, allotted: 0, unallotted: 12, childrenWithTarget: 0 }
    const none = { ...kept, required: null, unallotted: 0 }

    expect(allotmentVerdict(kept)).toEqual({ kind: 'NOT_SHARED' })
    expect(allotmentVerdict(none)).toEqual({ kind: 'NOTHING_TO_SHARE' })
  })

  it('counts the shares also where the committee itself has no target', () => {
    const headless = { ...shared, required: null }

    expect(allotmentVerdict(headless)).toEqual({ kind: 'WITHOUT_OWN_TARGET', allotted: 12 })
  })
})
