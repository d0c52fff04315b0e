import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { accept, type Invalid, invalid, problemWhen, type Refusal, type Result, refuse } from '../shared/result.ts'
import type { DataSet } from './purposes.ts'

/** What may be consented to: the data sets of which a purpose rests on consent. */
export const CONSENT_DATA_SETS = ['CASES', 'DOSSIERS'] as const satisfies readonly DataSet[]
export type ConsentDataSet = (typeof CONSENT_DATA_SETS)[number]
export const CONSENT_ACTS = ['GIVEN', 'WITHDRAWN'] as const
export type ConsentAct = (typeof CONSENT_ACTS)[number]
/** How the person said so, in a way that can be shown afterwards. */
export const CONSENT_FORMS = ['ON_PAPER', 'ELECTRONIC', 'RECORDED_VOICE'] as const
export type ConsentForm = (typeof CONSENT_FORMS)[number]

/** One word of a person; a later one is a further record, none is ever changed. */
export interface Consent {
  readonly act: ConsentAct
  readonly dataSet: ConsentDataSet
  readonly form: ConsentForm
  readonly saidOn: CalendarDate
  readonly documentNumber: string | null
}

/** The last word about a data set, or none. Of one day the one recorded later is the last; the records come in that order. */
export const lastWord = (records: readonly Consent[], dataSet: ConsentDataSet): Consent | null =>
  records
    .filter((one) => one.dataSet === dataSet)
    .reduce<Consent | null>((last, one) => (last === null || one.saidOn >= last.saidOn ? one : last), null)

/** May the word be recorded after those that are? Only what was given can be withdrawn, and time does not run back. */
export const decideConsent = (
  consent: Consent,
  records: readonly Consent[],
  today: CalendarDate,
): Result<Consent, Refusal | Invalid> => {
  const { act, dataSet, form, saidOn, documentNumber } = consent
  const problems = [
    ...textProblem('documentNumber', documentNumber, { required: form === 'ON_PAPER', maximum: 60 }),
    ...problemWhen(saidOn > today, { field: 'saidOn', code: 'DATE_IN_FUTURE', params: { on: saidOn, today } }),
  ]
  if (problems.length > 0) return invalid(...problems)
  const last = lastWord(records, dataSet)
  if (last !== null && saidOn < last.saidOn)
    return refuse({ rule: 'PRIVACY', code: 'CONSENT_BEFORE_LAST', values: { on: saidOn, last: last.saidOn } })
  if (act === 'GIVEN' && last?.act === 'GIVEN')
    return refuse({ rule: 'PRIVACY', code: 'CONSENT_HOLDS', values: { dataSet, on: last.saidOn } })
  if (act === 'WITHDRAWN' && last?.act !== 'GIVEN')
    return refuse({ rule: 'PRIVACY', code: 'CONSENT_NOT_HELD', values: { dataSet } })
  return accept(consent)
}
