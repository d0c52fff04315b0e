import {
  DATE_BASES,
  type KeptQuestion,
  parseCalendarDate,
  REPORT_COMPARISONS,
  REPORT_DIMENSIONS,
  REPORT_MEASURES,
  REPORT_PERIODS,
  REPORT_VIEWS,
  STAGES,
} from '@nguon/domain'

/** A report as a link opens it: the question, the committee that it is about, and the saved report that it comes from. */
export type OpenReport = {
  readonly question: KeptQuestion
  /** Null for the working scope. */
  readonly within: string | null
  readonly savedId: string | null
}

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((each) => each === text) ?? null
const dayOf = (text: string | null) => (text === null ? null : parseCalendarDate(text))

/** The part of the address that opens the report. */
export function addressOf({ question, within, savedId }: OpenReport): URLSearchParams {
  const address = new URLSearchParams({ measure: question.measure, by: question.dimensions.join(',') })
  const put = (name: string, value: string | number | null): void => {
    if (value !== null) address.set(name, String(value))
  }
  for (const { dimension, codes } of question.filter) address.append('only', `${dimension}:${codes.join(',')}`)
  put('period', question.period)
  put('from', question.from)
  put('to', question.to)
  put('basis', question.basis)
  put('level', question.level)
  put('fromStage', question.fromStage)
  put('toStage', question.toStage)
  put('beside', question.comparison)
  put('besideFrom', question.besideFrom)
  put('besideTo', question.besideTo)
  put('besideIn', question.besideCommittee)
  put('view', question.view === 'TABLE' ? null : question.view)
  put('in', within)
  put('saved', savedId)
  return address
}

/** The report that an address opens; null where it names none. What it says that there is not is left out. */
export function readAddress(address: URLSearchParams): OpenReport | null {
  const measure = oneOf(REPORT_MEASURES, address.get('measure'))
  if (!measure) return null
  const list = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean)
  return {
    within: address.get('in'),
    savedId: address.get('saved'),
    question: {
      measure,
      dimensions: list(address.get('by')).flatMap((text) => oneOf(REPORT_DIMENSIONS, text) ?? []),
      filter: address.getAll('only').flatMap((text) => {
        const [name = '', codes = ''] = text.split(':')
        const dimension = oneOf(REPORT_DIMENSIONS, name)
        return dimension && codes ? [{ dimension, codes: list(codes) }] : []
      }),
      period: oneOf(REPORT_PERIODS, address.get('period')),
      from: dayOf(address.get('from')),
      to: dayOf(address.get('to')),
      basis: oneOf(DATE_BASES, address.get('basis')),
      level: /^\d$/.test(address.get('level') ?? '') ? Number(address.get('level')) : null,
      fromStage: oneOf(STAGES, address.get('fromStage')),
      toStage: oneOf(STAGES, address.get('toStage')),
      comparison: oneOf(REPORT_COMPARISONS, address.get('beside')),
      besideFrom: dayOf(address.get('besideFrom')),
      besideTo: dayOf(address.get('besideTo')),
      besideCommittee: address.get('besideIn'),
      view: oneOf(REPORT_VIEWS, address.get('view')) ?? 'TABLE',
    },
  }
}
