import { type AuditVerb, labelsOf } from '@nguon/domain'
import { execute, type GraphQLSchema } from 'graphql'
import { type Context, inTransaction } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { audit } from '../../platform/writes.ts'
import { type PrintedCase, printedCaseDocument } from './case-document.ts'
import { checklistSheetOf } from './checklist-sheet.ts'
import { compose } from './compose.ts'
import type { PrintRequest } from './print-request.ts'
import { summarySheetOf } from './summary-sheet.ts'
import { wordsOf } from './words.ts'
import { writeDocx } from './write-docx.ts'

/** What printing needs of the server besides the request. */
export interface PrintShop {
  readonly schema: GraphQLSchema
  /** The folder of the organisation's own forms; null where it has none. */
  readonly ownForms: string | null
}

/** The case as the schema shows it to the viewer; null when absent or outside the scope, which are one. */
const readCase = async (
  context: Context,
  schema: GraphQLSchema,
  { candidateId: id, on }: PrintRequest,
): Promise<PrintedCase | null> => {
  const { data, errors } = await execute({
    schema,
    document: printedCaseDocument,
    contextValue: context,
    variableValues: { id, on },
  })
  const [error] = errors ?? []
  if (error) throw error
  // The answer to a document has the type that the document gives it.
  return (data as { readonly candidate: PrintedCase | null }).candidate
}

// Loaded with the first sheet: a start need not wait for what few ask for.
const pdfWriters = () => import('./write-pdf.ts')

const writeSheet = async (
  printed: PrintedCase,
  { sheet, format, on, locale }: PrintRequest,
  context: Context,
  ownForms: string | null,
): Promise<Buffer> => {
  const words = wordsOf(locale)
  const language = { labels: labelsOf(locale), words }
  const days = { on, today: context.clock.today() }
  if (sheet === 'summary') {
    const summary = compose(summarySheetOf(printed, days, language))
    return format === 'pdf'
      ? (await pdfWriters()).writeSummaryPdf(summary, words)
      : writeDocx(sheet, locale, summary, ownForms)
  }
  const checklist = compose(checklistSheetOf(printed, days, language))
  return format === 'pdf'
    ? (await pdfWriters()).writeChecklistPdf(checklist, words)
    : writeDocx(sheet, locale, checklist, ownForms)
}

/**
 * Prints a sheet of a case, as far as the viewer sees it, and leaves in the audit who took which sheet of whom. Null when
 * the case is absent or outside the scope.
 */
export const printCase = async (
  given: Context,
  { schema, ownForms }: PrintShop,
  request: PrintRequest,
): Promise<Buffer | null> => {
  const context: Context = { ...given, locale: request.locale }
  if (context.reads) context.reads.purpose = 'candidate:print' satisfies AuditVerb
  const printed = await readCase(context, schema, request)
  if (!printed) return null
  if (request.on < printed.stageSince) throw badInput('On that day the case was not in its stage yet')
  const file = await writeSheet(printed, request, context, ownForms)
  const { sheet, format, on } = request
  await inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb: 'candidate:print',
        subjectType: 'Candidate',
        subjectId: printed.id,
        committeeId: printed.cell.id,
        before: null,
        after: { print: sheet, format, on },
      },
    ]),
  )
  return file
}
