import type { ExportQuestion } from '../../components/list/list-export.ts'
import type { WorkingPeriod } from '../../providers/working-context.ts'
import type { AttentionQuestion } from './attention-question.ts'

/** Where and when is looked. */
export type Looking = { readonly within: string; readonly period: WorkingPeriod; readonly asOf: string }

export const progressFilterOf = ({ only }: Pick<AttentionQuestion, 'only'>) => ({
  ...(only === 'BEHIND' ? { belowExpected: true } : {}),
  ...(only === 'WITHOUT_TARGET' ? { withoutTarget: true } : {}),
})

/** Where and since when is looked for those who want attention. */
export const attentionFilterOf = ({ tab, years }: AttentionQuestion, { within, period, asOf }: Looking) => ({
  within,
  asOf,
  ...(tab === 'NO_ADMISSION' || tab === 'DRIED_UP' ? { years } : {}),
  ...(tab === 'BEHIND' && 'year' in period ? { year: period.year } : {}),
})

/** The file that has what the page shows, on all its pages. */
export function exportOfAttention(question: AttentionQuestion, looking: Looking): ExportQuestion {
  const { tab, kind, order, descending } = question
  if (tab === 'DRIED_UP')
    return { list: 'sources', filter: attentionFilterOf(question, looking), orderBy: null, columns: null }
  if (tab !== 'PROGRESS')
    return {
      list: 'attention',
      filter: { kind: tab, ...attentionFilterOf(question, looking) },
      orderBy: null,
      columns: null,
    }
  return {
    list: 'progress',
    filter: { ...looking, kind, ...progressFilterOf(question) },
    orderBy: { field: order, direction: descending ? 'DESC' : 'ASC' },
    columns: null,
  }
}
