import { graphql, type ResultOf } from '@nguon/client'

export const auditListDocument = graphql(`
  query AuditList($first: Int!, $offset: Int!, $filter: AuditFilter) {
    auditEntries(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        at
        actor
        verb
        subjectType
        subjectId
        committee {
          id
          name
        }
        client
        fromAddress
        requestId
        sequence
        changes {
          field
          before
          after
          masked
        }
      }
    }
  }
`)

export type AuditEntry = ResultOf<typeof auditListDocument>['auditEntries']['nodes'][number]
