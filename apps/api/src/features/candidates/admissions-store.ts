import { Prisma } from '@nguon/database'
import type { CalendarDate, DateBasis } from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { pathOfFilter } from '../committees/index.ts'
import { ADMISSION_ROW, type Admission, toAdmission } from './history-store.ts'

const admissionById = defineLoader<string, Admission | null>(async (ids, context) => {
  const rows = await context.database.prisma.admission.findMany({
    where: { id: { in: [...ids] }, voidedAt: null, committee: committeeWithin(context.viewer.scope('candidate:read')) },
    include: ADMISSION_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toAdmission(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** The admission of each candidate, where there is one in the scope. */
export const admissionOf = defineLoader<string, Admission | null>(async (candidateIds, context) => {
  const rows = await context.database.prisma.admission.findMany({
    where: {
      candidateId: { in: [...candidateIds] },
      voidedAt: null,
      committee: committeeWithin(context.viewer.scope('candidate:read')),
    },
    include: ADMISSION_ROW,
  })
  const byCandidate = new Map(rows.map((row) => [row.candidateId, toAdmission(row)]))
  return candidateIds.map((id) => byCandidate.get(id) ?? null)
})

export interface AdmissionFilter {
  readonly within?: string | null | undefined
  readonly from?: CalendarDate | null | undefined
  readonly to?: CalendarDate | null | undefined
  readonly basis?: DateBasis | null | undefined
}
export interface AdmissionListArguments extends PageArguments {
  readonly filter?: AdmissionFilter | null | undefined
}

const DAYS: Readonly<Record<DateBasis, Prisma.Sql>> = {
  DECISION: Prisma.sql`a.decided_on`,
  CEREMONY: Prisma.sql`a.ceremony_on`,
}

/** Admissions within the viewer's scope, the newest first. By the ceremony, those that had one. */
export const admissionList = defineList<AdmissionListArguments, Admission>({
  query: async (context, { filter }) => {
    const day = DAYS[filter?.basis ?? 'DECISION']
    const path = Prisma.sql`c.path`
    return {
      from: Prisma.sql`admissions a JOIN committees c ON c.id = a.committee_id`,
      id: Prisma.sql`a.id`,
      path,
      where: [
        Prisma.sql`a.voided_at IS NULL`,
        pathWithin(path, context.viewer.scope('candidate:read')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.basis === 'CEREMONY' ? [Prisma.sql`a.ceremony_on IS NOT NULL`] : []),
        ...(filter?.from ? [Prisma.sql`${day} >= ${filter.from}::date`] : []),
        ...(filter?.to ? [Prisma.sql`${day} <= ${filter.to}::date`] : []),
      ],
      order: day,
      descending: true,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => admissionById(context).load(id))),
})
