import { classedTypes, FIELD_CLASSES, fieldClassOf } from '@nguon/domain'
import {
  DirectiveLocation,
  defaultFieldResolver,
  GraphQLDirective,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Context } from '../platform/context.ts'
import { type AboutPerson, seesClass } from '../platform/personal-fields.ts'

/** Printed at every field, input and listed value that tells something of a person. */
const fieldClassDirective = (classes: GraphQLEnumType): GraphQLDirective =>
  new GraphQLDirective({
    name: 'fieldClass',
    description:
      'Tells something of a person. Whoever may not see the class reads null, or an empty list; a filter or an order by it is refused.',
    locations: [
      DirectiveLocation.FIELD_DEFINITION,
      DirectiveLocation.INPUT_FIELD_DEFINITION,
      DirectiveLocation.ENUM_VALUE,
    ],
    args: { class: { type: new GraphQLNonNull(classes), description: 'The class.' } },
  })

type Reader = (row: never, context: Context) => AboutPerson | Promise<AboutPerson>
/** For `extensions` of a type about persons: of whom a row tells. */
export const aboutPerson = <Row>(
  read: (row: Row, context: Context) => AboutPerson | Promise<AboutPerson>,
): { readonly aboutPerson: Reader } => ({ aboutPerson: read })

type Field = GraphQLField<unknown, Context>
const readerOf = ({ name, extensions }: GraphQLObjectType): ((row: unknown, context: Context) => unknown) => {
  const { aboutPerson: read } = extensions
  if (typeof read !== 'function') throw new Error(`${name} has personal fields, and does not say of whom it tells`)
  return (row, context) => read(row, context)
}

/** What is answered instead of a hidden value: nothing, or an empty list. */
const hiddenValue = (field: Field): null | readonly [] => (isListType(getNullableType(field.type)) ? [] : null)

const guard = (type: GraphQLObjectType, field: Field, heldBy: readonly string[]): void => {
  const fieldClass = fieldClassOf(type.name, field.name)
  if (fieldClass === null) return
  if (isNonNullType(field.type) && !isListType(field.type.ofType)) {
    // It cannot be null, so whatever leads to its row must be guarded as strictly.
    const weak = heldBy.find((holder) => {
      const [holderType = '', holderField = ''] = holder.split('.')
      const ofHolder = fieldClassOf(holderType, holderField)
      return ofHolder === null || FIELD_CLASSES.indexOf(ofHolder) < FIELD_CLASSES.indexOf(fieldClass)
    })
    if (weak) throw new Error(`${type.name}.${field.name} cannot be hidden, and ${weak} leads to it`)
    return
  }
  const read = readerOf(type)
  const resolve = field.resolve ?? defaultFieldResolver
  const hidden = hiddenValue(field)
  field.resolve = (row, args, context, info) => {
    const told = (about: AboutPerson) => {
      const sees = seesClass(context, fieldClass, about)
      if (typeof sees === 'boolean') return sees ? resolve(row, args, context, info) : hidden
      return sees.then((seen) => (seen ? resolve(row, args, context, info) : hidden))
    }
    // Rows say at once of whom they tell, except a few that must look it up.
    const about = read(row, context) as AboutPerson | Promise<AboutPerson>
    return 'then' in about ? about.then(told) : told(about)
  }
}

/**
 * Puts the fence of its class before every personal field of the schema, whichever feature it is of: what a resolver does
 * not check is hidden all the same, and a field without a class does not start.
 */
export const guardPersonalFields = (schema: GraphQLSchema): GraphQLSchema => {
  const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type))
  const holdersOf = (name: string): string[] =>
    objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === name)
        .map((field) => `${type.name}.${field.name}`),
    )
  for (const [name, fields] of Object.entries(classedTypes)) {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`The schema has no type ${name} of persons`)
    for (const field of Object.values(type.getFields())) {
      if (!(field.name in fields)) throw new Error(`${name}.${field.name} has no class`)
      guard(type, field, holdersOf(name))
    }
  }
  const classes = schema.getType('FieldClass')
  if (!isEnumType(classes)) throw new Error('The schema has no classes of fields')
  return new GraphQLSchema({
    ...schema.toConfig(),
    directives: [...schema.getDirectives(), fieldClassDirective(classes)],
  })
}
