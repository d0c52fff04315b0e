import { EXPORT_COLUMNS } from '@nguon/domain'
import { badInput } from '../../platform/errors.ts'
import { problemMessage } from '../../platform/results.ts'
import { type WrittenReportInput, writeReport } from '../reports/index.ts'
import type { ExportTable } from './export-table.ts'

/**
 * A report of the cube, as the page of reports asks it. It has 5,000 rows at most and is answered before the first byte;
 * what it is broken down by heads its columns.
 */
export const reportExport: ExportTable = {
  verb: 'target:read',
  filterType: 'ReportExportFilter',
  orderType: null,
  columns: Object.keys(EXPORT_COLUMNS.reports),
  open: async (context, { filter }, locale) => {
    context.viewer.require('target:read')
    if (filter === null) throw badInput('`filter` names the report')
    // What the input type lets through is what a report takes.
    const report = await writeReport(context, filter as WrittenReportInput, locale)
    if ('kind' in report)
      throw badInput(report.problems.map((problem) => `${problem.field}: ${problemMessage(locale, problem)}`).join(' '))
    const names = Object.keys(report.columns)
    return {
      heads: report.columns,
      count: async () => report.rows.length,
      lots: async function* (columns) {
        const places = columns.map((column) => names.indexOf(column))
        yield report.rows.map((row) => places.map((place) => row[place] ?? null))
      },
    }
  },
}
