import { Prisma } from '@nguon/database'
import { MEASURE_TERMS, MOST_REPORT_ROWS, type ReportFilter, UNKNOWN_CODE } from '@nguon/domain'
import { allOf } from '../../platform/scope-sql.ts'
import { type AskedReport, isOfHistory, type ReportSource, sourceOf } from './source-sql.ts'
import { casesIn, staysOf } from './stays-sql.ts'

const expressionOf = ({ groups }: ReportSource, dimension: ReportFilter['dimension']): Prisma.Sql => {
  const expression = groups[dimension]
  if (!expression) throw new Error(`The rows of the report do not tell ${dimension}`)
  return expression
}

const kept = (source: ReportSource, { dimension, codes }: ReportFilter): Prisma.Sql => {
  const expression = expressionOf(source, dimension)
  const known = codes.filter((code) => code !== UNKNOWN_CODE)
  const isKnown = Prisma.sql`${expression} = ANY(${known}::text[])`
  const isUnknown = Prisma.sql`${expression} IS NULL`
  if (known.length === codes.length) return isKnown
  return known.length === 0 ? isUnknown : Prisma.sql`(${isKnown} OR ${isUnknown})`
}

const nameOf = (index: number): Prisma.Sql => Prisma.raw(`k${index}`)

/**
 * The one statement of a report: a row a group with its keys as text, and `over`, a bit for each dimension that is left
 * out of it, the last dimension the lowest. What adds up is grouped once and added up by the caller; what does not is
 * taken of every margin by the database. One row beyond the most is read, to know that there are too many.
 */
export const reportSql = (asked: AskedReport): Prisma.Sql => {
  const source = sourceOf(asked)
  const names = asked.dimensions.map((_, index) => nameOf(index))
  const keys = asked.dimensions.map(
    (dimension, index) => Prisma.sql`${expressionOf(source, dimension)} AS ${nameOf(index)}`,
  )
  const columns = [...keys, Prisma.sql`${source.measured ?? Prisma.sql`1`} AS measured`]
  const { addsUp } = MEASURE_TERMS[asked.measure]
  const told = names.map((name) => Prisma.sql`${name}::text AS ${name}`)
  const over = addsUp || names.length === 0 ? Prisma.sql`0` : Prisma.sql`GROUPING(${Prisma.join(names)})`
  const grouped =
    names.length === 0
      ? Prisma.empty
      : addsUp
        ? Prisma.sql`GROUP BY ${Prisma.join(names)}`
        : Prisma.sql`GROUP BY CUBE (${Prisma.join(names)})`
  return Prisma.sql`${isOfHistory(asked.measure) ? Prisma.sql`WITH ${staysOf(casesIn(asked.places))}` : Prisma.empty}
    SELECT ${Prisma.join([...told, Prisma.sql`${over}::int AS over`, Prisma.sql`(${source.value})::float8 AS value`, Prisma.sql`${source.isCounted ? Prisma.sql`coalesce(sum(measured), 0)` : Prisma.sql`count(*)`}::int AS count`])}
    FROM (SELECT ${Prisma.join(columns)} FROM ${source.from}
      WHERE ${allOf([source.where, ...asked.filter.map((one) => kept(source, one))])}) AS seen
    ${grouped} ${source.isCounted && names.length > 0 ? Prisma.sql`HAVING sum(measured) <> 0` : Prisma.empty} LIMIT ${MOST_REPORT_ROWS + 1}`
}
