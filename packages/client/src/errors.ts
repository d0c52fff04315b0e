export const REQUEST_ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'UNREACHABLE',
] as const

/** UNREACHABLE is the client's own: no answer came, or one that is not GraphQL. */
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number]

/** One error as the server wrote it. */
export type ServerError = {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** The server answered with errors, or did not answer. An expected "no" of a mutation is a result, never this. */
export class GraphQLRequestError extends Error {
  readonly code: RequestErrorCode
  readonly status: number | null
  readonly errors: readonly ServerError[]
  /** The number under which the server logged a fault. */
  readonly reference: string | null

  constructor(
    code: RequestErrorCode,
    message: string,
    facts: { status?: number; errors?: readonly ServerError[]; cause?: unknown } = {},
  ) {
    super(message, { cause: facts.cause })
    this.name = 'GraphQLRequestError'
    this.code = code
    this.status = facts.status ?? null
    this.errors = facts.errors ?? []
    const reference = this.errors[0]?.extensions?.reference
    this.reference = typeof reference === 'string' ? reference : null
  }
}

export function isGraphQLRequestError(error: unknown, code?: RequestErrorCode): error is GraphQLRequestError {
  return error instanceof GraphQLRequestError && (code === undefined || error.code === code)
}

/** The code that a list of server errors stands for: the first that the client knows. */
export function codeOf(errors: readonly ServerError[], status: number): RequestErrorCode {
  for (const error of errors) {
    const code = REQUEST_ERROR_CODES.find((known) => known === error.extensions?.code)
    if (code) return code
  }
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 403) return 'FORBIDDEN'
  if (status === 429) return 'TOO_MANY_REQUESTS'
  return 'INTERNAL'
}
