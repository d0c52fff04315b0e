import { isGraphQLRequestError, type TadaDocumentNode } from '@nguon/client'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type DocumentNode, Kind } from 'graphql'
import { useCallback, useEffect } from 'react'
import { useLocaleState, useLogoutIfAccessDenied } from 'react-admin'
import { client } from './client.ts'

type Options = {
  enabled?: boolean
  /** Keeps showing the answer to the variables before, until the new one is there. */
  keepPrevious?: boolean
  /** Asks again every so many milliseconds. */
  refetchInterval?: number | false
  staleTime?: number
}

export type DocumentAnswer<Result> = {
  data: Result | undefined
  error: Error | null
  loading: boolean
  /** True while the answer shown belongs to other variables. */
  stale: boolean
  refetch: () => unknown
}

/** Asks the API a document; asks anew when its variables change. */
export function useDocument<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false, refetchInterval = false, staleTime = 0 }: Options = {},
): DocumentAnswer<Result> {
  const signOutIfNeeded = useLogoutIfAccessDenied()
  const [locale] = useLocaleState()
  const query = useQuery({
    queryKey: keyOf(document, variables, locale),
    queryFn: ({ signal }) => client.query(document, variables, { signal }),
    enabled,
    refetchInterval,
    staleTime,
    retry: false,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  const { error } = query
  useEffect(() => {
    if (error) signOutIfNeeded(error)
  }, [error, signOutIfNeeded])
  return {
    data: query.data,
    error,
    loading: query.isPending && enabled,
    stale: query.isPlaceholderData,
    refetch: query.refetch,
  }
}

/** Asks the API when something happens, not when a page is drawn; what was answered within the last half minute is not asked again. */
export function useAsk<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
): (variables: Variables) => Promise<Result> {
  const queries = useQueryClient()
  const [locale] = useLocaleState()
  return useCallback(
    (variables) =>
      queries.fetchQuery({
        queryKey: keyOf(document, variables, locale),
        queryFn: ({ signal }) => client.query(document, variables, { signal }),
        staleTime: 30_000,
        retry: false,
      }),
    [queries, document, locale],
  )
}

export type MutationAnswer<Variables, Outcome> = {
  /** Sends the mutation and answers its result union; faults and refused rights are thrown. */
  run: (variables: Variables) => Promise<Outcome>
  running: boolean
  error: Error | null
  reset: () => void
}

/** A mutation as a hook: `const { run } = useMutationDocument(document, (data) => data.assignMentor)`. After a success every list and page asks anew. */
export function useMutationDocument<Result, Variables, Outcome extends { readonly __typename: string }>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => Outcome,
): MutationAnswer<Variables, Outcome> {
  const queries = useQueryClient()
  const signOutIfNeeded = useLogoutIfAccessDenied()
  const mutation = useMutation({
    mutationFn: async (variables: Variables) => read(await client.query(document, variables)),
    onSuccess: async (outcome) => {
      if (outcome.__typename.endsWith('Success')) await queries.invalidateQueries()
    },
    onError: (error) => {
      if (isGraphQLRequestError(error, 'UNAUTHENTICATED')) void signOutIfNeeded(error)
    },
  })
  return { run: mutation.mutateAsync, running: mutation.isPending, error: mutation.error, reset: mutation.reset }
}

// An answer holds sentences in the language that it was asked in.
const keyOf = (document: DocumentNode, variables: unknown, locale: string) => [
  'document',
  documentName(document),
  variables,
  locale,
]

function documentName(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) return definition.name.value
  }
  throw new Error('A document of the console needs a name')
}
