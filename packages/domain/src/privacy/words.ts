import type { BreachState, BreachStep } from './breaches.ts'
import type { ConsentAct, ConsentForm } from './consents.ts'
import type { DataSet, LegalBasis } from './purposes.ts'
import type { RequestKind, RequestState, RequestStep } from './requests.ts'

/** The words of the rights of persons. */
export interface PrivacyLabels {
  readonly dataSet: Readonly<Record<DataSet, string>>
  /** For what a data set is kept. */
  readonly purpose: Readonly<Record<DataSet, string>>
  readonly legalBasis: Readonly<Record<LegalBasis, string>>
  readonly consentAct: Readonly<Record<ConsentAct, string>>
  readonly consentForm: Readonly<Record<ConsentForm, string>>
  readonly requestKind: Readonly<Record<RequestKind, string>>
  readonly requestState: Readonly<Record<RequestState, string>>
  readonly requestStep: Readonly<Record<RequestStep, string>>
  readonly breachState: Readonly<Record<BreachState, string>>
  readonly breachStep: Readonly<Record<BreachStep, string>>
}
