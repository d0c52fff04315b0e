import { describe, expect, it } from 'vitest'
import {
  belongsToGroup,
  checkGroupTargets,
  type GroupDimensions,
  type GroupTarget,
  groupsAboveTarget,
  requiredOfGroup,
  TARGET_GROUPS,
} from './groups.ts'

const UNKNOWN: GroupDimensions = {
  ageYears: null,
  sex: null,
  ethnicity: null,
  religion: null,
  occupation: null,
  enterpriseKind: null,
  youthUnionMember: null,
  residential: null,
}
const groupsOf = (known: Partial<GroupDimensions>) =>
  TARGET_GROUPS.filter((group) => belongsToGroup(group, { ...UNKNOWN, ...known }))

describe('somebody admitted', () => {
  it.each<[Partial<GroupDimensions>, string[]]>([
    [{}, []],
    [{ sex: 'FEMALE', ageYears: 30 }, ['WOMEN', 'AGE_18_30']],
    [{ sex: 'MALE', ageYears: 31, ethnicity: 'Kinh', religion: 'Không', residential: false }, []],
    [{ ageYears: 18, youthUnionMember: true }, ['YOUTH_UNION', 'AGE_18_30']],
    [{ ageYears: 17, youthUnionMember: false }, []],
    [{ ethnicity: 'Tày', religion: 'Công giáo' }, ['ETHNIC_MINORITY', 'RELIGIOUS']],
    [{ occupation: 'PUPIL' }, ['STUDENTS']],
    [{ occupation: 'STUDENT' }, ['STUDENTS']],
    [{ occupation: 'ARMED_FORCES' }, ['ARMED_FORCES']],
    [{ enterpriseKind: 'PRIVATE', residential: true }, ['PRIVATE_ENTERPRISE', 'RESIDENTIAL_CELLS']],
    [{ enterpriseKind: 'STATE' }, []],
  ])('%o belongs to %o', (known, groups) => {
    expect(groupsOf(known)).toEqual(groups)
  })
})

describe('a sub-target', () => {
  const women: GroupTarget = { group: 'WOMEN', minimum: 30, share: null }
  const codes = (...groups: GroupTarget[]) => checkGroupTargets(groups).map(({ field, code }) => `${field} ${code}`)

  it('is a number of people or a share of the target, for each group once', () => {
    expect(codes(women, { group: 'STUDENTS', minimum: null, share: 0.15 })).toEqual([])
    expect(codes(women, { ...women, minimum: 20 })).toEqual(['groups.1.group GROUP_TWICE'])
    expect(codes({ ...women, share: 0.3 })).toEqual(['groups.0.share COUNT_OR_SHARE'])
    expect(codes({ ...women, minimum: null })).toEqual(['groups.0.minimum REQUIRED'])
    expect(codes({ ...women, minimum: -1 })).toEqual(['groups.0.minimum NOT_A_COUNT'])
    expect(codes({ ...women, minimum: null, share: 1.2 })).toEqual(['groups.0.share NOT_A_SHARE'])
  })

  it('asks for whole people: a share of the target is rounded up', () => {
    const third: GroupTarget = { group: 'WOMEN', minimum: null, share: 0.3 }

    expect(requiredOfGroup(women, null)).toBe(30)
    expect(requiredOfGroup(third, 10)).toBe(3)
    expect(requiredOfGroup(third, 11)).toBe(4)
    expect(requiredOfGroup(third, 0)).toBe(0)
    expect(requiredOfGroup(third, null)).toBeNull()
  })

  it('that asks for more people than the target is told', () => {
    expect(groupsAboveTarget([women], 29)).toEqual(['WOMEN'])
    expect(groupsAboveTarget([women], 30)).toEqual([])
    expect(groupsAboveTarget([women], null)).toEqual([])
  })
})
