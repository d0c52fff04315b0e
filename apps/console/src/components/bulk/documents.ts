import { graphql } from '@nguon/client'

/** Who is meant by what was picked. */
export const bulkPeopleDocument = graphql(`
  query BulkPeople($ids: [ID!]!) {
    candidates(first: 200, filter: { ids: $ids }) {
      nodes {
        id
        fullName
        masked
        version
        stage
        mentor {
          id
        }
        cell {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`)
