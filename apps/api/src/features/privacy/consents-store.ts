import { CONSENT_ACTS, CONSENT_DATA_SETS, CONSENT_FORMS, type Consent } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** A word of a person about the use of their data, as it was recorded. */
export interface RecordedConsent extends Consent {
  readonly id: string
  readonly personId: string
  readonly committeeId: string
  readonly recordedAt: Date
  readonly recordedById: string | null
}

const ORDER = [{ saidOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }] as const

type Row = Awaited<ReturnType<Transaction['consent']['findMany']>>[number]
const toConsent = (row: Row): RecordedConsent => ({
  ...row,
  act: storedWord(CONSENT_ACTS, row.act),
  dataSet: storedWord(CONSENT_DATA_SETS, row.dataSet),
  form: storedWord(CONSENT_FORMS, row.form),
  saidOn: toDay(row.saidOn),
})

/** All that persons said, from the first to the newest. Whoever sees one of their cases is told. */
export const consentsOfPerson = defineLoader<string, RecordedConsent[]>(async (personIds, context) => {
  const rows = await context.database.prisma.consent.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: [...ORDER],
  })
  return personIds.map((id) => rows.filter(({ personId }) => personId === id).map(toConsent))
})

/** The same, to which nobody adds until the transaction ends. */
export const lockConsents = async (transaction: Transaction, personId: string): Promise<RecordedConsent[]> => {
  await transaction.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR UPDATE`
  const rows = await transaction.consent.findMany({ where: { personId }, orderBy: [...ORDER] })
  return rows.map(toConsent)
}

export const insertConsent = async (
  transaction: Transaction,
  { saidOn, ...row }: Omit<RecordedConsent, 'recordedById'> & { readonly recordedById: string },
): Promise<void> => {
  await transaction.consent.create({ data: { ...row, saidOn: fromDay(saidOn) } })
}
