import { type CalendarDate, type DueSeverity, type Locale, severityOf } from '@nguon/domain'
import { type Context, createContext, type Services } from '../../platform/context.ts'
import { findViewer } from '../access/index.ts'
import { candidateById } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { type DueItemFilter, dueItemList } from './items-store.ts'
import { sentenceOf } from './sentence.ts'

/** One due item as it leaves the server: in a mail or a calendar. */
export interface Notice {
  readonly id: string
  /** The page of the console that it is about. */
  readonly page: string
  readonly dueOn: CalendarDate
  readonly severity: DueSeverity
  readonly sentence: string
  /** The name of the cell, or of the committee whose measure it is. */
  readonly cell: string
  /** Whose case it is; null unless the account wants names there and may see this one. */
  readonly name: string | null
}

/** A context in which the server asks for an account, with the rights that it has today; null where it has none. */
export const contextFor = async (services: Services, userId: string, locale: Locale): Promise<Context | null> => {
  const signedIn = await findViewer(services.database, userId, services.clock.today())
  if (!signedIn?.mayAnywhere('candidate:read')) return null
  return createContext(services, { requestId: services.newId(), locale, signedIn })
}

/** What the account sees of what is due, the most pressing first. */
export const findNotices = async (
  context: Context,
  filter: DueItemFilter,
  { first, withNames }: { readonly first: number; readonly withNames: boolean },
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> => {
  const { viewer, locale, clock } = context
  const page = await dueItemList(context, { path: '/', args: { first, filter, direction: 'ASC' } })
  const notices = await Promise.all(
    page.nodes.map(async (row) => {
      const [cell, candidate] = await Promise.all([
        committeeById(context).load(row.committeeId),
        withNames && row.candidateId !== null && viewer.may('person:read', row.path)
          ? candidateById(context).load(row.candidateId)
          : null,
      ])
      return {
        id: row.id,
        page: row.candidateId === null ? `/shortfalls/${row.shortfallId}/show` : `/candidates/${row.candidateId}/show`,
        dueOn: row.dueOn,
        severity: severityOf(row.dueOn, clock.today()),
        sentence: sentenceOf(row, locale),
        cell: cell?.name ?? '',
        name: candidate?.person.fullName ?? null,
      }
    }),
  )
  return { notices, total: page.hasNextPage ? await page.totalCount() : notices.length }
}
