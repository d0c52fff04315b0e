// Writes the forms of the printed sheets anew, in both languages: `node apps/api/scripts/write-print-forms.ts`.
import { mkdir, writeFile } from 'node:fs/promises'
import { LOCALES } from '@nguon/domain'
import { Zip } from 'easy-template-x'
import { PRINTED_SHEETS, wordsOf } from '../src/features/printing/words.ts'
import { formPath } from '../src/features/printing/write-docx.ts'
import { partsOfForm } from './print-forms.ts'

/** The end of a directory of no files, which is a whole zip file. */
const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')

for (const sheet of PRINTED_SHEETS)
  for (const locale of LOCALES) {
    const zip = await Zip.load(EMPTY_ZIP)
    for (const [name, content] of Object.entries(partsOfForm(sheet, wordsOf(locale)))) zip.setFile(name, content)
    const path = formPath(sheet, locale)
    await mkdir(new URL('.', path), { recursive: true })
    await writeFile(path, await zip.export(Buffer))
  }
