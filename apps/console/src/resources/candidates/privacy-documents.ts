import { graphql, type ResultOf } from '@nguon/client'
import {
  candidateOutcomeParts,
  conflictParts,
  invalidParts,
  refusalParts,
} from '../../components/people/outcome-fragments.ts'

export const consentsDocument = graphql(`
  query Consents($id: ID!) {
    candidate(id: $id) {
      id
      cell {
        id
      }
      consents {
        id
        act
        dataSet
        form
        saidOn
        documentNumber
        recordedBy
      }
      viewerMayRecord: viewerMay(verb: CONSENT_RECORD)
      viewerMayHandle: viewerMay(verb: PRIVACY_HANDLE)
    }
  }
`)
export type ConsentRow = NonNullable<ResultOf<typeof consentsDocument>['candidate']>['consents'][number]

export const recordConsentDocument = graphql(
  `
    mutation RecordConsent($input: RecordConsentInput!) {
      recordConsent(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const receiveRequestOfCandidateDocument = graphql(
  `
    mutation ReceiveRequestOfCandidate($input: ReceivePrivacyRequestInput!) {
      receivePrivacyRequest(input: $input) {
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
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
