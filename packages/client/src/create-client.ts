import type { TadaDocumentNode } from 'gql.tada'
import { type DocumentNode, Kind, print, visit } from 'graphql'
import { codeOf, GraphQLRequestError, type ServerError } from './errors.ts'

export type ClientOptions = {
  /** The address of the GraphQL endpoint: https://nguon.example.vn/graphql. */
  readonly url: string
  readonly fetch?: typeof fetch
  /** An integrator's token, sent as a bearer; a browser uses its session cookie instead. */
  readonly token?: string
  /** The language of the server's messages: vi or en. A function is asked at every request. */
  readonly locale?: string | (() => string)
  readonly credentials?: RequestCredentials
  /** Sent with every request: a session cookie, a request id. */
  readonly headers?: Readonly<Record<string, string>>
}

export type QueryOptions = { readonly signal?: AbortSignal | undefined }

/** What came back, errors and all: a list refused to the viewer is null beside its error. */
export type Answer<Result> = {
  readonly data: Result | null
  readonly errors: readonly ServerError[]
  readonly status: number
}

/** A document that asks for no variables, or for none that it needs. */
type WithoutVariables<Result> = TadaDocumentNode<Result, Record<string, never>>

export type Client = {
  /** Sends a query or a mutation and answers its data; throws a GraphQLRequestError when the server answers any error. */
  query<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<Result>
  query<Result>(document: WithoutVariables<Result>): Promise<Result>
  /** Sends a query or a mutation and answers data and errors side by side; throws only when there is no such answer. */
  execute<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<Answer<Result>>
  execute<Result>(document: WithoutVariables<Result>): Promise<Answer<Result>>
}

/** A client of one server: `createClient({ url }).query(document, variables)`. */
export function createClient(options: ClientOptions): Client {
  async function execute<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables?: Variables,
    { signal }: QueryOptions = {},
  ): Promise<Answer<Result>> {
    return readAnswer(await send(options, document, variables, signal), signal)
  }
  async function query<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables?: Variables,
    how?: QueryOptions,
  ): Promise<Result> {
    const { data, errors, status } = await execute(document, variables, how)
    const [first] = errors
    if (first) throw new GraphQLRequestError(codeOf(errors, status), first.message, { status, errors })
    if (data === null) throw new GraphQLRequestError('INTERNAL', 'The answer has neither data nor errors', { status })
    return data
  }
  return { execute, query }
}

async function send(
  options: ClientOptions,
  document: DocumentNode,
  variables: unknown,
  signal: AbortSignal | undefined,
) {
  const request = options.fetch ?? fetch
  const locale = typeof options.locale === 'function' ? options.locale() : options.locale
  try {
    return await request(options.url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...(locale ? { 'accept-language': locale } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...options.headers,
      },
      body: JSON.stringify({
        query: textOf(document),
        operationName: operationName(document),
        variables: variables ?? {},
      }),
      ...(options.credentials ? { credentials: options.credentials } : {}),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    // A caller that gave up wants its own AbortError back, not news of a broken network.
    if (signal?.aborted) throw cause
    throw new GraphQLRequestError('UNREACHABLE', 'The server cannot be reached', { cause })
  }
}

async function readAnswer<Result>(response: Response, signal: AbortSignal | undefined): Promise<Answer<Result>> {
  const status = response.status
  let body: { data?: Result | null; errors?: readonly ServerError[] }
  try {
    body = JSON.parse(await response.text())
  } catch (cause) {
    // Whoever asked has stopped listening: that is no fault of the answer.
    if (signal?.aborted) throw cause
    throw new GraphQLRequestError(
      status >= 500 || status < 400 ? 'UNREACHABLE' : codeOf([], status),
      `The answer is not JSON (status ${status})`,
      {
        status,
        cause,
      },
    )
  }
  const errors = body.errors ?? []
  if (!response.ok && errors.length === 0) {
    throw new GraphQLRequestError(codeOf([], status), `The server answered with status ${status}`, { status })
  }
  return { data: body.data ?? null, errors, status }
}

/** The document as the server takes it: @_unmask speaks to the compiler alone. */
function textOf(document: DocumentNode): string {
  return print(visit(document, { Directive: ({ name }) => (name.value === '_unmask' ? null : undefined) }))
}

function operationName(document: DocumentNode): string | undefined {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition.name?.value
  }
  return undefined
}
