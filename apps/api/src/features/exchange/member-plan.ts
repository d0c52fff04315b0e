import { checkMemberCounts } from '@nguon/domain'
import { audit } from '../../platform/writes.ts'
import { findReportedMembers, type ReportedMembers, writeReportedMembers } from './member-import-store.ts'
import { findPlaces } from './places-store.ts'
import { inChunks, kept, noWarnings, type Planner, refuseRepeats, rowProblem } from './plan.ts'
import type { PlacedProblem } from './read-rows.ts'

interface PlannedCount {
  readonly after: ReportedMembers
  readonly before: ReportedMembers | null
}
const keyOf = ({ committeeId, year }: { readonly committeeId: string; readonly year: number }): string =>
  `${committeeId} ${year}`
const snapshotOf = ({ year, officialMembers, probationaryMembers }: ReportedMembers) => ({
  memberCounts: [{ year, officialMembers, probationaryMembers }],
})

/** Members by committee and year; years that the table does not name stay as they are. */
export const planMembers: Planner<'MEMBERS'> = async ({ context, transaction, within }, rows) => {
  const today = context.clock.today()
  const places = await findPlaces(
    transaction,
    within.path,
    rows.map(({ row }) => row.committee),
  )
  const problems: PlacedProblem[] = []
  const placed = rows.flatMap(({ number, row }) => {
    const place = places.find(row.committee)
    if (!place.ok) problems.push({ row: number, column: 'committee', ...place.error })
    return place.ok ? [{ number, row: { ...row, committeeId: place.value.id } }] : []
  })
  problems.push(...refuseRepeats(placed, keyOf, 'year'))
  const reported = await findReportedMembers(
    transaction,
    placed.map(({ row }) => row.committeeId),
  )
  const known = new Map(reported.map((count) => [keyOf(count), count]))
  const planned: PlannedCount[] = []
  let same = 0
  for (const { number, row } of placed) {
    const before = known.get(keyOf(row)) ?? null
    const after: ReportedMembers = {
      committeeId: row.committeeId,
      year: row.year,
      officialMembers: row.officialMembers,
      probationaryMembers: kept(row.probationaryMembers, before?.probationaryMembers ?? 0),
    }
    const faults = checkMemberCounts([after], today)
    problems.push(
      ...faults.map(({ field, code, params }) =>
        rowProblem(number, { column: field.split('.').at(-1) ?? null, code, ...(params ? { params } : {}) }),
      ),
    )
    if (faults.length > 0) continue
    if (before?.officialMembers === after.officialMembers && before.probationaryMembers === after.probationaryMembers)
      same += 1
    else planned.push({ before, after })
  }
  const updated = planned.filter(({ before }) => before !== null).length
  return {
    problems,
    created: planned.length - updated,
    updated,
    same,
    warnings: noWarnings,
    write: (onProgress) =>
      inChunks(planned, async (chunk, through) => {
        await writeReportedMembers(
          transaction,
          chunk.map(({ after }) => after),
          context.clock.now(),
        )
        await audit(
          transaction,
          context,
          chunk.map(({ before, after }) => ({
            verb: 'committee:update',
            subjectType: 'Committee',
            subjectId: after.committeeId,
            committeeId: after.committeeId,
            before: before && snapshotOf(before),
            after: snapshotOf(after),
          })),
        )
        onProgress(same + through)
      }),
  }
}
