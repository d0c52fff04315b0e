// Writes the forms of the printed sheets anew, in both languages: `node apps/api/scripts/write-print-forms.ts`.
import { mkdir, writeFile } from 'node:fs/promises'
import { LOCALES, type Locale } from '@nguon/domain'
import { Zip } from 'easy-template-x'
import { COMMITTEE_SHEETS, committeeWordsOf } from '../src/features/printing/committee-words.ts'
import { PRINTED_SHEETS, wordsOf } from '../src/features/printing/words.ts'
import { type FormName, formPath } from '../src/features/printing/write-docx.ts'
import { partsOfCommitteeForm } from './committee-forms.ts'
import { partsOfForm } from './print-forms.ts'

/** The end of a directory of no files, which is a whole zip file. */
const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')

const writeForm = async (name: FormName, locale: Locale, parts: Readonly<Record<string, string>>): Promise<void> => {
  const zip = await Zip.load(EMPTY_ZIP)
  for (const [part, content] of Object.entries(parts)) zip.setFile(part, content)
  const path = formPath(name, locale)
  await mkdir(new URL('.', path), { recursive: true })
  await writeFile(path, await zip.export(Buffer))
}

for (const locale of LOCALES) {
  for (const sheet of PRINTED_SHEETS) await writeForm(sheet, locale, partsOfForm(sheet, wordsOf(locale)))
  for (const sheet of COMMITTEE_SHEETS)
    await writeForm(sheet, locale, partsOfCommitteeForm(sheet, committeeWordsOf(locale)))
}
