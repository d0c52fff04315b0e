import { Prisma } from '@nguon/database'
import { type CalendarDate, COMMITTEE_KINDS, isAboveGrassroots } from '@nguon/domain'
import { assessmentOverdue, runsOn } from '../candidates/index.ts'

const ABOVE = COMMITTEE_KINDS.filter(isAboveGrassroots)

/** The paths from the root down to that of the row `kc`, so that each is found by the index. */
const LINE = Prisma.sql`ARRAY(
  SELECT '/' || array_to_string((string_to_array(trim(both '/' from kc.path), '/'))[1:n], '/') || '/'
  FROM generate_series(1, kc.depth + 1) AS n)`

/** mentorUnitPath in SQL: the mentor's committee stands over the cell, or within one of its line that is not above the grassroots. */
const IN_UNIT = Prisma.sql`(starts_with(kc.path, c.path) OR EXISTS (
  SELECT 1 FROM committees u WHERE u.path = ANY(${LINE}) AND u.kind <> ALL(ARRAY[${Prisma.join(ABOVE)}]::text[])
    AND starts_with(c.path, u.path)))`

const helpsSomebody = (today: CalendarDate, whom: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM mentor_assignments h JOIN candidates k ON k.id = h.candidate_id JOIN committees kc ON kc.id = k.cell_id
  WHERE h.mentor_id = m.id AND ${runsOn(Prisma.sql`h`, today)} AND ${whom})`

/** The member of the row `m` is under discipline on the day. */
export const disciplinedOn = (today: CalendarDate): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM mentor_restrictions x WHERE x.mentor_id = m.id AND ${runsOn(Prisma.sql`x`, today)})`

/** Helps somebody and may not any longer: ended, not official, disciplined, or moved out of the unit. */
export const noLongerEligible = (today: CalendarDate): Prisma.Sql =>
  helpsSomebody(
    today,
    Prisma.sql`(m.ended_on < ${today}::date OR m.official_since IS NULL OR m.official_since > ${today}::date
      OR ${disciplinedOn(today)} OR NOT ${IN_UNIT})`,
  )

/** May be asked today and helps fewer than the capacity; `load` counts whom the row `m` helps. */
export const freeOn = (today: CalendarDate, load: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (m.ended_on IS NULL OR m.ended_on >= ${today}::date)
  AND m.official_since IS NOT NULL AND m.official_since <= ${today}::date
  AND NOT ${disciplinedOn(today)} AND ${load} < m.capacity)`

/** Helps somebody whom nobody has assessed in time. */
export const silentOn = (today: CalendarDate): Prisma.Sql => helpsSomebody(today, assessmentOverdue(today))
