import { parseCalendarDate } from '@nguon/domain'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

builder.scalarType('Date', {
  description: 'A calendar day, ISO 8601: 2023-06-30. From 1900-01-01 to 2100-12-31.',
  serialize: (day) => day,
  parseValue: (value) =>
    (typeof value === 'string' ? parseCalendarDate(value) : null) ?? refuse('A Date is a calendar day like 2023-06-30'),
})

// The years of `Date`; the database knows no year 0.
const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2100]

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601: 2023-06-30T03:00:00.000Z. From 1900 to 2100.',
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null
    // Of an instant that is none the year is no number.
    const year = instant?.getUTCFullYear() ?? Number.NaN
    return instant && year >= EARLIEST_YEAR && year <= LATEST_YEAR
      ? instant
      : refuse('A DateTime is an instant like 2023-06-30T03:00:00Z')
  },
})
