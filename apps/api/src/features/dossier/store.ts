import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  INTRODUCER_KINDS,
  type IntroducerKind,
  PAPER_KINDS,
  type PaperKind,
  RELATIONS,
  type Relation,
  VERIFICATION_STATES,
  type VerificationState,
} from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { decryptText, encryptText } from '../../platform/encrypted-texts.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'

interface OfCase {
  readonly id: string
  readonly candidateId: string
  /** The present path of the cell that follows the case. */
  readonly cellPath: string
}
export interface PaperRecord extends OfCase {
  readonly kind: PaperKind
  readonly number: string | null
  readonly issuedOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly issuer: string | null
  readonly keptAt: string | null
  readonly validUntil: CalendarDate | null
  readonly recordedAt: Date
  readonly recordedById: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawReason: string | null
}
export interface VerificationRecord extends OfCase {
  /** Whose curriculum vitae it is. */
  readonly personId: string
  readonly relation: Relation
  readonly state: VerificationState
  readonly place: string | null
  readonly sentOn: CalendarDate | null
  readonly answeredOn: CalendarDate | null
  readonly note: string | null
  readonly version: number
}
export interface IntroducerRecord extends OfCase {
  readonly kind: IntroducerKind
  readonly mentorId: string | null
  readonly organisationName: string | null
  readonly introducedOn: CalendarDate
  readonly paperNumber: string | null
}

const OF_CASE = { candidate: { select: { cell: { select: { path: true } } } } } as const

type PaperRow = Prisma.PaperGetPayload<{ include: typeof OF_CASE }>
const toPaperRecord = ({ candidate, ...row }: PaperRow): PaperRecord => ({
  ...row,
  cellPath: candidate.cell.path,
  kind: storedWord(PAPER_KINDS, row.kind),
  issuedOn: toDay(row.issuedOn),
  receivedOn: toDayOrNull(row.receivedOn),
  validUntil: toDayOrNull(row.validUntil),
  withdrawReason: decryptText({ table: 'papers', column: 'withdraw_reason', rowId: row.id }, row.withdrawReason),
})
const OF_PERSON = { candidate: { select: { personId: true, cell: { select: { path: true } } } } } as const
const noteOf = (id: string) => ({ table: 'cv_verifications', column: 'note', rowId: id })
type VerificationRow = Prisma.CvVerificationGetPayload<{ include: typeof OF_PERSON }>
const toVerification = ({ candidate, ...row }: VerificationRow): VerificationRecord => ({
  ...row,
  personId: candidate.personId,
  cellPath: candidate.cell.path,
  relation: storedWord(RELATIONS, row.relation),
  state: storedWord(VERIFICATION_STATES, row.state),
  sentOn: toDayOrNull(row.sentOn),
  answeredOn: toDayOrNull(row.answeredOn),
  note: decryptText(noteOf(row.id), row.note),
})
type IntroducerRow = Prisma.IntroducerGetPayload<{ include: typeof OF_CASE }>
const toIntroducer = ({ candidate, ...row }: IntroducerRow): IntroducerRecord => ({
  ...row,
  cellPath: candidate.cell.path,
  kind: storedWord(INTRODUCER_KINDS, row.kind),
  introducedOn: toDay(row.introducedOn),
})

const grouped = <V extends OfCase>(ids: readonly string[], rows: readonly V[]): V[][] => {
  const groups = new Map<string, V[]>(ids.map((id) => [id, []]))
  for (const row of rows) groups.get(row.candidateId)?.push(row)
  return ids.map((id) => groups.get(id) ?? [])
}
/** Rows of these cases, where the viewer may see the case. */
const inScope = (ids: readonly string[], scope: readonly string[]) => ({
  candidateId: { in: [...ids] },
  candidate: { cell: committeeWithin(scope) },
})

/** The register of each case, the oldest paper first; withdrawn ones too. */
export const papersOfCase = defineLoader<string, PaperRecord[]>(async (ids, context) => {
  const rows = await context.database.prisma.paper.findMany({
    where: inScope(ids, context.viewer.scope('candidate:read')),
    include: OF_CASE,
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
  })
  return grouped(ids, rows.map(toPaperRecord))
})
export const verificationsOfCase = defineLoader<string, VerificationRecord[]>(async (ids, context) => {
  const rows = await context.database.prisma.cvVerification.findMany({
    where: inScope(ids, context.viewer.scope('candidate:read')),
    include: OF_PERSON,
    orderBy: { id: 'asc' },
  })
  return grouped(ids, rows.map(toVerification))
})
export const introducersOfCase = defineLoader<string, IntroducerRecord[]>(async (ids, context) => {
  const rows = await context.database.prisma.introducer.findMany({
    where: { ...inScope(ids, context.viewer.scope('candidate:read')), withdrawnAt: null },
    include: OF_CASE,
    orderBy: [{ introducedOn: 'asc' }, { id: 'asc' }],
  })
  return grouped(ids, rows.map(toIntroducer))
})

export const lockPaper = async (transaction: Transaction, id: string): Promise<PaperRecord | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT id FROM papers WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.paper.findUnique({ where: { id }, include: OF_CASE })
  return row && toPaperRecord(row)
}
export const lockVerification = async (transaction: Transaction, id: string): Promise<VerificationRecord | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT id FROM cv_verifications WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.cvVerification.findUnique({ where: { id }, include: OF_PERSON })
  return row && toVerification(row)
}
export const lockIntroducer = async (transaction: Transaction, id: string): Promise<IntroducerRecord | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT id FROM introducers WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.introducer.findUnique({ where: { id, withdrawnAt: null }, include: OF_CASE })
  return row && toIntroducer(row)
}

type WrittenVerification = Omit<VerificationRecord, 'id' | 'candidateId' | 'personId' | 'cellPath' | 'version'>
const verificationColumns = (id: string, written: WrittenVerification) => ({
  ...written,
  sentOn: fromDayOrNull(written.sentOn),
  answeredOn: fromDayOrNull(written.answeredOn),
  note: encryptText(noteOf(id), written.note),
})
export const insertVerification = async (
  transaction: Transaction,
  ids: { readonly id: string; readonly candidateId: string },
  written: WrittenVerification,
  recordedAt: Date,
): Promise<void> => {
  await transaction.cvVerification.create({ data: { ...ids, ...verificationColumns(ids.id, written), recordedAt } })
}
export const saveVerification = async (
  transaction: Transaction,
  id: string,
  written: WrittenVerification,
): Promise<void> => {
  await transaction.cvVerification.update({
    where: { id },
    data: { ...verificationColumns(id, written), version: { increment: 1 } },
  })
}
export const removeVerification = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.cvVerification.delete({ where: { id } })
}

export const withdrawIntroducer = async (transaction: Transaction, id: string, at: Date): Promise<void> => {
  await transaction.introducer.update({ where: { id }, data: { withdrawnAt: at } })
}

/** What changes in the papers of a case changes the case: who read it before must read it again. */
export const touchCase = async (transaction: Transaction, candidateId: string, at: Date): Promise<void> => {
  await transaction.candidate.update({
    where: { id: candidateId },
    data: { version: { increment: 1 }, updatedAt: at },
  })
}
