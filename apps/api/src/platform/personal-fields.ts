import { type FieldClass, type Verdict, verbOfClass, verdictClass, withheldVerdict } from '@nguon/domain'
import type { Context } from './context.ts'
import { isUnmasked } from './open-unmaskings.ts'

/** Of whom a row tells: the committees in which the right to see it counts, one of which is enough, and the person. */
export interface AboutPerson {
  readonly paths: readonly string[]
  /** Whose secret data it holds; null or left out where it holds none. */
  readonly personId?: string | null
}

const holds = ({ viewer }: Context, fieldClass: FieldClass, { paths }: AboutPerson): boolean =>
  paths.some((path) => viewer.may(verbOfClass[fieldClass], path))

/** Whether the viewer sees fields of the class in the row. SECRET also needs an unmasking of the person that is open. */
export const seesClass = (context: Context, fieldClass: FieldClass, about: AboutPerson): boolean | Promise<boolean> => {
  if (!holds(context, fieldClass, about)) return false
  return fieldClass === 'SECRET' ? isUnmasked(context, about.personId ?? null) : true
}

/** The classes of personal fields that are hidden from the viewer. */
export const hiddenClasses = async (context: Context, about: AboutPerson): Promise<FieldClass[]> => {
  const classes: readonly FieldClass[] = ['BASIC', 'SENSITIVE', 'SECRET']
  const seen = await Promise.all(classes.map((one) => seesClass(context, one, about)))
  return classes.filter((_one, place) => !seen[place])
}

/** Verdicts as the viewer may read them: of what is hidden, only that the rule said something. */
export const verdictsFor = async (
  context: Context,
  verdicts: readonly Verdict[],
  about: AboutPerson,
): Promise<Verdict[]> =>
  Promise.all(
    verdicts.map(async (verdict) => {
      const fieldClass = verdictClass(verdict)
      return fieldClass === null || (await seesClass(context, fieldClass, about)) ? verdict : withheldVerdict(verdict)
    }),
  )

/**
 * The same of a refusal, which names no record: what the rules saw is told to those who see such fields wherever they see
 * cases at all, and what is secret to nobody.
 */
export const verdictsOfRefusal = ({ viewer }: Context, verdicts: readonly Verdict[]): Verdict[] => {
  const seesSensitive = viewer.scope('candidate:read').every((path) => viewer.may('person:read-sensitive', path))
  return verdicts.map((verdict) => {
    const fieldClass = verdictClass(verdict)
    return fieldClass === null || (fieldClass === 'SENSITIVE' && seesSensitive) ? verdict : withheldVerdict(verdict)
  })
}
