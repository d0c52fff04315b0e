import { GraphQLError } from 'graphql'

export const ERROR_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'UNAVAILABLE', 'INTERNAL'] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const fail = (code: ErrorCode, message: string, extra: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extra } })

export const unauthenticated = (): GraphQLError => fail('UNAUTHENTICATED', 'Sign in first', { http: { status: 401 } })
/** `what` names the verb, filter or order that the viewer has no right to; never a record. */
export const forbidden = (what: string): GraphQLError => fail('FORBIDDEN', `You may not use ${what}`, { denied: what })
export const badInput = (message: string): GraphQLError => fail('BAD_USER_INPUT', message)
/** The same of a request as a whole, before it is run. */
export const badRequest = (message: string): GraphQLError => fail('BAD_USER_INPUT', message, { http: { status: 400 } })
