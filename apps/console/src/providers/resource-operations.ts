import type { Client, TadaDocumentNode } from '@nguon/client'
import type { RaRecord } from 'react-admin'
import { type ExpectedNo, succeed } from './outcomes.ts'

export type ListQuestion = {
  readonly first: number
  readonly offset: number
  readonly filter: Readonly<Record<string, unknown>>
  /** The column to order by, as the list names it; the operation maps it to the schema's enum. */
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' } | null
  readonly meta: Readonly<Record<string, unknown>>
}
export type ListAnswer = { readonly nodes: readonly RaRecord[]; readonly totalCount: number }
type Signal = AbortSignal | undefined

/** What a resource can do: each folder of screens brings its own documents. */
export type ResourceOperations = {
  readonly list?: (client: Client, question: ListQuestion, signal: Signal) => Promise<ListAnswer>
  readonly one?: (
    client: Client,
    id: string,
    meta: Readonly<Record<string, unknown>>,
    signal: Signal,
  ) => Promise<RaRecord | null>
  readonly many?: (client: Client, ids: readonly string[], signal: Signal) => Promise<readonly RaRecord[]>
  readonly create?: (client: Client, values: Readonly<Record<string, unknown>>) => Promise<RaRecord>
  readonly update?: (client: Client, id: string, values: Readonly<Record<string, unknown>>) => Promise<RaRecord>
}

type ListOptions<Variables> = {
  /** The list's column names and the schema's order fields: { fullName: 'NAME' }. */
  readonly orderBy?: Readonly<Record<string, string>>
  /** Variables beyond first, offset, filter and orderBy. */
  readonly variables?: (question: ListQuestion) => Partial<Variables>
}

/** A page of a connection; the document takes $first, $offset, $filter and $orderBy. */
export function listOperation<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => ListAnswer,
  options: ListOptions<Variables> = {},
): NonNullable<ResourceOperations['list']> {
  return async (client, question, signal) => {
    const { first, offset, filter, sort } = question
    const field = sort ? options.orderBy?.[sort.field] : undefined
    const variables = {
      first,
      offset,
      filter,
      ...(field && sort ? { orderBy: { field, direction: sort.order } } : {}),
      ...options.variables?.(question),
    }
    return read(await ask(client, document, variables, signal))
  }
}

/** One record; null when it does not exist or stands outside the scope. The document takes $id. */
export function oneOperation<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => RaRecord | null,
  variables: (meta: Readonly<Record<string, unknown>>) => Partial<Variables> = () => ({}),
): NonNullable<ResourceOperations['one']> {
  return async (client, id, meta, signal) => read(await ask(client, document, { id, ...variables(meta) }, signal))
}

/** The records of a list of ids. The document takes $ids. */
export function manyOperation<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => readonly RaRecord[],
): NonNullable<ResourceOperations['many']> {
  return async (client, ids, signal) => read(await ask(client, document, { ids }, signal))
}

/** A mutation that makes a record. The document takes $input; the form's values are the input unless mapped. */
export function createOperation<Result, Variables, Outcome extends { readonly __typename: string }>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => Outcome,
  record: (success: Exclude<Outcome, ExpectedNo>) => RaRecord,
  input: (values: Readonly<Record<string, unknown>>) => unknown = (values) => values,
): NonNullable<ResourceOperations['create']> {
  return async (client, values) =>
    record(succeed(read(await ask(client, document, { input: input(values) }, undefined))))
}

/** A mutation that changes a record. The document takes $input, with id and version among its fields. */
export function updateOperation<Result, Variables, Outcome extends { readonly __typename: string }>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => Outcome,
  record: (success: Exclude<Outcome, ExpectedNo>) => RaRecord,
  input: (id: string, values: Readonly<Record<string, unknown>>) => unknown = (id, values) => ({ id, ...values }),
): NonNullable<ResourceOperations['update']> {
  return async (client, id, values) =>
    record(succeed(read(await ask(client, document, { input: input(id, values) }, undefined))))
}

// React-admin hands over untyped values, so this is where they become the document's variables; the server checks them.
function ask<Result, Variables>(
  client: Client,
  document: TadaDocumentNode<Result, Variables>,
  variables: Readonly<Record<string, unknown>>,
  signal: Signal,
): Promise<Result> {
  return client.query(document as TadaDocumentNode<Result, Record<string, unknown>>, variables, { signal })
}
