import type { Database, PrismaClient } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import { type CalendarDate, type CommitteeKind, type Locale, parseCalendarDate, type Role } from '@nguon/domain'
import { graphql } from 'graphql'
import { pino } from 'pino'
import { insertCommittee } from '../features/committees/index.ts'
import { type Clock, clockOn } from '../platform/clock.ts'
import { type Context, createContext } from '../platform/context.ts'
import { fromDay } from '../platform/database-dates.ts'
import { newId } from '../platform/ids.ts'
import { viewerOf } from '../platform/viewer.ts'
import { schema } from '../schema/index.ts'

export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

export interface Answer {
  /** Empty where the whole answer is an error. */
  readonly data: Readonly<Record<string, unknown>>
  readonly errors: readonly { readonly message: string; readonly code: unknown }[]
  /** What the answer asked of the database, each statement by its model and operation. */
  readonly operations: readonly string[]
}

/** Somebody with a role, who asks the schema as the server would let them. */
export interface Person {
  readonly id: string
  readonly context: (locale?: Locale) => Context
  /** A context that notes what is asked of the database. */
  readonly noted: () => { readonly context: Context; readonly operations: readonly string[] }
  readonly ask: (query: string, variables?: Record<string, unknown>, locale?: Locale) => Promise<Answer>
}

export interface SmallWorld {
  readonly database: Database
  readonly clock: Clock
  readonly committees: Readonly<
    Record<'province' | 'district' | 'town' | 'commune' | 'giaDia' | 'school' | 'village', string>
  >
  /** An account with the role over the committee. */
  readonly account: (name: string, role: Role, committeeId: string) => Promise<Person>
  readonly addCommittee: (name: string, kind: CommitteeKind, parentId: string | null) => Promise<string>
  readonly close: () => Promise<void>
}

const ESTABLISHED = day('1990-01-01')

/** The same database, noting what is asked of it. */
const noting = (database: Database, operations: string[]): Database => ({
  ...database,
  // An extended client does all that the client does.
  prisma: database.prisma.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        operations.push(`${model ?? ''}.${operation}`)
        return query(args)
      },
    },
  }) as unknown as PrismaClient,
})

const WRITES = /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)$/
// An answer that is kept for a retry is part of the write that it answers; a run of an import is itself the record of who
// ran what, and each row that it writes has its entry.
const NOT_OF_THEIR_OWN = ['IdempotencyKey.create', 'ImportRun.create', 'Upload.delete', 'Upload.deleteMany']

/** No test can have a mutation write anything that the audit does not tell. */
const checkAudited = (source: string, operations: readonly string[]): void => {
  if (!/^\s*mutation\b/.test(source)) return
  const writes = operations.filter((operation) => WRITES.test(operation) && !NOT_OF_THEIR_OWN.includes(operation))
  if (writes.length > 0 && !writes.includes('AuditEntry.createMany'))
    throw new Error(`Written past the audit: ${writes.join(', ')} by ${source}`)
}

/** A province with one district, two of its units and three cells, on 24/11/2026; no people. */
export const createSmallWorld = async (): Promise<SmallWorld> => {
  const database = await createTestDatabase()
  const clock = clockOn(day('2026-11-24'))
  const services = {
    database,
    clock,
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    publicUrl: 'http://localhost:4000',
  }

  const addCommittee = async (name: string, kind: CommitteeKind, parentId: string | null): Promise<string> => {
    const id = newId()
    const range = { startsOn: ESTABLISHED, endsOn: null }
    await database.prisma.$transaction(async (transaction) => {
      const parent = parentId
        ? await transaction.committee.findUniqueOrThrow({
            where: { id: parentId },
            select: { id: true, path: true, depth: true },
          })
        : null
      await insertCommittee(
        transaction,
        {
          id,
          parent,
          structure: {
            placements: [{ ...range, parentId }],
            designations: [{ ...range, name, kind, code: null }],
          },
          decisionNumber: null,
          areaTraits: [],
          establishedOn: ESTABLISHED,
        },
        newId,
        clock.now(),
      )
    })
    return id
  }

  const account = async (name: string, role: Role, committeeId: string): Promise<Person> => {
    const id = newId()
    await database.prisma.user.create({ data: { id, name, email: `${id}@example.invalid`, username: id } })
    const grantId = newId()
    await database.prisma.grant.create({
      data: { id: grantId, userId: id, role, committeeId, startsOn: fromDay(ESTABLISHED) },
    })
    const { path } = await database.prisma.committee.findUniqueOrThrow({ where: { id: committeeId } })
    const grants = [{ id: grantId, role, committeeId, path, startsOn: ESTABLISHED, endsOn: null }]
    const context = (locale: Locale = 'vi') =>
      createContext(services, {
        requestId: newId(),
        locale,
        signedIn: viewerOf({ id, name, username: id }, grants, clock.today()),
      })
    const noted = (locale: Locale = 'vi') => {
      const operations: string[] = []
      const { signedIn } = context(locale)
      const observed = { ...services, database: noting(database, operations) }
      return { operations, context: createContext(observed, { requestId: newId(), locale, signedIn }) }
    }
    return {
      id,
      context,
      noted,
      ask: async (source, variables, locale) => {
        const { context: contextValue, operations } = noted(locale)
        const answer = await graphql({
          schema,
          source,
          contextValue,
          ...(variables ? { variableValues: variables } : {}),
        })
        if (!answer.errors) checkAudited(source, operations)
        return {
          operations,
          data: JSON.parse(JSON.stringify(answer.data ?? {})),
          errors: (answer.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions.code })),
        }
      },
    }
  }

  const province = await addCommittee('Đảng bộ tỉnh Bắc Kạn', 'PROVINCIAL', null)
  const district = await addCommittee('Đảng bộ huyện Na Rì', 'DISTRICT', province)
  const town = await addCommittee('Đảng bộ thị trấn Yến Lạc', 'COMMUNE', district)
  const commune = await addCommittee('Đảng bộ xã Côn Minh', 'COMMUNE', district)
  const giaDia = await addCommittee('Chi bộ tổ nhân dân Giả Dìa', 'CELL', town)
  const school = await addCommittee('Chi bộ Trường THCS Yến Lạc', 'CELL', town)
  const village = await addCommittee('Chi bộ thôn Chợ B', 'CELL', commune)
  return {
    database,
    clock,
    committees: { province, district, town, commune, giaDia, school, village },
    account,
    addCommittee,
    close: () => database.close(),
  }
}
