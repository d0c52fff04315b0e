import { classedTypes, type FieldClass, fieldClassOf } from '@nguon/domain'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type ResponsePath,
} from 'graphql'
import type { Context } from '../platform/context.ts'
import { LOGGED_TYPES, type LoggedClass, type LoggedType } from '../platform/read-log.ts'

interface Subject {
  readonly type: LoggedType
  readonly id: string
}

export const isLogged = (fieldClass: FieldClass | null): fieldClass is LoggedClass =>
  fieldClass === 'SENSITIVE' || fieldClass === 'SECRET'
const loggedType = (name: string): LoggedType | null => LOGGED_TYPES.find((type) => type === name) ?? null

const textOf = (row: unknown, name: string): string | null => {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : null
  return typeof value === 'string' ? value : null
}

/** Which record an object of the answer is of, by its place in the answer. */
const subjects = new WeakMap<ResponsePath, Subject>()

const ownSubject = (type: string, row: unknown): Subject | null => {
  const logged = loggedType(type)
  const id = logged && textOf(row, 'id')
  if (logged && id) return { type: logged, id }
  const [candidateId, mentorId] = [textOf(row, 'candidateId'), textOf(row, 'mentorId')]
  if (candidateId) return { type: 'Candidate', id: candidateId }
  return mentorId ? { type: 'Mentor', id: mentorId } : null
}

/** A paper is of the case under which it is answered. */
const subjectAbove = (path: ResponsePath | undefined): Subject | null => {
  for (let place = path; place; place = place.prev) {
    const known = subjects.get(place)
    if (known) return known
  }
  return null
}

const holdsSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

type Field = GraphQLField<unknown, Context>

/** Notes every value of the field that is answered, as the field of its class of the record that it is of. */
const logField = ({ name }: GraphQLObjectType, field: Field, fieldClass: LoggedClass): void => {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (row, args, context, info) => {
    const value: unknown = resolve(row, args, context, info)
    const { reads } = context
    if (!reads) return value
    const note = (told: unknown): unknown => {
      if (!holdsSomething(told)) return told
      const subject = ownSubject(name, row) ?? subjectAbove(info.path.prev)
      if (subject) reads.note(subject.type, subject.id, fieldClass)
      return told
    }
    return value instanceof Promise ? value.then(note) : note(value)
  }
}

/** Remembers the record that the objects under the field are of. */
const followField = (type: LoggedType, field: Field): void => {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (row, args, context, info) => {
    const id = textOf(row, 'id')
    if (id && info.path.prev) subjects.set(info.path.prev, { type, id })
    return resolve(row, args, context, info)
  }
}

/** Has every reading of a sensitive or secret field of a named person written down, whichever feature answers it. */
export const logSensitiveReads = (schema: GraphQLSchema): GraphQLSchema => {
  for (const name of Object.keys(classedTypes)) {
    const type = schema.getType(name)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const fieldClass = fieldClassOf(name, field.name)
      if (isLogged(fieldClass)) logField(type, field, fieldClass)
      const logged = loggedType(name)
      if (logged && isObjectType(getNamedType(field.type))) followField(logged, field)
    }
  }
  return schema
}
