import {
  ACQUAINTANCES,
  ACTORS,
  AREA_TRAITS,
  ASSIGNMENT_END_REASONS,
  BARRED_GROUPS,
  CASE_KINDS,
  CASE_STATUSES,
  COMMITTEE_KINDS,
  DATE_BASES,
  DECIDING_BODIES,
  EDUCATIONS,
  ENTERPRISE_KINDS,
  ESCALATION_OUTCOMES,
  EXITS,
  IMPORT_KINDS,
  IMPORT_STATUSES,
  INTRODUCER_KINDS,
  type Labels,
  labelsOf,
  OCCUPATIONS,
  PAPER_KINDS,
  PERIOD_KINDS,
  QUALIFICATIONS,
  RELATIONS,
  RETURN_REASONS,
  ROLES,
  SEXES,
  SIDE_STATES,
  SOURCE_ORGANISATION_KINDS,
  STAGES,
  TARGET_KINDS,
  TRANSITION_KINDS,
  TRUSTS,
  VERBS,
  VERDICT_OUTCOMES,
  VERIFICATION_STATES,
  type Verb,
  VOTE_BODIES,
  VOTE_OUTCOMES,
  verbName,
} from '@nguon/domain'
import { builder, type EnumRef } from './builder.ts'

/** An enum of the domain; each value's description is its word in English and Vietnamese. */
export const labelled = <T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  kind: keyof Labels,
): EnumRef<T> => {
  const english: Readonly<Record<string, string>> = labelsOf('en')[kind]
  const vietnamese: Readonly<Record<string, string>> = labelsOf('vi')[kind]
  // The values are exactly the list's, which the library cannot read off a computed record.
  const ref = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [value, { value, description: `${english[value]} (${vietnamese[value]}).` }]),
    ),
  })
  return ref as unknown as EnumRef<T>
}

export const CommitteeKindEnum = labelled(
  'CommitteeKind',
  'The kind of a party organisation.',
  COMMITTEE_KINDS,
  'committeeKind',
)
export const AreaTraitEnum = labelled(
  'AreaTrait',
  'What is special about the area of a committee.',
  AREA_TRAITS,
  'areaTrait',
)
export const RoleEnum = labelled('Role', 'What an account may do over a subtree.', ROLES, 'role')
export const StageEnum = labelled('Stage', 'The stage of a case.', STAGES, 'stage')
export const ExitEnum = labelled('Exit', 'How a case left the path.', EXITS, 'exit')
export const CaseKindEnum = labelled(
  'CaseKind',
  'Whether it is the first admission of the person.',
  CASE_KINDS,
  'caseKind',
)
export const CaseStatusEnum = labelled(
  'CaseStatus',
  'Whether a case is followed, complete or over.',
  CASE_STATUSES,
  'caseStatus',
)
export const SexEnum = labelled('Sex', 'The sex of a person.', SEXES, 'sex')
export const EducationEnum = labelled(
  'Education',
  'The highest level of general education that was finished.',
  EDUCATIONS,
  'education',
)
export const QualificationEnum = labelled(
  'Qualification',
  'The highest professional qualification.',
  QUALIFICATIONS,
  'qualification',
)
export const OccupationEnum = labelled('Occupation', 'The occupation group of a person.', OCCUPATIONS, 'occupation')
export const EnterpriseKindEnum = labelled(
  'EnterpriseKind',
  'The kind of enterprise in which a person works.',
  ENTERPRISE_KINDS,
  'enterpriseKind',
)
export const SourceOrganisationKindEnum = labelled(
  'SourceOrganisationKind',
  'The kind of organisation that introduces people.',
  SOURCE_ORGANISATION_KINDS,
  'sourceOrganisationKind',
)
export const AssignmentEndReasonEnum = labelled(
  'AssignmentEndReason',
  'Why a mentor no longer helps a candidate.',
  ASSIGNMENT_END_REASONS,
  'assignmentEndReason',
)
export const PeriodKindEnum = labelled(
  'PeriodKind',
  'Whether a period is a term or a calendar year.',
  PERIOD_KINDS,
  'periodKind',
)
export const TargetKindEnum = labelled('TargetKind', 'How a target is counted.', TARGET_KINDS, 'targetKind')
export const DateBasisEnum = labelled('DateBasis', 'Which date of an admission counts.', DATE_BASES, 'dateBasis')
export const ImportKindEnum = labelled('ImportKind', 'What a table holds.', IMPORT_KINDS, 'importKind')
export const ImportStatusEnum = labelled('ImportStatus', 'How far an import is.', IMPORT_STATUSES, 'importStatus')

export const AcquaintanceEnum = labelled(
  'Acquaintance',
  'How a mentor knows a candidate.',
  ACQUAINTANCES,
  'acquaintance',
)
export const SideStateEnum = labelled('SideState', 'A state beside the stage, which stays.', SIDE_STATES, 'sideState')
export const TransitionKindEnum = labelled(
  'TransitionKind',
  'Whether a step leads forward, back or out.',
  TRANSITION_KINDS,
  'transitionKind',
)
export const ActorEnum = labelled('Actor', 'Whose act a step is.', ACTORS, 'actor')
export const ReturnReasonEnum = labelled('ReturnReason', 'Why a case goes back.', RETURN_REASONS, 'returnReason')
export const VoteBodyEnum = labelled('VoteBody', 'Who votes, and on what.', VOTE_BODIES, 'voteBody')
export const VoteOutcomeEnum = labelled('VoteOutcome', 'How a vote ended.', VOTE_OUTCOMES, 'voteOutcome')
export const DecidingBodyEnum = labelled('DecidingBody', 'Whose decision it is.', DECIDING_BODIES, 'decidingBody')
export const EscalationOutcomeEnum = labelled(
  'EscalationOutcome',
  'What the committee above decides after three votes without two thirds either way.',
  ESCALATION_OUTCOMES,
  'escalationOutcome',
)
export const PaperKindEnum = labelled('PaperKind', 'A paper of a dossier.', PAPER_KINDS, 'paperKind')
export const RelationEnum = labelled('Relation', 'Whose record is verified.', RELATIONS, 'relation')
export const VerificationStateEnum = labelled(
  'VerificationState',
  'How far a verification is.',
  VERIFICATION_STATES,
  'verificationState',
)
export const BarredGroupEnum = labelled(
  'BarredGroup',
  'A group that is never admitted again.',
  BARRED_GROUPS,
  'barredGroup',
)
export const IntroducerKindEnum = labelled(
  'IntroducerKind',
  'Who introduces a person into the Party.',
  INTRODUCER_KINDS,
  'introducerKind',
)
export const VerdictOutcomeEnum = labelled('VerdictOutcome', 'What a rule says.', VERDICT_OUTCOMES, 'verdictOutcome')
export const TrustEnum = labelled(
  'Trust',
  'Whether the text of a rule was compared with the official one.',
  TRUSTS,
  'trust',
)

export const CaseEventKindEnum = builder.enumType('CaseEventKind', {
  description: 'What kind of thing happened in a case.',
  values: {
    STAGE_ENTERED: { value: 'STAGE_ENTERED' as const, description: 'The case entered a stage.' },
    EXITED: { value: 'EXITED' as const, description: 'The case left the path.' },
    RETURNED: { value: 'RETURNED' as const, description: 'The case went back to an earlier stage.' },
    VOTE_HELD: { value: 'VOTE_HELD' as const, description: 'A vote was held that led to no stage.' },
    ESCALATION_DECIDED: {
      value: 'ESCALATION_DECIDED' as const,
      description: 'The committee above decided after three votes without two thirds either way.',
    },
    HELD: { value: 'HELD' as const, description: 'The case was put on hold.' },
    RESUMED: { value: 'RESUMED' as const, description: 'The case went on after having been on hold.' },
    TRANSFER_STARTED: { value: 'TRANSFER_STARTED' as const, description: 'The case was sent to another cell.' },
    TRANSFER_ACCEPTED: { value: 'TRANSFER_ACCEPTED' as const, description: 'The other cell took the case over.' },
    TRANSFER_CANCELLED: { value: 'TRANSFER_CANCELLED' as const, description: 'The case stayed where it was.' },
    CORRECTED: { value: 'CORRECTED' as const, description: 'Earlier events were voided or one of them amended.' },
  },
})
export const SortDirectionEnum = builder.enumType('SortDirection', {
  description: 'The direction of an order.',
  values: {
    ASC: { value: 'ASC' as const, description: 'From the first to the last.' },
    DESC: { value: 'DESC' as const, description: 'From the last to the first.' },
  },
})

export const VerbEnum = builder.enumType('Verb', {
  description: 'What an account may do to a record or a list; asked with viewerMay.',
  values: Object.fromEntries(
    VERBS.map((verb) => [verbName(verb), { value: verb, description: `The right ${verb}.` }]),
  ) as Record<string, { value: Verb; description: string }>,
})

export const FieldClassEnum = builder.enumType('FieldClass', {
  description: 'How much harm a field does in the wrong hands.',
  values: {
    BASIC: { value: 'BASIC' as const, description: 'Says which person is meant. Needs PERSON_READ.' },
    SENSITIVE: {
      value: 'SENSITIVE' as const,
      description: 'What the law protects more, or what leads to it. Needs PERSON_READ_SENSITIVE.',
    },
    SECRET: {
      value: 'SECRET' as const,
      description:
        'What others found out or decided against somebody. Needs PERSON_UNMASK, and an unmasking of the person that is open.',
    },
  },
})
