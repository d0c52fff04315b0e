import type { CalendarDate } from '@nguon/domain'
import SchemaBuilder, { type ObjectRef, type EnumRef as PothosEnumRef } from '@pothos/core'
import type { Context } from '../platform/context.ts'

/** The one builder; every feature adds its types and fields to it. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: CalendarDate; Output: CalendarDate }
    DateTime: { Input: Date; Output: Date }
  }
}>({ defaultFieldNullability: false })

builder.queryType({ description: 'What can be asked.' })
builder.mutationType({ description: 'What can be done. A request may hold one mutation.' })

/** A reference to an object type of this builder whose rows are T. */
export type TypeRef<T> =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? ObjectRef<Types, T> : never
/** A reference to an enum of this builder whose values are T. */
export type EnumRef<T> =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? PothosEnumRef<Types, T> : never
