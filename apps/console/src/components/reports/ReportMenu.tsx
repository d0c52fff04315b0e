import { daysOfPart, PRINT_PERIODS, type PrintPeriod, parseCalendarDate, partsInYear } from '@nguon/domain'
import { useLocaleState, useTranslate } from 'react-admin'
import { useViewer } from '../../providers/viewer.ts'
import { DocumentMenu } from '../DocumentMenu.tsx'

type Choice = { readonly period: PrintPeriod; readonly part: number }

/** The parts of a year that have begun: quarters, halves, the year. */
export function partsBegun(year: number, today: string): Choice[] {
  const day = parseCalendarDate(today)
  return PRINT_PERIODS.flatMap((period) =>
    Array.from({ length: partsInYear(period) }, (_, index) => ({ period, part: index + 1 })),
  ).filter(({ period, part }) => {
    const days = daysOfPart(period, year, part)
    return days !== null && day !== null && days.from <= day
  })
}

const FORMATS = ['pdf', 'docx'] as const

/** The committee's report over a part of a year: as a PDF beside the page, or as a form of Word. */
export function ReportMenu({ committeeId, year }: { committeeId: string; year: number }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { today } = useViewer()
  const parts = partsBegun(year, today)
  const addressOf = (sheet: string, asked: Readonly<Record<string, string>>): string =>
    `/print/committees/${encodeURIComponent(committeeId)}/${sheet}?${new URLSearchParams({ ...asked, year: String(year), locale })}`
  const reports = FORMATS.map((format) =>
    parts.map(({ period, part }) => ({
      href: addressOf(`report.${format}`, { period, part: String(part) }),
      label: translate(`reports.print.${format}.${period}`, { part, year }),
    })),
  )
  const evidence = FORMATS.map((format) => ({
    href: addressOf(`evidence.${format}`, {}),
    label: translate(`reports.print.evidence.${format}`, { year }),
  }))
  return (
    <DocumentMenu
      label={translate('reports.print.menu')}
      groups={parts.length === 0 ? [] : [...reports, evidence]}
      none={translate('reports.print.notBegun', { year })}
    />
  )
}
