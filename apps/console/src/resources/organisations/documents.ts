import { graphql, type ResultOf } from '@nguon/client'

export const organisationListDocument = graphql(`
  query OrganisationList($first: Int!, $offset: Int!, $filter: SourceOrganisationFilter) {
    sourceOrganisations(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        name
        kind
        introduced
        inPool
        admitted
        exited
        committee {
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
export type OrganisationRow = ResultOf<typeof organisationListDocument>['sourceOrganisations']['nodes'][number]

export const organisationPageDocument = graphql(`
  query OrganisationPage($id: ID!) {
    sourceOrganisation(id: $id) {
      id
      name
      kind
      introduced
      inPool
      admitted
      exited
      committee {
        id
        name
      }
      candidates(first: 100, orderBy: { field: SOURCED_ON, direction: DESC }) {
        totalCount
        nodes {
          id
          fullName
          masked
          stage
          status
          exit
          sourcedOn
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
  }
`)
export type OrganisationPage = NonNullable<ResultOf<typeof organisationPageDocument>['sourceOrganisation']>
