import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

/** The figures of a question to the cube. */
export const reportDocument = graphql(
  `
  query Report($input: ReportInput!) {
    report(input: $input) {
      __typename
      ... on Report {
        measure
        committee {
          id
          name
        }
        dimensions
        from
        to
        asOf
        basis
        level
        addsUp
        method
        withheld
        rows {
          ...ReportFigures
        }
        margins {
          dimensions
          rows {
            ...ReportFigures
          }
        }
        total {
          ...ReportFigures
        }
      }
      ...InvalidParts
    }
  }
  fragment ReportFigures on ReportRow @_unmask {
    keys {
      dimension
      code
      label
    }
    value
    count
    withheld
  }
`,
  [invalidParts],
)

type Answer = NonNullable<ResultOf<typeof reportDocument>['report']>
export type ReportAnswer = Extract<Answer, { readonly __typename: 'Report' }>
export type ReportFigures = ReportAnswer['rows'][number]
export type ReportGroup = ReportFigures['keys'][number]

export const savedReportParts = graphql(`
  fragment SavedReportParts on SavedReport @_unmask {
    id
    name
    owner
    mine
    shared
    version
    savedAt
    viewerMayChange
    viewerMayRemove
    committee {
      id
      name
    }
    question {
      measure
      dimensions
      filter {
        dimension
        codes
      }
      period
      from
      to
      basis
      level
      fromStage
      toStage
      comparison
      besideFrom
      besideTo
      besideCommittee {
        id
      }
      view
    }
  }
`)

export const savedReportsDocument = graphql(
  `
  query SavedReports($first: Int!) {
    savedReports(first: $first) {
      totalCount
      nodes {
        ...SavedReportParts
      }
    }
  }
`,
  [savedReportParts],
)
export type SavedReportRow = ResultOf<typeof savedReportsDocument>['savedReports']['nodes'][number]

export const savedReportDocument = graphql(
  `
  query SavedReport($id: ID!) {
    savedReport(id: $id) {
      ...SavedReportParts
    }
  }
`,
  [savedReportParts],
)

export const saveReportDocument = graphql(
  `
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      __typename
      ... on SavedReportSuccess {
        savedReport {
          id
          name
          version
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

export const removeReportDocument = graphql(
  `
  mutation RemoveReport($input: RemoveReportInput!) {
    removeReport(input: $input) {
      __typename
      ... on SavedReportSuccess {
        savedReport {
          id
          name
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
