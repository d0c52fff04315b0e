/** What is said no with about the register of a dossier, assessments, classes and a member's standing. */
export const MENTOR_CODES = [
  'NOT_HELPING_THEN',
  'RESTRICTION_OVER',
  'ALREADY_WITHDRAWN',
  'ALREADY_IN_CLASS',
  'ALREADY_THERE',
] as const

/** What is wrong with a field of one of their forms. */
export const MENTOR_PROBLEM_CODES = [
  'QUARTER_FORM',
  'BEFORE_QUARTER',
  'EACH_CRITERION_ONCE',
  'BEFORE_CLASS_ENDS',
  'NOT_TOGETHER',
  'NOT_A_CERTIFICATE',
] as const
export type MentorCode = (typeof MENTOR_CODES)[number] | (typeof MENTOR_PROBLEM_CODES)[number]
