import { describe, expect, it } from 'vitest'
import { linesOf, moreLineId, topmost } from './tree-pages.ts'

const progress = { achieved: 0, required: null, expected: null }
const committee = (id: string) => ({ id, name: id, kind: 'COMMUNE', hasChildren: true, progress })

describe('the lines below a committee', () => {
  it('ends with how many are left while there are more pages', () => {
    const first = { nodes: [committee('a'), committee('b')], total: 5, cursor: 'b' }

    const lines = linesOf('district', [first])

    expect(lines.map(({ id }) => id)).toEqual(['a', 'b', moreLineId('district')])
    expect(lines.at(-1)?.data).toEqual({ type: 'more', parentId: 'district', left: 3 })
  })

  it('is complete with the last page', () => {
    const first = { nodes: [committee('a'), committee('b')], total: 3, cursor: 'b' }
    const last = { nodes: [committee('c')], total: 3, cursor: null }

    expect(linesOf('district', [first, last]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('where the tree of a viewer begins', () => {
  it('leaves out what stands below another grant, and what is granted twice', () => {
    const district = { ...committee('district'), ancestors: [{ id: 'province' }] }
    const town = { ...committee('town'), ancestors: [{ id: 'province' }, { id: 'district' }] }

    expect(topmost([town, district, district]).map(({ id }) => id)).toEqual(['district'])
  })

  it('keeps two places that have nothing to do with each other', () => {
    const here = { ...committee('here'), ancestors: [] }
    const there = { ...committee('there'), ancestors: [] }

    expect(topmost([here, there])).toHaveLength(2)
  })
})
