import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const registerDocument = graphql(`
  query PrivacyRegister($within: ID, $states: [PrivacyRequestState!], $first: Int!) {
    privacyRequests(first: $first, filter: { within: $within, states: $states }) {
      totalCount
      nodes {
        id
        kind
        state
        fullName
        candidate {
          id
        }
        committee {
          name
        }
        receivedOn
        answerBy
        actBy
        answeredOn
        answer
        closedOn
        outcome
        text
        waitsUntil
        overdue
        steps
        version
      }
    }
  }
`)
export type RequestRow = ResultOf<typeof registerDocument>['privacyRequests']['nodes'][number]

export const breachesDocument = graphql(`
  query BreachRegister($within: ID) {
    breaches(first: 100, filter: { within: $within }) {
      totalCount
      nodes {
        id
        committee {
          name
        }
        foundAt
        what
        dataSets
        persons
        measures
        reportBy
        state
        reportedAt
        reportedTo
        closedAt
        outcome
        overdue
        viewerMayHandle
        version
      }
    }
  }
`)
export type BreachRow = ResultOf<typeof breachesDocument>['breaches']['nodes'][number]

export const groundsDocument = graphql(`
  query PrivacyGrounds {
    purposes {
      dataSet
      purpose
      basis
      document
      startsOn
      trust
    }
    privacyClocks {
      answerDays
      actDays
      actWithOthersDays
      breachHours
      version
      viewerMaySet
    }
  }
`)
export type PrivacyClocksValue = ResultOf<typeof groundsDocument>['privacyClocks']

const requestOutcomeParts = graphql(
  `
    fragment RequestOutcomeParts on PrivacyRequestResult @_unmask {
      __typename
      ... on PrivacyRequestSuccess {
        request {
          id
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
const breachOutcomeParts = graphql(
  `
    fragment BreachOutcomeParts on BreachResult @_unmask {
      __typename
      ... on BreachSuccess {
        breach {
          id
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)

export const receiveRequestDocument = graphql(
  `
    mutation ReceivePrivacyRequest($input: ReceivePrivacyRequestInput!) {
      receivePrivacyRequest(input: $input) {
        ...RequestOutcomeParts
      }
    }
  `,
  [requestOutcomeParts],
)
export const actOnRequestDocument = graphql(
  `
    mutation ActOnPrivacyRequest($input: ActOnPrivacyRequestInput!) {
      actOnPrivacyRequest(input: $input) {
        ...RequestOutcomeParts
      }
    }
  `,
  [requestOutcomeParts],
)
export const recordBreachDocument = graphql(
  `
    mutation RecordBreach($input: RecordBreachInput!) {
      recordBreach(input: $input) {
        ...BreachOutcomeParts
      }
    }
  `,
  [breachOutcomeParts],
)
export const actOnBreachDocument = graphql(
  `
    mutation ActOnBreach($input: ActOnBreachInput!) {
      actOnBreach(input: $input) {
        ...BreachOutcomeParts
      }
    }
  `,
  [breachOutcomeParts],
)
export const setClocksDocument = graphql(
  `
    mutation SetPrivacyClocks($input: SetPrivacyClocksInput!) {
      setPrivacyClocks(input: $input) {
        __typename
        ... on PrivacyClocksSuccess {
          privacyClocks {
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
