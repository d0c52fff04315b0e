import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type NewRequest,
  REQUEST_KINDS,
  REQUEST_STATES,
  type RequestDays,
  type RequestKind,
  type RequestState,
} from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

/** What a person asks, as the register has it. */
export interface PrivacyRequest extends RequestDays {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly personId: string | null
  /** The name of the person, or the one that was written for somebody who is in no list. */
  readonly name: string
  readonly kind: RequestKind
  readonly receivedOn: CalendarDate
  readonly othersInvolved: boolean
  readonly text: string | null
  readonly state: RequestState
  readonly answeredOn: CalendarDate | null
  readonly answer: string | null
  readonly closedOn: CalendarDate | null
  readonly outcome: string | null
  readonly version: number
  readonly recordedAt: Date
  readonly recordedById: string | null
}

const WITH_NAMES = {
  committee: { select: { path: true } },
  person: { select: { fullName: true } },
} as const satisfies Prisma.PrivacyRequestInclude
type Row = Prisma.PrivacyRequestGetPayload<{ include: typeof WITH_NAMES }>

const toRequest = ({ committee, person, askerName, ...row }: Row): PrivacyRequest => ({
  ...row,
  committeePath: committee.path,
  name: person?.fullName ?? askerName ?? '',
  kind: storedWord(REQUEST_KINDS, row.kind),
  state: storedWord(REQUEST_STATES, row.state),
  receivedOn: toDay(row.receivedOn),
  answerBy: toDay(row.answerBy),
  actBy: toDay(row.actBy),
  answeredOn: toDayOrNull(row.answeredOn),
  closedOn: toDayOrNull(row.closedOn),
})

/** A request by id; null when absent or outside the viewer's scope, which are one. */
export const requestById = defineLoader<string, PrivacyRequest | null>(async (ids, context) => {
  const rows = await context.database.prisma.privacyRequest.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('privacy:read')) },
    include: WITH_NAMES,
  })
  const byId = new Map(rows.map((row) => [row.id, toRequest(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

export interface RequestFilter {
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly kinds?: readonly RequestKind[] | null | undefined
  readonly states?: readonly RequestState[] | null | undefined
  readonly overdue?: boolean | null | undefined
}
export interface RequestListArguments extends PageArguments {
  readonly filter?: RequestFilter | null | undefined
}

/** The register of the viewer's scope: what waits first, by its day. */
export const requestList = defineList<RequestListArguments, PrivacyRequest>({
  query: async (context, { filter }) => {
    const path = Prisma.sql`c.path`
    const today = context.clock.today()
    const waits = Prisma.sql`CASE q.state WHEN 'RECEIVED' THEN least(q.answer_by, q.act_by) WHEN 'ANSWERED' THEN q.act_by END`
    const overdue = Prisma.sql`coalesce(${waits} < ${today}::date, FALSE)`
    return {
      from: Prisma.sql`privacy_requests q JOIN committees c ON c.id = q.committee_id`,
      id: Prisma.sql`q.id`,
      path,
      where: [
        pathWithin(path, context.viewer.scope('privacy:read')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.ids ? [idsIn(Prisma.sql`q.id`, filter.ids)] : []),
        ...(filter?.kinds ? [Prisma.sql`q.kind = ANY(${[...filter.kinds]}::text[])`] : []),
        ...(filter?.states ? [Prisma.sql`q.state = ANY(${[...filter.states]}::text[])`] : []),
        ...(filter?.overdue == null ? [] : [filter.overdue ? overdue : Prisma.sql`NOT ${overdue}`]),
      ],
      order: Prisma.sql`coalesce(${waits}, 'infinity'::date)`,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => requestById(context).load(id))),
})

export interface RequestRow extends NewRequest, RequestDays {
  readonly id: string
  readonly committeeId: string
  readonly personId: string | null
  readonly askerName: string | null
}
export const insertRequest = async (
  transaction: Transaction,
  { receivedOn, answerBy, actBy, ...row }: RequestRow,
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  await transaction.privacyRequest.create({
    data: {
      ...row,
      receivedOn: fromDay(receivedOn),
      answerBy: fromDay(answerBy),
      actBy: fromDay(actBy),
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    },
  })
}

/** The request, held until the transaction ends. */
export const lockRequest = async (transaction: Transaction, id: string): Promise<PrivacyRequest> => {
  await transaction.$queryRaw`SELECT 1 FROM privacy_requests WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.privacyRequest.findUniqueOrThrow({ where: { id }, include: WITH_NAMES })
  return toRequest(row)
}

export const saveRequest = async (
  transaction: Transaction,
  id: string,
  {
    answeredOn,
    closedOn,
    ...columns
  }: Pick<PrivacyRequest, 'state' | 'answeredOn' | 'answer' | 'closedOn' | 'outcome'>,
): Promise<void> => {
  await transaction.privacyRequest.update({
    where: { id },
    data: {
      ...columns,
      answeredOn: fromDayOrNull(answeredOn),
      closedOn: fromDayOrNull(closedOn),
      version: { increment: 1 },
    },
  })
}

/** The person's newest case that the viewer sees. */
export const caseOfPerson = defineLoader<string, string | null>(async (personIds, context: Context) => {
  const rows = await context.database.prisma.candidate.findMany({
    where: { personId: { in: [...personIds] }, cell: committeeWithin(context.viewer.scope('candidate:read')) },
    select: { id: true, personId: true },
    orderBy: [{ sourcedOn: 'asc' }, { id: 'asc' }],
  })
  const byPerson = new Map(rows.map(({ id, personId }) => [personId, id]))
  return personIds.map((id) => byPerson.get(id) ?? null)
})
