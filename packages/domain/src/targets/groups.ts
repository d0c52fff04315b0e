import { isEthnicMinority } from '../people/persons.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** Groups of people for which a target may ask for a part of its own. */
export const TARGET_GROUPS = [
  'WOMEN',
  'ETHNIC_MINORITY',
  'RELIGIOUS',
  'YOUTH_UNION',
  'AGE_18_30',
  'STUDENTS',
  'PRIVATE_ENTERPRISE',
  'RESIDENTIAL_CELLS',
  'ARMED_FORCES',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/** What a target asks for of a group: so many people, or a share of what the target asks for; exactly one of the two. */
export interface GroupTarget {
  readonly group: TargetGroup
  readonly minimum: number | null
  /** 0.3 for 30 % of the persons that the target asks for. */
  readonly share: number | null
}

/** What an admission keeps of the day of its decision, as far as groups look at it; null is not known. */
export interface GroupDimensions {
  readonly ageYears: number | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly occupation: string | null
  readonly enterpriseKind: string | null
  readonly youthUnionMember: boolean | null
  /** Admitted in a cell of a residential area. */
  readonly residential: boolean | null
}

/** The first and the last age, in full years, of those whom reports count as 18 to 30. */
export const GROUP_AGES = { from: 18, to: 30 } as const
export const NO_RELIGION = 'Không'
export const STUDENT_OCCUPATIONS = ['STUDENT', 'PUPIL'] as const

/** Whether somebody admitted belongs to a group. What is not known belongs to none. */
export const belongsToGroup = (group: TargetGroup, of: GroupDimensions): boolean => {
  switch (group) {
    case 'WOMEN':
      return of.sex === 'FEMALE'
    case 'ETHNIC_MINORITY':
      return isEthnicMinority(of.ethnicity)
    case 'RELIGIOUS':
      return of.religion !== null && of.religion !== '' && of.religion !== NO_RELIGION
    case 'YOUTH_UNION':
      return of.youthUnionMember === true
    case 'AGE_18_30':
      return of.ageYears !== null && of.ageYears >= GROUP_AGES.from && of.ageYears <= GROUP_AGES.to
    case 'STUDENTS':
      return STUDENT_OCCUPATIONS.some((occupation) => occupation === of.occupation)
    case 'PRIVATE_ENTERPRISE':
      return of.enterpriseKind === 'PRIVATE'
    case 'RESIDENTIAL_CELLS':
      return of.residential === true
    case 'ARMED_FORCES':
      return of.occupation === 'ARMED_FORCES'
  }
}

const MOST = 10_000_000
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST

/** What is wrong with the sub-targets of a decision. Fields are "groups.0.minimum". */
export const checkGroupTargets = (groups: readonly GroupTarget[]): FieldProblem[] =>
  groups.flatMap(({ group, minimum, share }, index): FieldProblem[] => {
    const field = (name: string): string => `groups.${index}.${name}`
    return [
      ...problemWhen(groups.findIndex((other) => other.group === group) !== index, {
        field: field('group'),
        code: 'GROUP_TWICE',
        params: { group },
      }),
      ...problemWhen(minimum === null && share === null, { field: field('minimum'), code: 'REQUIRED' }),
      ...problemWhen(minimum !== null && share !== null, { field: field('share'), code: 'COUNT_OR_SHARE' }),
      ...problemWhen(minimum !== null && !isCount(minimum), { field: field('minimum'), code: 'NOT_A_COUNT' }),
      ...problemWhen(share !== null && !(share > 0 && share <= 1), { field: field('share'), code: 'NOT_A_SHARE' }),
    ]
  })

/** The least number of the group that meets the sub-target: a share is rounded up; null where it is taken of nothing known. */
export const requiredOfGroup = ({ minimum, share }: GroupTarget, required: number | null): number | null => {
  if (minimum !== null) return minimum
  // Rounded first, so that 30 % of 10 is 3 and not, by a hair, 4.
  return share === null || required === null ? null : Math.ceil(Math.round(share * required * 1e6) / 1e6)
}

/** Sub-targets that ask for more people than the target itself: told, never refused. */
export const groupsAboveTarget = (groups: readonly GroupTarget[], required: number | null): TargetGroup[] =>
  groups.filter(({ minimum }) => minimum !== null && required !== null && minimum > required).map(({ group }) => group)
