import type { TargetLabels } from './words.ts'

export const targetLabelsEn: TargetLabels = {
  targetGroup: {
    WOMEN: 'Women',
    ETHNIC_MINORITY: 'Ethnic minorities',
    RELIGIOUS: 'Believers of a religion',
    YOUTH_UNION: 'Youth Union members',
    AGE_18_30: 'From 18 to 30 years old',
    STUDENTS: 'Pupils and students',
    PRIVATE_ENTERPRISE: 'Workers of private enterprises',
    RESIDENTIAL_CELLS: 'In residential cells',
    ARMED_FORCES: 'Armed forces',
  },
  allotmentFigure: {
    MEMBERS: 'By members',
    POOL: 'By the pool',
    LAST_YEAR: "By last year's result",
    EQUAL: 'Equal parts',
  },
  shortfallReason: {
    YOUNG_AWAY: 'Young people away for work or study',
    AGEING_CELL: 'Ageing residential cell',
    NO_SOURCE: 'No source left',
    SMALL_POOL: 'Small pool',
    WEAK_YOUTH_UNION: 'Weak Youth Union life',
    WEAK_MASS_ORGANISATIONS: 'Mass organisations introduce few people',
    SLOW_VERIFICATION: 'Slow verification',
    INCOMPLETE_DOSSIERS: 'Papers missing in dossiers',
    EDUCATION_TOO_LOW: 'Schooling not sufficient',
    NOT_WILLING: 'People not eager to join',
    LITTLE_ATTENTION: 'Too little attention of committee and cell',
    OTHER: 'Another reason',
  },
  shortfallState: { OPEN: 'Under way', DONE: 'Done', WITHDRAWN: 'Withdrawn' },
}
