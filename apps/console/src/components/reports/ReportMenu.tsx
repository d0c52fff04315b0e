import { Button, Divider, Menu, MenuItem } from '@mui/material'
import { daysOfPart, PRINT_PERIODS, type PrintPeriod, parseCalendarDate, partsInYear } from '@nguon/domain'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { useViewer } from '../../providers/viewer.ts'
import { Icon } from '../Icon.tsx'

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

/** The committee's report over a part of a year: as a PDF beside the page, or as a form of Word. */
export function ReportMenu({ committeeId, year }: { committeeId: string; year: number }) {
  const translate = useTranslate()
  const [language] = useLocaleState()
  const { today } = useViewer()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const parts = partsBegun(year, today)
  const addressOf = (format: 'pdf' | 'docx', { period, part }: Choice): string =>
    `/print/committees/${encodeURIComponent(committeeId)}/report.${format}?${new URLSearchParams({
      period,
      part: String(part),
      year: String(year),
      locale: language,
    })}`
  return (
    <>
      <Button
        startIcon={<Icon name="document" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('reports.print.menu')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {parts.length === 0 && <MenuItem disabled>{translate('reports.print.notBegun', { year })}</MenuItem>}
        {(['pdf', 'docx'] as const).flatMap((format, index) => [
          ...(index > 0 && parts.length > 0 ? [<Divider key={format} />] : []),
          ...parts.map((choice) => (
            <MenuItem
              key={`${format}${choice.period}${choice.part}`}
              component="a"
              href={addressOf(format, choice)}
              target="_blank"
              rel="noopener"
              onClick={() => setAnchor(null)}
            >
              {translate(`reports.print.${format}.${choice.period}`, { part: choice.part, year })}
            </MenuItem>
          )),
        ])}
        {parts.length > 0 && <Divider />}
        {parts.length > 0 &&
          (['pdf', 'docx'] as const).map((format) => (
            <MenuItem
              key={`evidence${format}`}
              component="a"
              href={`/print/committees/${encodeURIComponent(committeeId)}/evidence.${format}?${new URLSearchParams({
                year: String(year),
                locale: language,
              })}`}
              target="_blank"
              rel="noopener"
              onClick={() => setAnchor(null)}
            >
              {translate(`reports.print.evidence.${format}`, { year })}
            </MenuItem>
          ))}
      </Menu>
    </>
  )
}
