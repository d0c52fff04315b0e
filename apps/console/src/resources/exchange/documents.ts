import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const importColumnsDocument = graphql(`
  query ImportColumns($kind: ImportKind!) {
    importColumns(kind: $kind) {
      name
      heading
      required
      description
      example
    }
  }
`)

export const importRunDocument = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id
      kind
      fileName
      dryRun
      status
      rowCount
      processedRows
      createdRows
      updatedRows
      sameRows
      startedBy
      startedAt
      finishedAt
      warnings
      committee {
        id
        name
      }
      mapping {
        heading
        column
      }
      problems {
        row
        column
        code
        message
      }
    }
  }
`)

export const importRunListDocument = graphql(`
  query ImportRunList($first: Int!, $offset: Int!, $filter: ImportRunFilter) {
    importRuns(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        kind
        fileName
        dryRun
        status
        rowCount
        createdRows
        updatedRows
        sameRows
        startedBy
        startedAt
        finishedAt
        committee {
          id
          name
        }
      }
    }
  }
`)

/** Which kinds of table the viewer may import into a committee. */
export const importRightsDocument = graphql(`
  query ImportRights($id: ID!) {
    committee(id: $id) {
      id
      name
      mayImport: viewerMay(verb: IMPORT_RUN)
      mayCommittees: viewerMay(verb: COMMITTEE_CREATE)
      mayMentors: viewerMay(verb: MENTOR_CREATE)
      mayCandidates: viewerMay(verb: CANDIDATE_CREATE)
      mayTargets: viewerMay(verb: TARGET_SET)
      mayMembers: viewerMay(verb: COMMITTEE_UPDATE)
    }
  }
`)

export const importTableDocument = graphql(
  `
  mutation ImportTable($input: ImportTableInput!) {
    importTable(input: $input) {
      __typename
      ... on ImportSuccess {
        importRun {
          id
          status
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  }
`,
  [refusalParts, conflictParts, invalidParts],
)
