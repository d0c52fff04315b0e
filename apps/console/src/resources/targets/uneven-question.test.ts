import { describe, expect, it } from 'vitest'
import { readUneven, unevenAddress, unevenFilter, unevenOrderedBy } from './uneven-question.ts'

const asked = (address: string) => readUneven(new URLSearchParams(address))

describe('The question of the uneven allotments', () => {
  it('asks for all of them, the largest difference first, and leaves that out of the address', () => {
    const question = asked('')

    expect(question).toMatchObject({
      state: null,
      kind: null,
      order: 'DIFFERENCE',
      descending: true,
      page: 1,
      size: 25,
    })
    expect(unevenAddress(question).toString()).toBe('')
    expect(unevenFilter(question)).toEqual({})
  })

  it('is read back as it was written, and what is no word of it is as usual', () => {
    const address = 'state=OVER&kind=COMMUNE&order=NAME&direction=ASC&page=3&size=100'

    expect(unevenAddress(asked(address)).toString()).toBe(address)
    expect(unevenFilter(asked(address))).toEqual({ states: ['OVER'], kind: 'COMMUNE' })
    expect(asked('state=WRONG&kind=CELL&order=X&page=-1&size=7')).toEqual(asked(''))
  })

  it('turns the order of a column round at the second asking, and begins at the first page', () => {
    const byName = unevenOrderedBy(asked('page=3'), 'NAME')

    expect(byName).toMatchObject({ order: 'NAME', descending: false, page: 1 })
    expect(unevenOrderedBy(byName, 'NAME').descending).toBe(true)
  })
})
