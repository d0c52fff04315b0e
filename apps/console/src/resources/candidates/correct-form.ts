export type CorrectForm = {
  readonly sequence: number | null
  readonly way: 'amend' | 'void'
  readonly occurredOn: string
  readonly documentNumber: string
  readonly reason: string
  /** The events that cannot stay without the voided one, taken along. */
  readonly alsoVoid: readonly number[]
}
type Problems = { sequence?: 'missingEvent'; occurredOn?: 'missingDate' | 'future'; reason?: 'missingReason' }

/** What the API takes of the form, for the preview and for the correction itself. */
export function correctionOf({ sequence, way, occurredOn, documentNumber, alsoVoid }: CorrectForm) {
  if (sequence === null) return null
  if (way === 'void') return { voids: [sequence, ...alsoVoid].sort((a, b) => a - b), amends: null }
  if (occurredOn === '') return null
  return {
    voids: [...alsoVoid],
    amends: { sequence, occurredOn, documentNumber: documentNumber.trim() || null },
  }
}

/** What is missing before a correction is sent; words stand under candidates.correct. */
export function problemsOfCorrection({ sequence, way, occurredOn, reason }: CorrectForm, today: string): Problems {
  const problems: Problems = {}
  if (sequence === null) problems.sequence = 'missingEvent'
  if (way === 'amend' && occurredOn === '') problems.occurredOn = 'missingDate'
  else if (way === 'amend' && occurredOn > today) problems.occurredOn = 'future'
  if (reason.trim() === '') problems.reason = 'missingReason'
  return problems
}
