import { addMonths, labelsOf, type ReportDimension } from '@nguon/domain'
import { type DocumentNode, execute } from 'graphql'
import { type Context, inTransaction } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { audit } from '../../platform/writes.ts'
import {
  type PrintedCommittee,
  type PrintedEvidence,
  type PrintedFigures,
  type PrintedFiguresAnswer,
  printedCommitteeDocument,
  printedEvidenceDocument,
  printedFiguresDocument,
} from './committee-document.ts'
import type { CommitteePrintRequest } from './committee-request.ts'
import { committeeWordsOf } from './committee-words.ts'
import { compose } from './compose.ts'
import { evidenceSheetOf } from './evidence-sheet.ts'
import type { PrintShop } from './print-service.ts'
import { type Pair, REPORTED_DIMENSIONS, type ReportDays, type ReportFacts, reportSheetOf } from './report-sheet.ts'
import { writeDocx } from './write-docx.ts'

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

const readPair = async (
  ask: Ask,
  { id: within, seesPersons }: Pick<PrintedCommittee, 'id' | 'seesPersons'>,
  days: ReportDays,
  dimension: ReportDimension,
): Promise<Pair> => {
  const asked = { within, measure: 'ADMITTED', dimensions: [dimension], basis: days.basis }
  // Particulars of persons are told of whole periods only to those who may not see persons.
  if (!seesPersons && dimension !== 'COMMITTEE') {
    const [now, before] = await Promise.all([
      readFigures(ask, { ...asked, from: days.from, to: days.to }),
      readFigures(ask, { ...asked, from: days.before.from, to: addMonths(days.to, -12) }),
    ])
    return { now, before }
  }
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
    (['COMMITTEE', ...REPORTED_DIMENSIONS] as const).map((dimension) => readPair(ask, committee, days, dimension)),
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

// Loaded with the first sheet: a start need not wait for what few ask for.
const reportWriter = () => import('./write-report-pdf.ts')
const evidenceWriter = () => import('./write-evidence-pdf.ts')

/** A sheet that is ready to be printed, and of which committee it is. */
interface Ready {
  readonly committeeId: string
  readonly pdf: () => Promise<Buffer>
  readonly tags: object
}

const readReport = async (ask: Ask, { committeeId, days, locale }: CommitteePrintRequest): Promise<Ready | null> => {
  const facts = await readFacts(ask, committeeId, days)
  if (!facts) return null
  const words = committeeWordsOf(locale)
  const sheet = compose(reportSheetOf(facts, days, { locale, labels: labelsOf(locale), words }))
  return {
    committeeId: facts.committee.id,
    tags: sheet,
    pdf: async () => (await reportWriter()).writeReportPdf(sheet, words),
  }
}

const readEvidence = async (ask: Ask, { committeeId, days, locale }: CommitteePrintRequest): Promise<Ready | null> => {
  const { committee } = (await ask(printedEvidenceDocument, {
    id: committeeId,
    period: { year: days.year },
    asOf: days.asOf,
    first: MOST_CHILDREN,
  })) as { readonly committee: PrintedEvidence | null }
  if (!committee) return null
  const words = committeeWordsOf(locale)
  const sheet = compose(evidenceSheetOf(committee, days, { locale, labels: labelsOf(locale), words }))
  return {
    committeeId: committee.id,
    tags: sheet,
    pdf: async () => (await evidenceWriter()).writeEvidencePdf(sheet, words),
  }
}

/**
 * Prints a sheet of a committee, as far as the viewer sees it, and leaves in the audit who took which sheet of which
 * committee. Null when it is absent or outside the scope.
 */
export const printCommittee = async (
  given: Context,
  shop: PrintShop,
  request: CommitteePrintRequest,
): Promise<Buffer | null> => {
  const { sheet, format, days, locale } = request
  const context: Context = { ...given, locale }
  context.viewer.require('target:read')
  const ask = askOf(context, shop)
  const ready = await (sheet === 'report' ? readReport(ask, request) : readEvidence(ask, request))
  if (!ready) return null
  const file = format === 'pdf' ? await ready.pdf() : await writeDocx(sheet, locale, ready.tags, shop.ownForms)
  const { period, part, year, basis } = days
  await inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb: 'report:print',
        subjectType: 'Committee',
        subjectId: ready.committeeId,
        committeeId: ready.committeeId,
        before: null,
        after:
          sheet === 'report' ? { print: sheet, format, period, part, year, basis } : { print: sheet, format, year },
      },
    ]),
  )
  return file
}
