import { labelsOf, type ReportDimension } from '@nguon/domain'
import { type DocumentNode, execute } from 'graphql'
import { type Context, inTransaction } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { audit } from '../../platform/writes.ts'
import {
  type PrintedCommittee,
  type PrintedFigures,
  type PrintedFiguresAnswer,
  printedCommitteeDocument,
  printedFiguresDocument,
} from './committee-document.ts'
import type { CommitteePrintRequest } from './committee-request.ts'
import { committeeWordsOf } from './committee-words.ts'
import { compose } from './compose.ts'
import type { PrintShop } from './print-service.ts'
import { type Pair, REPORTED_DIMENSIONS, type ReportDays, type ReportFacts, reportSheetOf } from './report-sheet.ts'
import { writeDocx } from './write-docx.ts'
import { writeReportPdf } from './write-report-pdf.ts'

/** So many committees below are printed. */
const MOST_CHILDREN = 200

type Ask = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<unknown>

/** Asks the schema as the viewer. */
const askOf =
  (context: Context, { schema }: PrintShop): Ask =>
  async (document, variableValues) => {
    const { data, errors } = await execute({ schema, document, contextValue: context, variableValues })
    const [error] = errors ?? []
    if (error) throw error
    return data
  }

const readFigures = async (ask: Ask, input: Readonly<Record<string, unknown>>): Promise<PrintedFigures> => {
  // The answer to a document has the type that the document gives it.
  const { report } = (await ask(printedFiguresDocument, { input })) as { readonly report: PrintedFiguresAnswer }
  if (report.__typename === 'Invalid') throw badInput(report.errors.map(({ message }) => message).join(' '))
  return report
}

const readPair = async (ask: Ask, within: string, days: ReportDays, dimension: ReportDimension): Promise<Pair> => {
  const asked = { within, measure: 'ADMITTED', dimensions: [dimension], basis: days.basis }
  const [now, before] = await Promise.all([
    readFigures(ask, { ...asked, from: days.from, to: days.asOf, asOf: days.asOf }),
    readFigures(ask, { ...asked, ...days.before, asOf: days.before.to }),
  ])
  return { now, before }
}

/** The facts of a report as the schema tells them to the viewer; null when the committee is absent or outside the scope. */
const readFacts = async (ask: Ask, committeeId: string, days: ReportDays): Promise<ReportFacts | null> => {
  const { committee } = (await ask(printedCommitteeDocument, {
    id: committeeId,
    period: { year: days.year },
    asOf: days.asOf,
    basis: days.basis,
    first: MOST_CHILDREN,
    membersOf: days.year - 1,
  })) as { readonly committee: PrintedCommittee | null }
  if (!committee) return null
  const [byChild, ...groups] = await Promise.all(
    (['COMMITTEE', ...REPORTED_DIMENSIONS] as const).map((dimension) => readPair(ask, committee.id, days, dimension)),
  )
  if (!byChild) throw new Error('A report was asked without its committees')
  return {
    committee,
    byChild,
    groups: REPORTED_DIMENSIONS.flatMap((dimension, index) => {
      const pair = groups[index]
      return pair ? { dimension, pair } : []
    }),
  }
}

/**
 * Prints the report of a committee over a quarter, a half year or a year, as far as the viewer sees it, and leaves in the
 * audit who took which report of which committee. Null when it is absent or outside the scope.
 */
export const printCommittee = async (
  given: Context,
  shop: PrintShop,
  { committeeId, sheet, format, days, locale }: CommitteePrintRequest,
): Promise<Buffer | null> => {
  const context: Context = { ...given, locale }
  context.viewer.require('target:read')
  const facts = await readFacts(askOf(context, shop), committeeId, days)
  if (!facts) return null
  const words = committeeWordsOf(locale)
  const report = compose(reportSheetOf(facts, days, { locale, labels: labelsOf(locale), words }))
  const file =
    format === 'pdf' ? await writeReportPdf(report, words) : await writeDocx(sheet, locale, report, shop.ownForms)
  const { period, part, year, basis } = days
  await inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb: 'report:print',
        subjectType: 'Committee',
        subjectId: facts.committee.id,
        committeeId: facts.committee.id,
        before: null,
        after: { print: sheet, format, period, part, year, basis },
      },
    ]),
  )
  return file
}
