import { admissionDimensions, type CalendarDate } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull } from '../../platform/database-dates.ts'
import type { LockedCase } from './candidate-writes-store.ts'

/** The fact of the admission, with the dimensions of the person on the day of the decision. */
export const insertAdmission = async (
  transaction: Transaction,
  id: string,
  { candidate, source }: LockedCase,
  decision: {
    readonly decidedOn: CalendarDate
    readonly documentNumber: string
    readonly documentIssuer: string | null
  },
  recordedAt: Date,
): Promise<void> => {
  await transaction.admission.create({
    data: {
      id,
      candidateId: candidate.id,
      committeeId: candidate.cellId,
      decidedOn: fromDay(decision.decidedOn),
      documentNumber: decision.documentNumber,
      documentIssuer: decision.documentIssuer,
      readmission: candidate.caseKind === 'READMISSION',
      ...admissionDimensions(candidate.person, decision.decidedOn),
      sourceKind: source?.kind ?? null,
      recordedAt,
    },
  })
}

/** The day of the ceremony or of the annulment; each is set once. */
export const dateAdmission = async (
  transaction: Transaction,
  candidateId: string,
  days: { readonly ceremonyOn: CalendarDate } | { readonly annulledOn: CalendarDate },
): Promise<void> => {
  await transaction.admission.updateMany({
    where: { candidateId, voidedAt: null },
    data:
      'ceremonyOn' in days ? { ceremonyOn: fromDay(days.ceremonyOn) } : { annulledOn: fromDayOrNull(days.annulledOn) },
  })
}

/** A correction takes the admission back; the row stays, and counts no longer. Answers the row as it was. */
export const voidAdmission = async (transaction: Transaction, candidateId: string, at: Date) => {
  const row = await transaction.admission.findFirst({ where: { candidateId, voidedAt: null } })
  if (row) await transaction.admission.update({ where: { id: row.id }, data: { voidedAt: at } })
  return row
}

/**
 * Another row in place of a voided one: decided elsewhere in time, where and of whom the voided one said. The dimensions
 * that depend on the day are taken anew.
 */
export const replaceAdmission = async (
  transaction: Transaction,
  id: string,
  voided: NonNullable<Awaited<ReturnType<typeof voidAdmission>>>,
  { candidate }: LockedCase,
  told: {
    readonly decidedOn: CalendarDate
    readonly documentNumber: string
    readonly ceremonyOn: CalendarDate | null
    readonly annulledOn: CalendarDate | null
  },
  recordedAt: Date,
): Promise<void> => {
  const { ageYears } = admissionDimensions(candidate.person, told.decidedOn)
  await transaction.admission.create({
    data: {
      ...voided,
      id,
      ageYears,
      decidedOn: fromDay(told.decidedOn),
      ceremonyOn: fromDayOrNull(told.ceremonyOn),
      annulledOn: fromDayOrNull(told.annulledOn),
      documentNumber: told.documentNumber,
      voidedAt: null,
      recordedAt,
    },
  })
}
