import { graphql, type ResultOf } from '@nguon/client'

export const auditTrailDocument = graphql(`
  query AuditTrail($first: Int!, $offset: Int!, $filter: AuditFilter!) {
    auditEntries(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        at
        actor
        verb
        subjectType
        subjectId
        client
        fromAddress
        requestId
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

export const readTrailDocument = graphql(`
  query ReadTrail($first: Int!, $offset: Int!, $filter: SensitiveReadFilter!) {
    sensitiveReads(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        viewer
        subjectType
        subjectId
        classes
        purpose
        times
        lastAt
        requestId
      }
    }
  }
`)

export type TrailEntry = ResultOf<typeof auditTrailDocument>['auditEntries']['nodes'][number]
export type ReadEntry = ResultOf<typeof readTrailDocument>['sensitiveReads']['nodes'][number]
