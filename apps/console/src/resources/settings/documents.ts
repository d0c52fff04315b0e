import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const settingsDocument = graphql(`
  query MySettings {
    viewer {
      id
      digest {
        enabled
        email
        hour
        language
        withNames
      }
      calendarFeed {
        id
        language
        withNames
        createdAt
        lastUsedAt
      }
    }
  }
`)
export type MySettings = ResultOf<typeof settingsDocument>['viewer']

export const setDigestDocument = graphql(
  `
    mutation SetDigest($input: SetDigestInput!) {
      setDigest(input: $input) {
        __typename
        ... on DigestSuccess {
          digest {
            enabled
            hour
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

export const createCalendarFeedDocument = graphql(
  `
    mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
      createCalendarFeed(input: $input) {
        __typename
        ... on CalendarFeedSuccess {
          address
          calendarFeed {
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

export const revokeCalendarFeedDocument = graphql(
  `
    mutation RevokeCalendarFeed {
      revokeCalendarFeed {
        __typename
        ... on CalendarFeedSuccess {
          calendarFeed {
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
