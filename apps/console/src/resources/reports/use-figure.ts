import type { ReportMeasure } from '@nguon/domain'
import { useCallback } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'

/** A figure as a row tells it: null where there is nothing to take it of. */
export type Figure = number | null | 'WITHHELD'
export const figureIn = ({ value, withheld }: { readonly value: number | null; readonly withheld: boolean }): Figure =>
  withheld ? 'WITHHELD' : value

export type FigureWords = {
  /** 12 · 74,5 % · 31 ngày · 1,4; words where there is nothing to take it of. */
  readonly figure: (value: Figure) => string
  /** +12 · −3 · +2,5 points of a share. */
  readonly difference: (value: number | null) => string
}

/** How the figures of a measure are written. */
export function useFigure(measure: ReportMeasure): FigureWords {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { number, percent } = useFormat()
  const labels = useLabels()
  const written = useCallback(
    (value: number): string => {
      switch (measure) {
        case 'CONVERSION':
          return percent(value)
        case 'MEDIAN_DAYS_IN_STAGE':
          return translate('reports.days', { smart_count: value, count: number(Math.round(value)) })
        case 'MENTOR_LOAD':
          return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
        case 'ADMITTED':
        case 'READMITTED':
        case 'POOL':
        case 'EXITS':
        case 'OVERDUE':
        case 'ORGANISATIONS_ADMITTING':
          return number(value)
      }
    },
    [measure, translate, locale, number, percent],
  )
  return {
    figure: (value) => {
      if (value === 'WITHHELD') return labels.withheldFigure.cell
      return value === null ? translate('reports.nothing') : written(value)
    },
    difference: (value) => {
      if (value === null) return translate('reports.nothing')
      if (value === 0) return '0'
      return `${value > 0 ? '+' : '\u2212'}${written(Math.abs(value))}`
    },
  }
}
