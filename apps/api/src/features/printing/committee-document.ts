import { graphql, type ResultOf } from '@nguon/client'

/** What a committee's report says of it, asked of the schema as the viewer, like any client would. */
export const printedCommitteeDocument = graphql(`
  query PrintedCommittee($id: ID!, $period: PeriodInput!, $asOf: Date!, $basis: DateBasis!, $first: Int!, $membersOf: Int!) {
    committee(id: $id) {
      id
      seesPersons: viewerMay(verb: PERSON_READ)
      name
      ancestors {
        name
      }
      officialMembers(year: $membersOf)
      progress(period: $period, asOf: $asOf, basis: $basis) {
        achieved
        readmitted
        required
        rate
        shortfall
        expected
      }
      pool {
        total
        withoutMentor
        stages {
          stage
          count
        }
      }
      shortfallSummary(period: $period) {
        reasons {
          reason
          committees
          count
          open
          overdue
        }
      }
      children(first: $first) {
        totalCount
        nodes {
          id
          name
          progress(period: $period, asOf: $asOf, basis: $basis) {
            achieved
            required
            rate
            expected
          }
        }
      }
    }
  }
`)
export type PrintedCommittee = NonNullable<ResultOf<typeof printedCommitteeDocument>['committee']>

/** What a committee and those directly below it have to show for a year. */
export const printedEvidenceDocument = graphql(`
  query PrintedEvidence($id: ID!, $period: PeriodInput!, $asOf: Date!, $first: Int!) {
    committee(id: $id) {
      id
      name
      ancestors {
        name
      }
      seesPersons: viewerMay(verb: PERSON_READ)
      rankingEvidence(period: $period, asOf: $asOf) {
        ...EvidenceParts
      }
      children(first: $first) {
        totalCount
        nodes {
          id
          name
          rankingEvidence(period: $period, asOf: $asOf) {
            ...EvidenceParts
          }
        }
      }
    }
  }
  fragment EvidenceParts on RankingEvidence @_unmask {
    progress {
      achieved
      required
      rate
    }
    acts {
      ...ActParts
    }
    responsible {
      fullName
      position
      from
      to
      achieved
      acts {
        ...ActParts
      }
    }
  }
  fragment ActParts on TimelyActs @_unmask {
    act
    done
    onTime
    late
    unknown
    overdue
    onTimeShare
  }
`)
export type PrintedEvidence = NonNullable<ResultOf<typeof printedEvidenceDocument>['committee']>

/** The figures of the cube that a report prints. */
export const printedFiguresDocument = graphql(`
  query PrintedFigures($input: ReportInput!) {
    report(input: $input) {
      __typename
      ... on Report {
        method
        withheld
        rough
        rows {
          keys {
            dimension
            code
            label
          }
          value
        }
        total {
          value
        }
      }
      ... on Invalid {
        errors {
          message
        }
      }
    }
  }
`)
type Answer = ResultOf<typeof printedFiguresDocument>['report']
export type PrintedFigures = Extract<Answer, { readonly __typename: 'Report' }>
export type PrintedFiguresAnswer = Answer
