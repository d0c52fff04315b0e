import { readFile } from 'node:fs/promises'
import type { Locale } from '@nguon/domain'
import { type TemplateData, TemplateHandler } from 'easy-template-x'
import type { ChecklistSheet } from './checklist-sheet.ts'
import type { SummarySheet } from './summary-sheet.ts'
import type { PrintedSheet } from './words.ts'

/** The form of a sheet, a file of Word whose {tags} are the fields of the sheet. */
export const formPath = (sheet: PrintedSheet, locale: Locale): URL =>
  new URL(`templates/${sheet}.${locale}.docx`, import.meta.url)

const tagsOf = (sheet: SummarySheet | ChecklistSheet): TemplateData => JSON.parse(JSON.stringify(sheet))

/** Fills the form. */
export const writeDocx = async (
  named: PrintedSheet,
  locale: Locale,
  sheet: SummarySheet | ChecklistSheet,
): Promise<Buffer> => new TemplateHandler().process(await readFile(formPath(named, locale)), tagsOf(sheet))
