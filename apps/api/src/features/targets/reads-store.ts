import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  DATE_BASES,
  type DateBasis,
  parseCalendarDate,
  periodKey,
  progressOf,
  requiredCount,
  yearOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Known, NOT_KNOWN, type Place, readableFields } from '../../platform/reads/readable.ts'
import { officialMembersSql } from '../committees/index.ts'
import { countedAdmissions } from './progress-store.ts'
import { findPeriod, type PeriodWithTerm, type Revision } from './store.ts'

interface Prepared {
  readonly period: PeriodWithTerm
  readonly asOf: CalendarDate
  readonly to: CalendarDate
  readonly basis: DateBasis
}

const isPeriod = (value: unknown): value is { readonly term?: string; readonly year?: number } =>
  typeof value === 'object' && value !== null

const prepare = async (
  { period: asked, asOf: day, basis: on }: Readonly<Record<string, unknown>>,
  context: Context,
) => {
  const basis = DATE_BASES.find((known) => known === (on ?? 'DECISION'))
  const asOf = day == null ? context.clock.today() : parseCalendarDate(String(day))
  if (!isPeriod(asked) || !basis || !asOf) return NOT_KNOWN
  const period = await findPeriod(context, asked)
  const prepared: Prepared = { period, asOf, basis, to: asOf < period.endsOn ? asOf : period.endsOn }
  return { shape: basis, prepared }
}

/** What is counted, the revision in force and, for a share of members, the members; null outside the scope of targets. */
const read = (shape: string, place: Place): Prisma.Sql => {
  const basis: DateBasis = shape === 'CEREMONY' ? 'CEREMONY' : 'DECISION'
  const { own, fence } = place
  const of = <T>(value: (prepared: Prepared) => T) => place.prepared<T>(value)
  const day = (value: (prepared: Prepared) => CalendarDate) => Prisma.sql`${of(value)}::date`
  const asOf = day((prepared) => prepared.asOf)
  const path = Prisma.sql`${own}.path`
  const until = Prisma.sql`left(${own}.path, -1) || '0'`
  const counted = countedAdmissions(basis, {
    ordinal: Prisma.sql`${own}.ordinal`,
    path,
    until,
    from: day(({ period }) => period.startsOn),
    to: day(({ to }) => to),
    asOf,
  })
  const members = officialMembersSql(
    {
      id: Prisma.sql`${own}.id`,
      path,
      until,
      year: Prisma.sql`${of(({ period }) => yearOf(period.startsOn) - 1)}::int`,
    },
    (where) => fence(where, 'committee:read'),
  )
  return Prisma.sql`CASE WHEN ${fence(path, 'target:read')} THEN json_build_object(
    'counts', (SELECT json_build_array(counted.achieved, counted.readmitted) FROM (${counted}) AS counted),
    'target', (SELECT json_build_object('revision', json_build_object('id', v.id, 'sequence', v.sequence, 'kind', v.kind,
        'minimum', v.minimum, 'maximum', v.maximum, 'memberShare', v.member_share, 'decisionNumber', v.decision_number,
        'decidedOn', v.decided_on, 'issuer', v.issuer, 'recordedAt', v.recorded_at), 'members', CASE WHEN v.kind = 'RATE_OF_MEMBERS' THEN ${members} END)
      FROM targets t JOIN target_revisions v ON v.target_id = t.id
      WHERE t.committee_id = ${own}.id AND t.period_key = ${of(({ period }) => periodKey(period))} AND v.decided_on <= ${asOf}
      ORDER BY v.sequence DESC LIMIT 1)) END`
}

interface Read {
  readonly counts: readonly [number, number]
  readonly target: {
    readonly revision: Omit<Revision, 'recordedAt'> & { readonly recordedAt: string }
    readonly members: number | null
  } | null
}

const KNOWN: Known = {
  period: { kind: true, name: true, year: true, startsOn: true, endsOn: true },
  asOf: true,
  basis: true,
  achieved: true,
  readmitted: true,
  target: {
    id: true,
    sequence: true,
    kind: true,
    minimum: true,
    maximum: true,
    memberShare: true,
    decisionNumber: true,
    decidedOn: true,
    issuer: true,
    recordedAt: true,
  },
  required: true,
  rate: true,
  shortfall: true,
  expected: true,
  open: true,
}

readableFields('Committee', {
  progress: {
    kind: 'figures',
    knows: KNOWN,
    prepare,
    read,
    value: (found, { period, asOf, basis }: Prepared) => {
      if (found === null) return null
      // The statement above gives just this.
      const { counts, target } = found as Read
      const [achieved, readmitted] = counts
      const required = target ? requiredCount(target.revision, target.members) : null
      return {
        period,
        asOf,
        basis,
        achieved,
        readmitted,
        target: target && { ...target.revision, recordedAt: new Date(target.revision.recordedAt).toISOString() },
        required,
        ...progressOf(achieved, required, period, asOf),
      }
    },
  },
})
