import type { Verb } from '../access/access.ts'

/**
 * How much harm a field does in the wrong hands. BASIC: which person is meant. SENSITIVE: what the law protects more, or
 * what leads to it. SECRET: what others found out or decided against somebody; nobody sees it without a written reason.
 */
export const FIELD_CLASSES = ['BASIC', 'SENSITIVE', 'SECRET'] as const
export type FieldClass = (typeof FIELD_CLASSES)[number]

/** The right that a class asks for in the committee of the record. SECRET also asks for an unmasking that is open. */
export const verbOfClass = {
  BASIC: 'person:read',
  SENSITIVE: 'person:read-sensitive',
  SECRET: 'person:unmask',
} as const satisfies Readonly<Record<FieldClass, Verb>>

interface ClassedFact {
  readonly class: FieldClass
  /** Why it is of this class. */
  readonly because: string
}

/**
 * Kinds of personal facts. Law 91/2025/QH15 with Decree 356/2025/NĐ-CP counts political view, religion and ethnicity as
 * sensitive (trust P, see the README); where the law is silent, the reason says what the field would tell.
 */
export const PERSONAL_FACTS = {
  NAME: { class: 'BASIC', because: 'Says which person a case is about; nobody works on a case without it.' },
  SEX: { class: 'BASIC', because: 'Goes with the name in every form, and is counted everywhere.' },
  OFFICE: { class: 'BASIC', because: 'An office in a small committee names its holder as the name does.' },
  CASE_NUMBER: { class: 'BASIC', because: "The cell's own number of the case stands for the name." },
  RECORDER: { class: 'BASIC', because: 'The name of an account that works on persons.' },
  BIRTH: { class: 'SENSITIVE', because: 'With a name it identifies a person in every other register.' },
  RESIDENCE: { class: 'SENSITIVE', because: 'Leads to the door of somebody whose political view is known.' },
  ETHNICITY: { class: 'SENSITIVE', because: 'Sensitive by the law: ethnic origin.' },
  RELIGION: { class: 'SENSITIVE', because: 'Sensitive by the law: religion and belief.' },
  SCHOOLING: { class: 'SENSITIVE', because: 'A lack of it shames, and a rule of the Party hangs on it.' },
  WORK: { class: 'SENSITIVE', because: 'Tells an employer that one of its people is about to join the Party.' },
  BELONGING: { class: 'SENSITIVE', because: 'Sensitive by the law: belonging to a political organisation.' },
  MEMBERSHIP: {
    class: 'SENSITIVE',
    because: 'Sensitive by the law: since when, and by which card, somebody is a member.',
  },
  DOCUMENT: { class: 'SENSITIVE', because: 'Leads to a file that is classified.' },
  VOTE: { class: 'SENSITIVE', because: 'How many spoke against a person.' },
  JUDGEMENT: { class: 'SENSITIVE', because: 'What the rules or a mentor say of a person, with the values seen.' },
  WORDS: { class: 'SENSITIVE', because: 'Free words about a person may hold anything.' },
  ACQUAINTANCE: { class: 'SENSITIVE', because: 'Who knows whom from where.' },
  FAMILY: { class: 'SENSITIVE', because: 'Says of whose relatives questions were asked, and where.' },
  STANDING: {
    class: 'SENSITIVE',
    because: 'That a member may not help for some days: whoever assigns mentors must know it, and nobody else.',
  },
  FINDING: { class: 'SECRET', because: 'What a verification of the family history brought to light.' },
  DISCIPLINE: { class: 'SECRET', because: 'The document of a disciplinary decision.' },
  EARLIER_END: {
    class: 'SECRET',
    because: 'Why an earlier membership ended: a barred group, a crime that was cleared.',
  },
} as const satisfies Readonly<Record<string, ClassedFact>>
export type PersonalFact = keyof typeof PERSONAL_FACTS

/** A field of a record about persons: the kind of fact that it tells, or OPEN where it tells nothing of the person but where the case stands. */
export type FieldKind = PersonalFact | 'OPEN'
/** Kinds by the names of fields. */
export type Fields = Readonly<Record<string, FieldKind>>

/** Names of fields that tell nothing of the person. */
export const openFields = <const Names extends readonly string[]>(
  ...names: Names
): Readonly<Record<Names[number], 'OPEN'>> =>
  // The keys are exactly the names.
  Object.fromEntries(names.map((name) => [name, 'OPEN'])) as Record<Names[number], 'OPEN'>
