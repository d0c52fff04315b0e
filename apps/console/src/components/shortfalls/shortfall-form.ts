import type { ShortfallReason } from '@nguon/domain'
import { writtenOrNull } from '../people/step-form.ts'

/** A reason with its measure as the dialog holds it. */
export type ShortfallForm = {
  reason: ShortfallReason | ''
  text: string
  measure: string
  personInCharge: string
  dueOn: string
}
export const EMPTY_SHORTFALL: ShortfallForm = { reason: '', text: '', measure: '', personInCharge: '', dueOn: '' }

/** What is missing before the server is asked. */
export function missingOfShortfall(form: ShortfallForm): readonly ('reason' | 'text' | 'measure')[] {
  const missing: ('reason' | 'text' | 'measure')[] = []
  if (form.reason === '') missing.push('reason')
  if (form.reason === 'OTHER' && form.text.trim() === '') missing.push('text')
  const needsMeasure = form.personInCharge.trim() !== '' || form.dueOn !== ''
  if (needsMeasure && form.measure.trim() === '') missing.push('measure')
  return missing
}

export const shortfallInput = (form: ShortfallForm & { reason: ShortfallReason }) => ({
  reason: form.reason,
  text: writtenOrNull(form.text),
  measure: writtenOrNull(form.measure),
  personInCharge: writtenOrNull(form.personInCharge),
  dueOn: writtenOrNull(form.dueOn),
})
