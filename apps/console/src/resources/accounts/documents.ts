import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

const no = [refusalParts, conflictParts, invalidParts] as const

export const accountListDocument = graphql(`
  query AccountList($first: Int!, $offset: Int!, $filter: AccountFilter) {
    accounts(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        name
        username
        disabledAt
        linkUntil
        lastSignInAt
        secondFactor
        homeCommittee {
          id
          name
        }
        grants {
          id
          role
          startsOn
          endsOn
          committee {
            id
            name
          }
        }
      }
    }
  }
`)
export type AccountRow = ResultOf<typeof accountListDocument>['accounts']['nodes'][number]

export const accountPageDocument = graphql(`
  query AccountPage($id: ID!) {
    account(id: $id) {
      id
      name
      username
      email
      version
      disabledAt
      linkUntil
      lastSignInAt
      secondFactor
      grantsElsewhere
      isSelf
      homeCommittee {
        id
        name
      }
      grants {
        id
        role
        startsOn
        endsOn
        version
        viewerMayEnd
        committee {
          id
          name
        }
      }
      sessions {
        id
        startedAt
        usedAt
        address
        program
        secondFactor
        current
      }
    }
  }
`)
export type AccountPage = NonNullable<ResultOf<typeof accountPageDocument>['account']>
export type GrantRow = AccountPage['grants'][number]

export const rolesToGiveDocument = graphql(`
  query RolesToGive($committeeId: ID!) {
    rolesToGive(committeeId: $committeeId)
  }
`)

export const accountOutcomeParts = graphql(
  `
    fragment AccountOutcomeParts on AccountResult @_unmask {
      __typename
      ... on AccountSuccess {
        account {
          id
          username
        }
        link {
          url
          mailedTo
          expiresAt
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  no,
)
const told = [accountOutcomeParts] as const

export const inviteAccountDocument = graphql(
  `
    mutation InviteAccount($input: InviteAccountInput!) {
      inviteAccount(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export type MadeLink = NonNullable<
  Extract<ResultOf<typeof inviteAccountDocument>['inviteAccount'], { __typename: 'AccountSuccess' }>['link']
>

export const giveGrantDocument = graphql(
  `
    mutation GiveGrant($input: GiveGrantInput!) {
      giveGrant(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const endGrantDocument = graphql(
  `
    mutation EndGrant($input: EndGrantInput!) {
      endGrant(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const disableAccountDocument = graphql(
  `
    mutation DisableAccount($input: AccountCommandInput!) {
      disableAccount(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const enableAccountDocument = graphql(
  `
    mutation EnableAccount($input: AccountCommandInput!) {
      enableAccount(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const endSessionsDocument = graphql(
  `
    mutation EndSessions($input: AccountCommandInput!) {
      endSessions(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const sendPasswordLinkDocument = graphql(
  `
    mutation SendPasswordLink($input: AccountCommandInput!) {
      sendPasswordLink(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
export const resetSecondFactorDocument = graphql(
  `
    mutation ResetSecondFactor($input: AccountCommandInput!) {
      resetSecondFactor(input: $input) {
        ...AccountOutcomeParts
      }
    }
  `,
  told,
)
