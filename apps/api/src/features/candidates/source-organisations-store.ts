import { Prisma } from '@nguon/database'
import { foldText, SOURCE_ORGANISATION_KINDS, type SourceOrganisationKind } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

/** A mass organisation or movement that introduces people to a committee's cells. */
export interface SourceOrganisation {
  readonly id: string
  readonly committeeId: string
  readonly kind: SourceOrganisationKind
  readonly name: string
}

const toOrganisation = (row: Prisma.SourceOrganisationGetPayload<object>): SourceOrganisation => ({
  id: row.id,
  committeeId: row.committeeId,
  kind: storedWord(SOURCE_ORGANISATION_KINDS, row.kind),
  name: row.name,
})

/** An organisation by id, within the viewer's scope. */
export const sourceOrganisationById = defineLoader<string, SourceOrganisation | null>(async (ids, context) => {
  const rows = await context.database.prisma.sourceOrganisation.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('candidate:read')) },
  })
  const byId = new Map(rows.map((row) => [row.id, toOrganisation(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** How many candidates in the viewer's scope each organisation introduced. */
export const candidateCountOf = defineLoader<string, number>(async (ids, context) => {
  const rows = await context.database.prisma.candidate.groupBy({
    by: ['sourceOrganisationId'],
    where: {
      sourceOrganisationId: { in: [...ids] },
      cell: committeeWithin(context.viewer.scope('candidate:read')),
    },
    _count: true,
  })
  const counts = new Map(rows.map(({ sourceOrganisationId, _count }) => [sourceOrganisationId, _count]))
  return ids.map((id) => counts.get(id) ?? 0)
})

export interface SourceOrganisationFilter {
  readonly q?: string | null | undefined
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly kind?: SourceOrganisationKind | null | undefined
}
export interface SourceOrganisationListArguments extends PageArguments {
  readonly filter?: SourceOrganisationFilter | null | undefined
}

/** Organisations of a subtree, by name. */
export const sourceOrganisationList = defineList<SourceOrganisationListArguments, SourceOrganisation>({
  query: async (context, { filter }) => {
    const path = Prisma.sql`c.path`
    return {
      from: Prisma.sql`source_organisations s JOIN committees c ON c.id = s.committee_id`,
      id: Prisma.sql`s.id`,
      path,
      where: [
        pathWithin(path, context.viewer.scope('candidate:read')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.ids ? [idsIn(Prisma.sql`s.id`, filter.ids)] : []),
        ...(filter?.kind ? [Prisma.sql`s.kind = ${filter.kind}`] : []),
        ...(filter?.q?.trim() ? [wordsIn(Prisma.sql`s.search_name`, foldText(filter.q))] : []),
      ],
      order: Prisma.sql`s.search_name COLLATE "C"`,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => sourceOrganisationById(context).load(id))),
})

export interface SourceNamed {
  readonly kind: SourceOrganisationKind
  readonly name: string
}

/** The id of the committee's organisation of that kind and name, made where there is none. */
export const findOrCreateSource = async (
  transaction: Transaction,
  committeeId: string,
  { kind, name }: SourceNamed,
  id: string,
): Promise<string> => {
  const searchName = foldText(name)
  // Two at once make one: the second finds the row of the first.
  await transaction.sourceOrganisation.createMany({
    data: [{ id, committeeId, kind, name, searchName }],
    skipDuplicates: true,
  })
  const found = await transaction.sourceOrganisation.findUniqueOrThrow({
    where: { committeeId_kind_searchName: { committeeId, kind, searchName } },
    select: { id: true },
  })
  return found.id
}
