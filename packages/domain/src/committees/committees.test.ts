import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAboveGrassroots, isCell, isWithin, pathsUpTo, pathUnder, subtreeRange } from './committees.ts'

const anyPath = fc
  .array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 6 })
  .map((ordinals) => ordinals.reduce(pathUnder, '/'))

describe('the path of a committee', () => {
  it('spells its place from the root down', () => {
    const path = [1, 5, 33].reduce(pathUnder, '/')

    expect(path).toBe('/1/5/33/')
    expect(pathsUpTo(path)).toEqual(['/1/', '/1/5/', '/1/5/33/'])
    expect(isWithin(path, '/1/5/')).toBe(true)
    expect(isWithin(path, path)).toBe(true)
    expect(isWithin('/1/55/', '/1/5/')).toBe(false)
  })

  it('lies, byte by byte, in the range of a subtree exactly when it is within it', () => {
    fc.assert(
      fc.property(anyPath, anyPath, fc.boolean(), (one, other, below) => {
        const path = below ? `${one}${other.slice(1)}` : other
        const { from, to } = subtreeRange(one)

        expect(path >= from && path < to).toBe(isWithin(path, one))
      }),
    )
  })
})

it('keeps candidates in cells, and mentors below the district', () => {
  expect(isCell('CELL') && isCell('GRASSROOTS_CELL')).toBe(true)
  expect(isCell('COMMUNE')).toBe(false)
  expect(isAboveGrassroots('DISTRICT')).toBe(true)
  expect(isAboveGrassroots('COMMUNE')).toBe(false)
})
