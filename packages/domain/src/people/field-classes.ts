import type { Verdict } from '../shared/result.ts'
import { classedInputs } from './classed-inputs.ts'
import { classedTypes } from './classed-types.ts'
import { FIELD_CLASSES, type FieldClass, type Fields, PERSONAL_FACTS } from './personal-facts.ts'

const tables: Readonly<Record<string, Fields>> = { ...classedTypes, ...classedInputs }

/** The class of a field, of an input or of a listed value; null where it is open, or of a type that tells of no person. */
export const fieldClassOf = (type: string, field: string): FieldClass | null => {
  const kind = tables[type]?.[field]
  return kind === undefined || kind === 'OPEN' ? null : PERSONAL_FACTS[kind].class
}

/** Names under which records that are kept or audited hold facts, beside those of the schema. */
const KEPT_NAMES: Fields = {
  sortKey: 'NAME',
  searchName: 'NAME',
  responsiblePersons: 'NAME',
  // The words of a search, which are mostly those of a name.
  q: 'NAME',
  barredGroup: 'EARLIER_END',
  crimeClearedOn: 'EARLIER_END',
  earlierLeftOn: 'EARLIER_END',
  earlierReadmissions: 'EARLIER_END',
}

const strictness = (one: FieldClass | null): number => (one === null ? -1 : FIELD_CLASSES.indexOf(one))
const stricter = (one: FieldClass | null, other: FieldClass | null): FieldClass | null =>
  strictness(other) > strictness(one) ? other : one

/** By a name alone: the strictest class that it has anywhere; open where it is open somewhere, as `kind` is. */
const classByName: ReadonlyMap<string, FieldClass | null> = (() => {
  const found = new Map<string, FieldClass | null>()
  const every: readonly Fields[] = [...Object.values(classedTypes), KEPT_NAMES]
  for (const [name, kind] of every.flatMap((fields) => Object.entries(fields)))
    if (kind === 'OPEN' || found.get(name) === null) found.set(name, null)
    else found.set(name, stricter(found.get(name) ?? null, PERSONAL_FACTS[kind].class))
  return found
})()

/** The class of a field of a kept record, "person.birthDate": the strictest of its parts; null where it tells nothing of a person. */
export const recordFieldClass = (field: string): FieldClass | null =>
  field.split('.').reduce<FieldClass | null>((found, part) => stricter(found, classByName.get(part) ?? null), null)

/** Findings that say why an earlier membership ended. */
const SECRET_FINDINGS: readonly Verdict['code'][] = ['BARRED_FOR_GOOD', 'READMISSION_CRIME_TOO_RECENT']

/** How a verdict is classed: those of the Party's rules and of a member's standing saw what is known of a person. */
export const verdictClass = ({ rule, code }: Pick<Verdict, 'rule' | 'code'>): FieldClass | null => {
  if (SECRET_FINDINGS.includes(code)) return 'SECRET'
  return /^R\d+$/.test(rule) || rule === 'MENTOR' ? 'SENSITIVE' : null
}

/** The verdict for somebody who may not see what it saw: that there is one, and by which rule. */
export const withheldVerdict = (verdict: Verdict): Verdict => ({ ...verdict, code: 'WITHHELD_FINDING', values: {} })
