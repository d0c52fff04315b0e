import type { Role, Verb } from '../access/access.ts'
import type {
  Acquaintance,
  BarredGroup,
  IntroducerKind,
  Relation,
  VerificationState,
} from '../candidates/case-facts.ts'
import type { PaperState } from '../candidates/dossier.ts'
import type { DecidingBody, EscalationOutcome, ReturnReason, VoteBody } from '../candidates/events.ts'
import type { PaperKind } from '../candidates/papers.ts'
import type { CaseEventKind, CaseKind, CaseStatus, Exit, SideState, Stage } from '../candidates/stages.ts'
import type { Actor, TransitionKind } from '../candidates/transitions.ts'
import type { VoteOutcome } from '../candidates/votes.ts'
import type { AreaTrait, CommitteeKind } from '../committees/committees.ts'
import type { DueCharge, DueKind } from '../due/kinds.ts'
import type { DueSeverity } from '../due/severity.ts'
import type { ImportKind, ImportStatus } from '../exchange/kinds.ts'
import type { AssessmentCriterion, AssessmentGrade } from '../mentors/assessments.ts'
import type { AssignmentEndReason } from '../mentors/assignments.ts'
import type { RestrictionKind } from '../mentors/standing.ts'
import type {
  Education,
  EnterpriseKind,
  Occupation,
  Qualification,
  Sex,
  SourceOrganisationKind,
} from '../people/persons.ts'
import type { UnmaskPurpose } from '../people/unmasking.ts'
import type { PrivacyLabels } from '../privacy/words.ts'
import type { Anchor, EditionSeries, RuleId, RuleUnit, Trust } from '../regulations/editions.ts'
import type { ReportLabels } from '../reports/words.ts'
import type { VerdictOutcome } from '../shared/result.ts'
import type { PeriodKind } from '../targets/periods.ts'
import type { DateBasis, UnevenState } from '../targets/progress.ts'
import type { TargetKind } from '../targets/targets.ts'
import type { TargetLabels } from '../targets/words.ts'

/** The word of every value of every list, in one language. */
export interface Labels extends PrivacyLabels, ReportLabels, TargetLabels {
  readonly committeeKind: Readonly<Record<CommitteeKind, string>>
  readonly areaTrait: Readonly<Record<AreaTrait, string>>
  readonly stage: Readonly<Record<Stage, string>>
  /** For a stepper, a meter or a column head. */
  readonly stageShort: Readonly<Record<Stage, string>>
  readonly exit: Readonly<Record<Exit, string>>
  readonly caseStatus: Readonly<Record<CaseStatus, string>>
  readonly caseEventKind: Readonly<Record<CaseEventKind, string>>
  readonly sideState: Readonly<Record<SideState, string>>
  readonly transitionKind: Readonly<Record<TransitionKind, string>>
  readonly actor: Readonly<Record<Actor, string>>
  readonly returnReason: Readonly<Record<ReturnReason, string>>
  readonly voteBody: Readonly<Record<VoteBody, string>>
  readonly voteOutcome: Readonly<Record<VoteOutcome, string>>
  readonly decidingBody: Readonly<Record<DecidingBody, string>>
  readonly escalationOutcome: Readonly<Record<EscalationOutcome, string>>
  readonly caseKind: Readonly<Record<CaseKind, string>>
  readonly sex: Readonly<Record<Sex, string>>
  readonly education: Readonly<Record<Education, string>>
  readonly qualification: Readonly<Record<Qualification, string>>
  readonly occupation: Readonly<Record<Occupation, string>>
  readonly enterpriseKind: Readonly<Record<EnterpriseKind, string>>
  readonly sourceOrganisationKind: Readonly<Record<SourceOrganisationKind, string>>
  readonly assignmentEndReason: Readonly<Record<AssignmentEndReason, string>>
  readonly assessmentCriterion: Readonly<Record<AssessmentCriterion, string>>
  readonly assessmentGrade: Readonly<Record<AssessmentGrade, string>>
  readonly restrictionKind: Readonly<Record<RestrictionKind, string>>
  readonly unmaskPurpose: Readonly<Record<UnmaskPurpose, string>>
  readonly targetKind: Readonly<Record<TargetKind, string>>
  readonly periodKind: Readonly<Record<PeriodKind, string>>
  readonly dateBasis: Readonly<Record<DateBasis, string>>
  readonly role: Readonly<Record<Role, string>>
  readonly verb: Readonly<Record<Verb, string>>
  readonly importKind: Readonly<Record<ImportKind, string>>
  readonly importStatus: Readonly<Record<ImportStatus, string>>
  readonly paperKind: Readonly<Record<PaperKind, string>>
  readonly relation: Readonly<Record<Relation, string>>
  readonly verificationState: Readonly<Record<VerificationState, string>>
  readonly acquaintance: Readonly<Record<Acquaintance, string>>
  readonly introducerKind: Readonly<Record<IntroducerKind, string>>
  readonly barredGroup: Readonly<Record<BarredGroup, string>>
  readonly ruleId: Readonly<Record<RuleId, string>>
  readonly trust: Readonly<Record<Trust, string>>
  readonly verdictOutcome: Readonly<Record<VerdictOutcome, string>>
  readonly editionSeries: Readonly<Record<EditionSeries, string>>
  readonly anchor: Readonly<Record<Anchor, string>>
  readonly ruleUnit: Readonly<Record<RuleUnit, string>>
  readonly paperState: Readonly<Record<PaperState, string>>
  readonly unevenState: Readonly<Record<UnevenState, string>>
  readonly dueKind: Readonly<Record<DueKind, string>>
  readonly dueSeverity: Readonly<Record<DueSeverity, string>>
  readonly dueCharge: Readonly<Record<DueCharge, string>>
}
