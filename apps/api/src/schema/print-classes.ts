import { fieldClassOf } from '@nguon/domain'
import { Kind, parse } from 'graphql'

/** The printed schema with the class of every personal field beside it; graphql-js prints no directives of its own. */
export const withFieldClasses = (printed: string): string => {
  const additions = parse(printed).definitions.flatMap((definition) => {
    const isOfMembers =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
    const members = isOfMembers
      ? definition.fields
      : definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? definition.values
        : []
    return [...(members ?? [])].flatMap(({ name, loc }) => {
      const fieldClass = 'name' in definition && definition.name && fieldClassOf(definition.name.value, name.value)
      return fieldClass && loc ? [{ at: loc.end, text: ` @fieldClass(class: ${fieldClass})` }] : []
    })
  })
  const { text, from } = additions.reduce(
    (told, { at, text: added }) => ({ text: told.text + printed.slice(told.from, at) + added, from: at }),
    { text: '', from: 0 },
  )
  return text + printed.slice(from)
}
