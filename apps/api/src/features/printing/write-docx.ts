import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@nguon/domain'
import type { TemplateData } from 'easy-template-x'
import type { CommitteeSheet } from './committee-words.ts'
import type { PrintedSheet } from './words.ts'

/** Every sheet that has a form. */
export type FormName = PrintedSheet | CommitteeSheet

const formName = (sheet: FormName, locale: Locale): string => `${sheet}.${locale}.docx`
/** The form of a sheet, a file of Word whose {tags} are the fields of the sheet. */
export const formPath = (sheet: FormName, locale: Locale): URL =>
  new URL(`templates/${formName(sheet, locale)}`, import.meta.url)

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The organisation's own form where it keeps one, otherwise ours. */
const readForm = async (sheet: FormName, locale: Locale, ownForms: string | null): Promise<Buffer> => {
  const own = ownForms && (await readFile(join(ownForms, formName(sheet, locale))).catch(unlessAbsent))
  return own || readFile(formPath(sheet, locale))
}
const unlessAbsent = (error: unknown): null => {
  if (isAbsent(error)) return null
  throw error
}

const tagsOf = (sheet: object): TemplateData => JSON.parse(JSON.stringify(sheet))

/** Fills the form. */
export const writeDocx = async (
  named: FormName,
  locale: Locale,
  sheet: object,
  ownForms: string | null,
): Promise<Buffer> => {
  // Loaded with the first sheet: a start need not wait for what few ask for.
  const { TemplateHandler } = await import('easy-template-x')
  return new TemplateHandler().process(await readForm(named, locale, ownForms), tagsOf(sheet))
}
