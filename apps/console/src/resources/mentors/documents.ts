import { graphql } from '@nguon/client'
import { mentorOutcomeParts } from '../../components/people/outcome-fragments.ts'

export const mentorListDocument = graphql(`
  query MentorList($first: Int!, $offset: Int!, $filter: MentorFilter, $orderBy: MentorOrder) {
    mentors(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        fullName
        masked
        position
        officialSince
        endedOn
        load
        capacity
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

/** How many stand behind each tab of the list. */
export const mentorCountsDocument = graphql(`
  query MentorCounts(
    $active: MentorFilter!
    $free: MentorFilter!
    $overloaded: MentorFilter!
    $noLongerEligible: MentorFilter!
    $seesStanding: Boolean!
    $silent: MentorFilter!
    $ended: MentorFilter!
  ) {
    active: mentors(filter: $active) {
      totalCount
    }
    free: mentors(filter: $free) {
      totalCount
    }
    overloaded: mentors(filter: $overloaded) {
      totalCount
    }
    noLongerEligible: mentors(filter: $noLongerEligible) @include(if: $seesStanding) {
      totalCount
    }
    silent: mentors(filter: $silent) {
      totalCount
    }
    ended: mentors(filter: $ended) {
      totalCount
    }
  }
`)

export const mentorRecordParts = graphql(`
  fragment MentorRecordParts on Mentor @_unmask {
    id
    version
    fullName
    masked
    birthDate
    sex
    cardNumber
    position
    officialSince
    capacity
    endedOn
    load
    committee {
      id
      name
    }
    mayUpdate: viewerMay(verb: MENTOR_UPDATE)
  }
`)

export const mentorRecordDocument = graphql(
  `
    query MentorRecord($id: ID!) {
      mentor(id: $id) {
        ...MentorRecordParts
      }
    }
  `,
  [mentorRecordParts],
)

const mentorVerdictParts = graphql(`
  fragment MentorVerdictParts on Verdict @_unmask {
    rule
    code
    message
    document
    point
    edition
    outcome
    trust
  }
`)

export const mentorPageDocument = graphql(
  `
    query MentorPage($id: ID!) {
      mentor(id: $id) {
        ...MentorRecordParts
        committee {
          ancestors {
            id
            name
          }
        }
        assignments {
          id
          startsOn
          endsOn
          decisionNumber
          endReason
          handoverNote
          version
          eligibility {
            ...MentorVerdictParts
          }
          candidate {
            id
            fullName
            masked
            stage
            status
            exit
            assessmentDueOn
            cell {
              id
              name
            }
          }
        }
        hidden
        unmaskedUntil
        mayUnmask: viewerMay(verb: PERSON_UNMASK)
        restrictions {
          id
          kind
          startsOn
          endsOn
          documentNumber
          version
        }
        mayAssign: viewerMay(verb: MENTOR_ASSIGN)
        mayReadAudit: viewerMay(verb: AUDIT_READ)
      }
    }
  `,
  [mentorRecordParts, mentorVerdictParts],
)

export const mentorsByIdDocument = graphql(`
  query MentorsById($ids: [ID!]!) {
    mentors(first: 200, filter: { ids: $ids }) {
      nodes {
        id
        fullName
        masked
      }
    }
  }
`)

export const createMentorDocument = graphql(
  `
    mutation CreateMentor($input: CreateMentorInput!) {
      createMentor(input: $input) {
        ...MentorOutcomeParts
      }
    }
  `,
  [mentorOutcomeParts],
)

export const updateMentorDocument = graphql(
  `
    mutation UpdateMentor($input: UpdateMentorInput!) {
      updateMentor(input: $input) {
        ...MentorOutcomeParts
      }
    }
  `,
  [mentorOutcomeParts],
)
