import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const committeeRecordDocument = graphql(`
  query CommitteeRecord($id: ID!) {
    committee(id: $id) {
      id
      name
      kind
      code
      depth
      version
      areaTraits
      establishedOn
      dissolvedOn
      parent {
        id
        name
      }
      ancestors {
        id
        name
      }
      memberCounts {
        year
        officialMembers
        probationaryMembers
      }
      responsiblePersons {
        id
        fullName
        position
        startsOn
        endsOn
      }
      mayUpdate: viewerMay(verb: COMMITTEE_UPDATE)
      mayCreate: viewerMay(verb: COMMITTEE_CREATE)
      maySetTarget: viewerMay(verb: TARGET_SET)
      mayReadAudit: viewerMay(verb: AUDIT_READ)
      mayImport: viewerMay(verb: IMPORT_RUN)
      mayReadPersons: viewerMay(verb: PERSON_READ)
    }
  }
`)

export const createCommitteeDocument = graphql(
  `
  mutation CreateCommittee($input: CreateCommitteeInput!) {
    createCommittee(input: $input) {
      __typename
      ... on CommitteeSuccess {
        committee {
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

export const updateCommitteeDocument = graphql(
  `
  mutation UpdateCommittee($input: UpdateCommitteeInput!) {
    updateCommittee(input: $input) {
      __typename
      ... on CommitteeSuccess {
        committee {
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
