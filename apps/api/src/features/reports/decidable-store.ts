import { Prisma } from '@nguon/database'
import { type CalendarDate, endOfYear, STAGES_BEFORE_DECISION, timesBeforeDecision, yearOf } from '@nguon/domain'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { type Candidate, candidateById } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import { earliestDay, earliestDayUnseen } from './earliest-sql.ts'
import { dayOf } from './group-sql.ts'

interface DecidableArguments extends PageArguments {
  /** Whether ages may be looked at: a place in the order would tell them. */
  readonly byAge: boolean
  readonly by: CalendarDate | null
}

const STAGES_IN_ORDER = Prisma.raw(STAGES_BEFORE_DECISION.map((stage) => `'${stage}'`).join(', '))

/** Open cases that can be decided by a day. What bars a re-admission for good leaves the case out. */
export const decidableList = defineList<DecidableArguments, Candidate>({
  query: async (context, { by, byAge }) => {
    const today = context.clock.today()
    const earliest = byAge
      ? earliestDay(today, timesBeforeDecision(today, await regulationsOf(context)))
      : earliestDayUnseen(today)
    return {
      from: Prisma.sql`candidates k JOIN persons p ON p.id = k.person_id`,
      id: Prisma.sql`k.id`,
      path: Prisma.sql`k.path`,
      where: [
        pathWithin(Prisma.sql`k.path`, context.viewer.scope('candidate:read')),
        Prisma.sql`k.exit IS NULL AND k.stage IN (${STAGES_IN_ORDER})`,
        Prisma.sql`k.barred_group IS NULL`,
        Prisma.sql`${earliest} <= ${dayOf(by ?? endOfYear(yearOf(today)))}`,
      ],
      // The day, then how far the case has come, then since when it stands there.
      order: Prisma.sql`(${earliest})::text || lpad((20 - array_position(ARRAY[${STAGES_IN_ORDER}], k.stage))::text, 2, '0') || k.stage_since::text COLLATE "C"`,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => candidateById(context).load(id))),
})
