import { Prisma } from '@nguon/database'
import { fieldClassOf } from '@nguon/domain'
import { cursorOf } from '../pages.ts'
import { LOGGED_TYPES } from '../read-log.ts'
import { type Ask, type FenceVerb, given, type PageList, type Place, readable } from './readable.ts'
import type { Chosen, Selection } from './selection.ts'

/** The answer cannot be told by the fast path: something is null that must not be. */
export class NotPlain extends Error {}

/** What a page asks for; every `prepared` of a page field has it. */
export interface PageCutPrepared {
  readonly size: number
  readonly offset: number
}

/**
 * How a page is cut, as the statement's text says it: a planner that is not told how few rows are wanted does not look for
 * them along an order.
 */
export interface Cut {
  readonly size: number
  readonly skips: boolean
}
export const cutOf = ({ size, offset }: PageCutPrepared): Cut => ({ size, skips: offset > 0 })

/** Makes the answer of one row from the values that the statement read for it. */
type Shape = (values: readonly unknown[], ask: Ask) => Record<string, unknown>

/** The values that are read of one row, each once. */
class RowReads {
  readonly columns: Prisma.Sql[] = []
  readonly #places = new Map<string, number>()
  readonly alias: Prisma.Sql
  constructor(alias: Prisma.Sql) {
    this.alias = alias
  }
  add(key: string, sql: Prisma.Sql): number {
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.columns.length)
    return this.columns.push(sql) - 1
  }
  column(name: string): number {
    return this.add(name, Prisma.sql`${this.alias}.${Prisma.raw(name)}`)
  }
  toJson(): Prisma.Sql {
    return this.columns.length === 0
      ? Prisma.sql`json_build_array()`
      : Prisma.sql`json_build_array(${Prisma.join(this.columns)})`
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A statement that answers a whole request as one JSON value, and how its answer is told. */
export interface Statement {
  readonly text: string
  readonly values: (ask: Ask) => unknown[]
  readonly tell: (read: unknown, ask: Ask) => Record<string, unknown>
}

/**
 * One statement for all fields of a selection. `shapes` and `cuts` say, for each field by its number, what its text depends
 * on; `scopes`, in how many subtrees the viewer holds a verb.
 */
export const makeStatement = (
  { fields }: Selection,
  shapes: readonly string[],
  cuts: readonly (Cut | null)[],
  scopes: (verb: FenceVerb) => number,
): Statement => {
  let aliases = 0
  const newAlias = (): Prisma.Sql => {
    aliases += 1
    return Prisma.raw(`r${aliases}`)
  }

  const fence = (path: Prisma.Sql, verb: FenceVerb): Prisma.Sql => {
    const ranges = Array.from(
      { length: scopes(verb) },
      (_, place) =>
        Prisma.sql`(${path} >= ${given((ask) => ask.scope(verb)[place]?.from)} AND ${path} < ${given((ask) => ask.scope(verb)[place]?.to)})`,
    )
    return ranges.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(ranges, ' OR ')})`
  }
  const placeOf = (number: number, own: Prisma.Sql): Place => ({
    own,
    fence,
    prepared: (read) => given((ask) => read(ask.prepared[number] as never)),
  })

  const typeOf = (type: string): NonNullable<ReturnType<typeof readable>> => {
    const found = readable(type)
    if (!found) throw new Error(`No readable type ${type}`)
    return found
  }

  const plainShape = (chosen: readonly Chosen[]): ((value: unknown, ask: Ask) => unknown) => {
    const parts = chosen.map((one) => ({ ...one, inner: one.inner.length > 0 ? plainShape(one.inner) : null }))
    const shapeOne = (value: object, ask: Ask): Record<string, unknown> => {
      const told: Record<string, unknown> = {}
      for (const { key, name, field, type, nullable, inner } of parts) {
        if (field === 'typename') {
          told[key] = type
          continue
        }
        // What is not at hand is not null: the resolvers know it.
        if (!(name in value)) throw new NotPlain()
        const found: unknown = Reflect.get(value, name) ?? null
        if (found === null && !nullable) throw new NotPlain()
        told[key] = inner && found !== null ? inner(found, ask) : found
      }
      return told
    }
    return (value, ask) =>
      Array.isArray(value)
        ? value.map((one: object) => shapeOne(one, ask))
        : typeof value === 'object' && value !== null
          ? shapeOne(value, ask)
          : null
  }

  const rowShape = (chosen: readonly Chosen[], reads: RowReads): Shape => {
    const parts = chosen.map((one) => ({ key: one.key, nullable: one.nullable, tell: fieldOf(one, reads) }))
    const log = logOf(chosen, reads)
    return (values, ask) => {
      const told: Record<string, unknown> = {}
      for (const { key, nullable, tell } of parts) {
        const value = tell(values, ask) ?? null
        if (value === null && !nullable) throw new NotPlain()
        told[key] = value
      }
      log?.(told, values, ask)
      return told
    }
  }

  /** Notes that sensitive fields of the row were told; null where none is chosen. */
  const logOf = (
    chosen: readonly Chosen[],
    reads: RowReads,
  ): ((told: Readonly<Record<string, unknown>>, values: readonly unknown[], ask: Ask) => void) | null => {
    const logged = chosen.flatMap(({ key, owner, name }) => {
      const fieldClass = fieldClassOf(owner, name)
      return fieldClass === 'SENSITIVE' || fieldClass === 'SECRET' ? [{ key, fieldClass }] : []
    })
    const type = LOGGED_TYPES.find((one) => one === chosen[0]?.owner)
    if (logged.length === 0) return null
    if (!type) throw new Error(`Readings of ${chosen[0]?.owner} are not written down`)
    const idAt = reads.column('id')
    return (told, values, { context }) => {
      if (!context.reads) return
      const id = String(values[idAt])
      for (const { key, fieldClass } of logged) if (told[key] !== null) context.reads.note(type, id, fieldClass)
    }
  }

  /** Reads a field beside the others of its row, and says how it is told. */
  const fieldOf = (one: Chosen, reads: RowReads): ((values: readonly unknown[], ask: Ask) => unknown) => {
    const { field, number, type } = one
    if (field === 'typename') return () => type
    if (field === 'plain') throw new Error(`${one.name} is not of a row`)
    const place = placeOf(number, reads.alias)
    const shape = shapes[number] ?? ''
    switch (field.kind) {
      case 'leaf': {
        const at = field.columns.map((name) => reads.column(name))
        return (values, ask) =>
          field.value(
            at.map((index) => values[index] ?? null),
            ask,
            (ask.prepared[number] ?? {}) as Record<string, unknown>,
          )
      }
      case 'figures': {
        const at = reads.add(`#${number}`, field.read(shape, place))
        const tell = one.inner.length > 0 ? plainShape(one.inner) : (value: unknown) => value
        return (values, ask) => tell(field.value(values[at] ?? null, ask.prepared[number] as never, ask), ask)
      }
      case 'one': {
        const other = new RowReads(newAlias())
        const tell = rowShape(one.inner, other)
        const at = reads.add(
          `#${number}`,
          Prisma.sql`(SELECT ${other.toJson()} FROM ${typeOf(type).source} ${other.alias} WHERE ${field.where(place, other.alias)} LIMIT 1)`,
        )
        return (values, ask) => (values[at] == null ? null : tell(listOf(values[at]), ask))
      }
      case 'page': {
        const at = newAlias()
        return pageOf(one, field.list(shape, place, Prisma.raw('l'), at), at, reads)
      }
    }
  }

  const pageOf = (
    { number, inner, type }: Chosen,
    list: PageList,
    at: Prisma.Sql,
    reads: RowReads,
  ): ((values: readonly unknown[], ask: Ask) => unknown) => {
    const { source, counted } = typeOf(type.replace(/Connection$/, ''))
    const row = new RowReads(newAlias())
    const idAt = row.column('id')
    const nodes = inner
      .filter(({ name }) => name === 'nodes')
      .map((one) => ({ key: one.key, tell: rowShape(one.inner, row) }))
    const edges = inner
      .filter(({ name }) => name === 'edges')
      .map((one) => ({
        key: one.key,
        parts: one.inner.map((part) => ({
          key: part.key,
          name: part.name,
          type: part.type,
          tell: part.name === 'node' ? rowShape(part.inner, row) : null,
        })),
      }))
    const infos = inner.filter(({ name }) => name === 'pageInfo')
    const totals = inner.filter(({ name }) => name === 'totalCount')
    const typenames = inner.filter(({ field }) => field === 'typename')

    const direction = list.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
    const cut = cuts[number]
    if (!cut) throw new Error(`${type} is no page`)
    const skipped = cut.skips
      ? Prisma.sql`OFFSET ${given((ask) => (ask.prepared[number] as PageCutPrepared).offset)}::int`
      : Prisma.empty
    const inOrder = Prisma.sql`ORDER BY ${list.order} ${direction}, l.id ${direction}
        LIMIT ${Prisma.raw(String(cut.size + 1))} ${skipped}`
    const met = (condition: Prisma.Sql) => Prisma.sql`SELECT l.* FROM ${source} l WHERE ${condition} ${inOrder}`
    // OFFSET 0 keeps the planner from looking for the rows along an index of the order.
    const found = (condition: Prisma.Sql) =>
      Prisma.sql`SELECT l.* FROM (SELECT l.* FROM ${source} l WHERE ${condition} OFFSET 0) l ${inOrder}`
    const cutOut =
      typeof list.large === 'boolean'
        ? (list.large ? met : found)(list.where)
        : Prisma.sql`(${found(Prisma.sql`NOT ${list.large} AND ${list.where}`)})
        UNION ALL (${met(Prisma.sql`${list.large} AND ${list.where}`)})`
    const needsRows = nodes.length + edges.length + infos.length > 0
    const rows = needsRows
      ? Prisma.sql`(SELECT json_agg(${row.toJson()}) FROM (${cutOut}) ${row.alias})`
      : Prisma.sql`NULL`
    const total =
      totals.length > 0 ? Prisma.sql`(SELECT count(*)::int FROM ${counted} l WHERE ${list.where})` : Prisma.sql`NULL`
    const both = Prisma.sql`json_build_array(${rows}, ${total})`
    const pageAt = reads.add(`#${number}`, list.at ? Prisma.sql`(SELECT ${both} FROM (${list.at}) ${at})` : both)

    return (values, ask) => {
      const { size, offset } = ask.prepared[number] as PageCutPrepared
      const [read, count] = listOf(values[pageAt])
      const found = listOf(read)
      const shown = (found.length > size ? found.slice(0, size) : found).map(listOf)
      const told: Record<string, unknown> = {}
      for (const { key } of typenames) told[key] = type
      for (const { key, tell } of nodes) told[key] = shown.map((one) => tell(one, ask))
      for (const { key, parts } of edges)
        told[key] = shown.map((one) =>
          Object.fromEntries(
            parts.map((part) => [
              part.key,
              part.tell ? part.tell(one, ask) : part.name === 'cursor' ? cursorOf(String(one[idAt])) : part.type,
            ]),
          ),
        )
      for (const { key, inner: chosen } of infos) {
        const cursorAt = (index: number): string | null => {
          const one = shown.at(index)
          return one ? cursorOf(String(one[idAt])) : null
        }
        const info = {
          hasNextPage: found.length > size,
          hasPreviousPage: offset > 0,
          startCursor: cursorAt(0),
          endCursor: cursorAt(-1),
        }
        told[key] = plainShape(chosen)(info, ask)
      }
      for (const { key } of totals) told[key] = count ?? 0
      return told
    }
  }

  const root = new RowReads(Prisma.raw('q'))
  const tell = rowShape(fields, root)
  const sql = Prisma.sql`SELECT ${root.toJson()} AS answer`
  // Every parameter of a statement of this file is a function of the ask.
  const parameters = sql.values as readonly ((ask: Ask) => unknown)[]
  return {
    text: sql.text,
    values: (ask) => parameters.map((value) => value(ask)),
    tell: (read, ask) => tell(listOf(read), ask),
  }
}
