import { type CalendarDate, type CommitteeKind, EXPORT_COLUMNS, type UnevenState } from '@nguon/domain'
import { badInput } from '../../platform/errors.ts'
import { committeeById } from '../committees/index.ts'
import { askForUneven, findPeriod, type PeriodInput, type UnevenOrder, unevenList, unevenOf } from '../targets/index.ts'
import { type ExportTable, openRows } from './export-table.ts'

interface AllotmentsAsked {
  readonly within: string
  readonly period: PeriodInput
  readonly asOf?: CalendarDate | null
  readonly states?: readonly UnevenState[] | null
  readonly kind?: CommitteeKind | null
}

/** Every committee below another whose children's targets are not its own together. */
export const allotmentsExport: ExportTable = {
  verb: 'target:read',
  filterType: 'AllotmentsExportFilter',
  orderType: 'UnevenAllotmentOrder',
  columns: Object.keys(EXPORT_COLUMNS.allotments),
  open: async (context, { filter, orderBy }) => {
    context.viewer.require('target:read')
    if (filter === null) throw badInput('`filter` names the committee and the period')
    // What the input types let through is what the list takes.
    const asked = filter as AllotmentsAsked
    const place = await committeeById(context).load(asked.within)
    if (!place) throw badInput('There is no such committee')
    const period = await findPeriod(context, asked.period)
    const asOf = asked.asOf ?? context.clock.today()
    const list = await askForUneven(context, place, period, asOf, {
      filter: { states: asked.states, kind: asked.kind },
      orderBy: orderBy as UnevenOrder | null,
    })
    return openRows(context, unevenList, list, {
      committee: ({ name }) => name,
      committeeCode: ({ code }) => code,
      kind: ({ kind }, { labels }) => labels.committeeKind[kind],
      parent: async ({ parentId }) => (parentId && (await committeeById(context).load(parentId))?.name) || null,
      target: async (row) => (await unevenOf(context, row, period, asOf)).allotment.required,
      allotted: async (row) => (await unevenOf(context, row, period, asOf)).allotment.allotted,
      difference: async (row) => (await unevenOf(context, row, period, asOf)).difference,
      state: async (row, { labels }) => {
        const { state } = await unevenOf(context, row, period, asOf)
        return state && labels.unevenState[state]
      },
      withTarget: async (row) => (await unevenOf(context, row, period, asOf)).allotment.childrenWithTarget,
      withoutTarget: async (row) => (await unevenOf(context, row, period, asOf)).allotment.childrenWithoutTarget,
    })
  },
}
