import { type DocumentNode, getOperationAST } from 'graphql'
import type { AskedDocument } from './platform/asked-document.ts'
import { holdsOnlyStorable } from './platform/asked-text.ts'
import type { Context } from './platform/context.ts'
import { LIMITS } from './platform/limits.ts'
import type { createFastPath, Witness } from './platform/reads/answer.ts'
import { traced } from './tracing.ts'

/** What a caller takes, and what it is told that it gets; whoever says anything else is answered by Apollo. */
const CONTENT_TYPES = new Map<string | undefined, string>([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json; charset=utf-8'],
])
const KEYS = new Set(['query', 'variables', 'operationName'])
const MOST_KNOWN = 1_000
/** A text that is longer is read anew each time. */
const LONGEST_KNOWN = 10_000

/** A request for a known document. */
export interface KnownRequest {
  readonly contentType: string
  readonly answer: (context: Context, witness: Witness) => Promise<string | null>
}

export interface KnownRequests {
  /** Remembers a document that passed every check and was answered by one statement. */
  readonly learn: (text: string, document: DocumentNode) => void
  /** The request, if its document is a known one and nothing about it is out of the ordinary. */
  readonly find: (body: unknown, accept: string | undefined) => KnownRequest | null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A document that was parsed, checked and answered by one statement before is answered by it again, without the way through
 * Apollo: what depends on the variables and on who asks is checked each time. Whatever is not answered here is by Apollo.
 */
export const createKnownRequests = (
  answerFast: ReturnType<typeof createFastPath>,
  read: (document: DocumentNode) => AskedDocument,
): KnownRequests => {
  const known = new Map<string, DocumentNode>()
  return {
    learn: (text, document) => {
      if (text.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(text, document)
    },
    find: (body, accept) => {
      const contentType = CONTENT_TYPES.get(accept)
      if (!contentType || !isRecord(body) || !Object.keys(body).every((key) => KEYS.has(key))) return null
      const { query, variables: given, operationName: named } = body
      const document = typeof query === 'string' ? known.get(query) : undefined
      const variables = given ?? {}
      const operationName = named ?? undefined
      if (!document || !isRecord(variables)) return null
      if (operationName !== undefined && typeof operationName !== 'string') return null
      const operation = getOperationAST(document, operationName)
      if (!operation || !holdsOnlyStorable(variables)) return null
      if (read(document).rows(operation, variables) > LIMITS.rows) return null
      return {
        contentType,
        answer: (context, witness) =>
          traced('graphql', async () => {
            const answer = await answerFast({ document, operationName, variables }, context, witness)
            return answer && `${JSON.stringify(answer)}\n`
          }),
      }
    },
  }
}
