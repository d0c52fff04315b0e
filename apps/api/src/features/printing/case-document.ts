import { graphql, type ResultOf } from '@nguon/client'

/**
 * What both sheets say of a case. It is asked of the schema as the viewer, like any client would: what a role may not see
 * is hidden in print by the very lines that hide it on the screen.
 */
export const printedCaseDocument = graphql(`
  query PrintedCase($id: ID!, $on: Date!) {
    candidate(id: $id) {
      id
      masked
      fullName
      birthDate
      residence
      reference
      sex
      ethnicity
      religion
      education
      qualification
      occupation
      youthUnionMember
      cell {
        id
        name
        kind
        ancestors {
          name
          kind
        }
      }
      sourceOrganisation {
        name
      }
      caseKind
      status
      stage
      exit
      stageSince
      sideState
      sideSince
      sourcedOn
      ceremonyOn
      officialOn
      nextSteps(on: $on) {
        kind
        stage
        by
        allowed
        missingPapers
        earliestOn
        verdicts {
          rule
          outcome
          message
          document
          point
          trust
        }
      }
      mentorAssignments {
        mentor {
          fullName
          position
          committee {
            name
          }
        }
        startsOn
        endsOn
        decisionNumber
        endReason
        acquaintedSince
        acquaintance
      }
      introducers {
        kind
        organisationName
        introducedOn
        paperNumber
        member {
          fullName
        }
      }
      events {
        sequence
        kind
        stage
        exit
        occurredOn
        documentNumber
        documentIssuer
        note
        decidedBy
        returnReason
        escalationOutcome
        correctionReason
        correctedBy
        voids
        voteBody
        vote {
          officialMembers
          registeredElsewhere
          exemptedAbsent
          present
          inFavour
          against
          denominator
          needed
          outcome
        }
      }
      dossier(on: $on) {
        paper
        form
        stage
        required
        state
        validUntil
        trust
        record {
          number
          issuedOn
          issuer
          keptAt
        }
      }
    }
  }
`)

export type PrintedCase = NonNullable<ResultOf<typeof printedCaseDocument>['candidate']>
