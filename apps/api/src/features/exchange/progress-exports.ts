import {
  type CalendarDate,
  type CommitteeKind,
  type DateBasis,
  EXPORT_COLUMNS,
  type ExportColumnName,
  yearOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { type Committee, committeeById, officialMembersIn, poolOf } from '../committees/index.ts'
import {
  type AttentionFilter,
  askForAttention,
  askForDriedUp,
  attentionList,
  type CommitteeAttention,
  driedUpList,
  lastAdmissionOf,
  lastIntroductionOf,
} from '../reports/index.ts'
import { keysOfPeriod, shortfallSummaryOf } from '../shortfalls/index.ts'
import {
  askForDescendants,
  type DescendantOrder,
  descendantList,
  findLastYear,
  findMembersBefore,
  findPeriod,
  findProgress,
  type PeriodInput,
  type PeriodWithTerm,
} from '../targets/index.ts'
import { type CellsOf, type ExportScene, type ExportTable, openRows } from './export-table.ts'

/** For which days a table of committees tells how far each is. */
interface Looking {
  readonly period: PeriodWithTerm
  readonly asOf: CalendarDate
  readonly basis: DateBasis
}

const nameOf = async (context: Context, id: string | null): Promise<string | null> =>
  id === null ? null : ((await committeeById(context).load(id))?.name ?? null)

const reasonsOf = async ({ path }: Committee, { period }: Looking, { context, labels }: ExportScene) => {
  const { reasons } = await shortfallSummaryOf(context).load({ path, periodKeys: keysOfPeriod(period) })
  return reasons.map(({ reason }) => labels.shortfallReason[reason]).join('; ') || null
}

const lead = (progress: { readonly achieved: number; readonly expected: number | null }): number | null =>
  progress.expected === null ? null : Math.max(progress.expected - progress.achieved, 0)

const progressCells = (looking: Looking): CellsOf<ExportColumnName<'progress'>, Committee> => {
  const { period, asOf, basis } = looking
  const of = (committee: Committee, { context }: ExportScene) => findProgress(context, committee, period, asOf, basis)
  return {
    committee: ({ name }) => name,
    committeeCode: ({ code }) => code,
    parent: ({ parentId }, { context }) => nameOf(context, parentId),
    target: async (row, scene) => (await of(row, scene)).required,
    achieved: async (row, scene) => (await of(row, scene)).achieved,
    rate: async (row, scene) => (await of(row, scene)).rate,
    expected: async (row, scene) => (await of(row, scene)).expected,
    behind: async (row, scene) => lead(await of(row, scene)),
    shortfall: async (row, scene) => (await of(row, scene)).shortfall,
    lastYear: async (row, scene) => findLastYear(scene.context, await of(row, scene)),
    change: async (row, scene) => {
      const progress = await of(row, scene)
      const before = await findLastYear(scene.context, progress)
      return before === null ? null : progress.achieved - before
    },
    members: async (row, scene) => findMembersBefore(scene.context, await of(row, scene)),
    pool: async ({ path }, { context }) => (await poolOf(context).load(path)).total,
    lastAdmissionOn: ({ id }, { context }) => lastAdmissionOf(context).load({ id, asOf }),
    reasons: (row, scene) => reasonsOf(row, looking, scene),
  }
}

interface ProgressAsked {
  readonly within: string
  readonly kind: CommitteeKind
  readonly period: PeriodInput
  readonly asOf?: CalendarDate | null
  readonly basis?: DateBasis | null
  readonly belowExpected?: boolean | null
  readonly withoutTarget?: boolean | null
}

/** All committees of a kind below another with how far each is, as the page of attention lists them. */
export const progressExport: ExportTable = {
  verb: 'target:read',
  filterType: 'ProgressExportFilter',
  orderType: 'DescendantProgressOrder',
  columns: Object.keys(EXPORT_COLUMNS.progress),
  open: async (context, { filter, orderBy }) => {
    context.viewer.require('target:read')
    if (filter === null) throw badInput('`filter` names the committee, the kind and the period')
    // What the input types let through is what the list takes.
    const asked = filter as ProgressAsked
    const committee = await committeeById(context).load(asked.within)
    if (!committee) throw badInput('There is no such committee')
    const looking: Looking = {
      period: await findPeriod(context, asked.period),
      asOf: asked.asOf ?? context.clock.today(),
      basis: asked.basis ?? 'DECISION',
    }
    const { belowExpected, withoutTarget, kind } = asked
    const { list } = await askForDescendants(context, committee, looking.period, looking.asOf, looking.basis, {
      kind,
      filter: { belowExpected, withoutTarget },
      orderBy: orderBy as DescendantOrder | null,
    })
    return openRows(context, descendantList, list, progressCells(looking))
  },
}

const attentionCells = (looking: Looking): CellsOf<ExportColumnName<'attention'>, Committee> => {
  const progress = progressCells(looking)
  return {
    committee: progress.committee,
    committeeCode: progress.committeeCode,
    kind: ({ kind }, { labels }) => labels.committeeKind[kind],
    parent: progress.parent,
    lastAdmissionOn: progress.lastAdmissionOn,
    members: ({ id, path }, { context }) =>
      officialMembersIn(context).load({ id, path, year: yearOf(looking.asOf) - 1 }),
    pool: progress.pool,
    target: progress.target,
    achieved: progress.achieved,
    behind: progress.behind,
    reasons: progress.reasons,
  }
}

/** Committees that want attention for one of the reasons. */
export const attentionExport: ExportTable = {
  verb: 'target:read',
  filterType: 'AttentionExportFilter',
  orderType: null,
  columns: Object.keys(EXPORT_COLUMNS.attention),
  open: async (context, { filter }) => {
    context.viewer.require('target:read')
    if (filter === null) throw badInput('`filter` names why they want attention')
    // What the input type lets through is what the list takes.
    const { kind, ...asked } = filter as AttentionFilter & { readonly kind: CommitteeAttention }
    const ask = await askForAttention(context, kind, asked)
    const { asOf, year } = ask.args
    const period = await findPeriod(context, { year })
    return openRows(context, attentionList, ask, attentionCells({ period, asOf, basis: 'DECISION' }))
  },
}

/** Organisations that introduced people before and nobody for years. */
export const sourcesExport: ExportTable = {
  verb: 'candidate:read',
  filterType: 'DriedUpFilter',
  orderType: null,
  columns: Object.keys(EXPORT_COLUMNS.sources),
  open: async (context, { filter }) =>
    openRows(
      context,
      driedUpList,
      // What the input type lets through is what the list takes.
      await askForDriedUp(context, (filter ?? {}) as AttentionFilter),
      {
        name: ({ name }) => name,
        kind: ({ kind }, { labels }) => labels.sourceOrganisationKind[kind],
        committee: ({ committeeId }) => nameOf(context, committeeId),
        committeeCode: async ({ committeeId }) => (await committeeById(context).load(committeeId))?.code ?? null,
        lastIntroducedOn: ({ id }) => lastIntroductionOf(context).load(id),
      },
    ),
}
