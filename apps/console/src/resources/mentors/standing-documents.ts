import { graphql } from '@nguon/client'
import { mentorOutcomeParts } from '../../components/people/outcome-fragments.ts'

export const restrictMentorDocument = graphql(
  `
    mutation RestrictMentor($input: RestrictMentorInput!) {
      restrictMentor(input: $input) {
        ...MentorOutcomeParts
      }
    }
  `,
  [mentorOutcomeParts],
)

export const liftRestrictionDocument = graphql(
  `
    mutation LiftRestriction($input: LiftRestrictionInput!) {
      liftRestriction(input: $input) {
        ...MentorOutcomeParts
      }
    }
  `,
  [mentorOutcomeParts],
)

export const moveMentorDocument = graphql(
  `
    mutation MoveMentor($input: MoveMentorInput!) {
      moveMentor(input: $input) {
        ...MentorOutcomeParts
      }
    }
  `,
  [mentorOutcomeParts],
)
