import { Prisma } from '@nguon/database'
import { type CalendarDate, endOfYear, leastMonthsOfAge, STAGES_BEFORE_DECISION, yearOf } from '@nguon/domain'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { type Candidate, candidateById } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import { dayOf } from './group-sql.ts'

interface DecidableArguments extends PageArguments {
  /** Whether ages may be looked at: a place in the order would tell them. */
  readonly byAge: boolean
  readonly by: CalendarDate | null
}

const BEFORE_MEETING = STAGES_BEFORE_DECISION.slice(0, STAGES_BEFORE_DECISION.indexOf('CELL_PROPOSED'))
const words = (stages: readonly string[]): Prisma.Sql => Prisma.raw(stages.map((stage) => `'${stage}'`).join(', '))

/**
 * Open cases that can be decided by a day. Before the cell has met, the one time that a rule sets is the age that a person
 * must have (R1); what bars a re-admission for good leaves the case out. The same is said, with every step, by
 * `earliestDecision` of the domain, which a test holds against this.
 */
export const decidableList = defineList<DecidableArguments, Candidate>({
  query: async (context, { by, byAge }) => {
    const today = context.clock.today()
    const months = leastMonthsOfAge(today, await regulationsOf(context))
    const oldEnough = !byAge
      ? dayOf(today)
      : Prisma.sql`CASE WHEN k.stage IN (${words(BEFORE_MEETING)})
      THEN coalesce((p.birth_date + make_interval(months => ${months}::int))::date, ${dayOf(today)}) ELSE ${dayOf(today)} END`
    const earliest = Prisma.sql`greatest(${oldEnough}, ${dayOf(today)}, k.stage_since)`
    const order = Prisma.raw(STAGES_BEFORE_DECISION.map((stage) => `'${stage}'`).join(', '))
    return {
      from: Prisma.sql`candidates k JOIN persons p ON p.id = k.person_id`,
      id: Prisma.sql`k.id`,
      path: Prisma.sql`k.path`,
      where: [
        pathWithin(Prisma.sql`k.path`, context.viewer.scope('candidate:read')),
        Prisma.sql`k.exit IS NULL AND k.stage IN (${words(STAGES_BEFORE_DECISION)})`,
        Prisma.sql`k.barred_group IS NULL`,
        Prisma.sql`${earliest} <= ${dayOf(by ?? endOfYear(yearOf(today)))}`,
      ],
      // The day, then how far the case has come, then since when it stands there.
      order: Prisma.sql`(${earliest})::text || lpad((20 - array_position(ARRAY[${order}], k.stage))::text, 2, '0') || k.stage_since::text COLLATE "C"`,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => candidateById(context).load(id))),
})
