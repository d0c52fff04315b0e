import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type CaseEvent,
  foldText,
  SOURCE_ORGANISATION_KINDS,
  type SourceOrganisationKind,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { toDay } from '../../platform/database-dates.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { caseRow, eventRow } from '../candidates/index.ts'
import { PERSON_COLUMNS, type Person, toPerson } from '../people/index.ts'

export interface SourceNamed {
  readonly kind: SourceOrganisationKind
  readonly name: string
}
export interface KnownCase {
  readonly id: string
  readonly personId: string
  readonly person: Person
  readonly reference: string
  readonly sourcedOn: CalendarDate
  readonly source: SourceNamed | null
  readonly sourceOrganisationId: string | null
}

/** The cases of the cells that have one of the references, held until the transaction ends; by "cell reference". */
export const findByReferences = async (
  transaction: Transaction,
  cellIds: readonly string[],
  references: readonly string[],
): Promise<Map<string, KnownCase>> => {
  const [cells, asked] = [[...new Set(cellIds)], [...new Set(references)]]
  await transaction.$queryRaw`SELECT id FROM candidates
    WHERE cell_id = ANY(${cells}::uuid[]) AND reference = ANY(${asked}::text[]) FOR UPDATE`
  const rows = await transaction.candidate.findMany({
    where: { cellId: { in: cells }, reference: { in: asked } },
    include: { person: { select: PERSON_COLUMNS }, sourceOrganisation: { select: { kind: true, name: true } } },
  })
  return new Map(
    rows.map((row) => [
      `${row.cellId} ${row.reference}`,
      {
        id: row.id,
        personId: row.personId,
        person: toPerson(row.person),
        reference: row.reference ?? '',
        sourcedOn: toDay(row.sourcedOn),
        source: row.sourceOrganisation && {
          kind: storedWord(SOURCE_ORGANISATION_KINDS, row.sourceOrganisation.kind),
          name: row.sourceOrganisation.name,
        },
        sourceOrganisationId: row.sourceOrganisationId,
      },
    ]),
  )
}

export const personKey = (person: { readonly fullName: string; readonly birthDate: CalendarDate | null }): string =>
  `${foldText(person.fullName)} ${person.birthDate}`

/**
 * The cells that follow one of the persons already, wherever they are, by personKey: a person has one case that goes on.
 * Null for a cell outside the scope, of which nothing else is told.
 */
export const findOpenCases = async (
  transaction: Transaction,
  scope: readonly string[],
  persons: readonly Pick<Person, 'fullName' | 'birthDate'>[],
): Promise<Map<string, { readonly cell: string | null }>> => {
  const asked = persons.filter(({ birthDate }) => birthDate !== null)
  if (asked.length === 0) return new Map()
  const names = asked.map(({ fullName }) => foldText(fullName))
  const days = asked.map(({ birthDate }) => birthDate)
  const inScope = pathWithin(Prisma.sql`c.path`, scope)
  const rows = await transaction.$queryRaw<{ key: string; cell: string | null }[]>`
    SELECT DISTINCT ON (p.search_name, p.birth_date) p.search_name || ' ' || p.birth_date AS key,
      CASE WHEN ${inScope} THEN c.name END AS cell
    FROM unnest(${names}::text[], ${days}::text[]) AS asked(name, born)
    JOIN persons p ON p.search_name = asked.name AND p.birth_date = asked.born::date
    JOIN candidates k ON k.person_id = p.id AND k.exit IS NULL AND k.stage <> 'OFFICIAL'
    JOIN committees c ON c.id = k.cell_id
    ORDER BY p.search_name, p.birth_date, (${inScope}) DESC, k.id`
  return new Map(rows.map(({ key, cell }) => [key, { cell }]))
}

export const sourceKey = (keeperId: string, { kind, name }: SourceNamed): string =>
  `${keeperId} ${kind} ${foldText(name)}`

/** The ids of organisations by sourceKey; those that are not there yet are added. */
export const findOrCreateSources = async (
  transaction: Transaction,
  sources: readonly { readonly keeperId: string; readonly source: SourceNamed }[],
  newId: () => string,
): Promise<Map<string, string>> => {
  const distinct = [...new Map(sources.map((one) => [sourceKey(one.keeperId, one.source), one])).values()]
  if (distinct.length === 0) return new Map()
  await transaction.sourceOrganisation.createMany({
    data: distinct.map(({ keeperId, source }) => ({
      id: newId(),
      committeeId: keeperId,
      kind: source.kind,
      name: source.name,
      searchName: foldText(source.name),
    })),
    skipDuplicates: true,
  })
  const rows = await transaction.sourceOrganisation.findMany({
    where: { committeeId: { in: [...new Set(distinct.map(({ keeperId }) => keeperId))] } },
  })
  return new Map(rows.map((row) => [`${row.committeeId} ${row.kind} ${row.searchName}`, row.id]))
}

export interface WrittenCase {
  readonly id: string
  readonly personId: string
  readonly cellId: string
  readonly reference: string
  readonly sourceOrganisationId: string | null
  readonly event: CaseEvent
  readonly eventId: string
}

export const insertCases = async (
  transaction: Transaction,
  cases: readonly WrittenCase[],
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  await transaction.candidate.createMany({
    data: cases.map(({ event, eventId: _eventId, ...row }) =>
      caseRow({ ...row, sourcedOn: event.occurredOn }, recorded.at),
    ),
  })
  await transaction.caseEvent.createMany({
    data: cases.map(({ id, eventId, event }) =>
      eventRow(id, eventId, event, { documentIssuer: null, note: null }, recorded),
    ),
  })
}

/** All of them in one statement. */
export const updateCases = async (
  transaction: Transaction,
  cases: readonly { readonly id: string; readonly sourceOrganisationId: string | null }[],
  now: Date,
): Promise<void> => {
  if (cases.length === 0) return
  const rows = cases.map(({ id, sourceOrganisationId }) => ({ id, sourceOrganisationId }))
  await transaction.$executeRaw`UPDATE candidates k SET
      source_organisation_id = r."sourceOrganisationId", version = k.version + 1, updated_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "sourceOrganisationId" uuid)
    WHERE k.id = r.id`
}
