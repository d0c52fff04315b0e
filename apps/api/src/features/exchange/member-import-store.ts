import type { MemberCount } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'

export interface ReportedMembers extends MemberCount {
  readonly committeeId: string
}

/** What the committees reported until now, held until the transaction ends. */
export const findReportedMembers = async (
  transaction: Transaction,
  committeeIds: readonly string[],
): Promise<ReportedMembers[]> => {
  await transaction.$queryRaw`SELECT id FROM committees WHERE id = ANY(${[...new Set(committeeIds)]}::uuid[]) ORDER BY id FOR UPDATE`
  return transaction.memberCount.findMany({ where: { committeeId: { in: [...new Set(committeeIds)] } } })
}

/** All of them in two statements; the committees are newer than whoever read them before. */
export const writeReportedMembers = async (
  transaction: Transaction,
  counts: readonly ReportedMembers[],
  now: Date,
): Promise<void> => {
  await transaction.$executeRaw`INSERT INTO member_counts (committee_id, year, official_members, probationary_members)
    SELECT r."committeeId", r.year, r."officialMembers", r."probationaryMembers"
    FROM jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) AS r(
      "committeeId" uuid, year int, "officialMembers" int, "probationaryMembers" int)
    ON CONFLICT (committee_id, year) DO UPDATE SET
      official_members = EXCLUDED.official_members, probationary_members = EXCLUDED.probationary_members`
  await transaction.committee.updateMany({
    where: { id: { in: [...new Set(counts.map(({ committeeId }) => committeeId))] } },
    data: { version: { increment: 1 }, updatedAt: now },
  })
}
