// Every feature adds its types and fields to the builder when its schema is loaded; the order does not matter.
import { lexicographicSortSchema, printSchema } from 'graphql'
import './scalars.ts'
import '../features/access/schema.ts'
import '../features/assessments/schema.ts'
import '../features/audit/schema.ts'
import '../features/bulk/schema.ts'
import '../features/candidates/schema.ts'
import '../features/classes/schema.ts'
import '../features/committees/schema.ts'
import '../features/due/schema.ts'
import '../features/dossier/schema.ts'
import '../features/exchange/schema.ts'
import '../features/mentors/schema.ts'
import '../features/operations/schema.ts'
import '../features/regulations/schema.ts'
import '../features/reports/attention-schema.ts'
import '../features/reports/evidence-schema.ts'
import '../features/reports/forecast-schema.ts'
import '../features/reports/saved-schema.ts'
import '../features/reports/schema.ts'
import '../features/shortfalls/schema.ts'
import '../features/sources/schema.ts'
import '../features/targets/schema.ts'
import '../features/transfers/schema.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()

/** The contract, as it is committed in packages/client. */
export const printContract = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
