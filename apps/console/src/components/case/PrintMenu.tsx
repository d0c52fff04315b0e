import { useLocaleState, useTranslate } from 'react-admin'
import { DocumentMenu } from '../DocumentMenu.tsx'

const SHEETS = ['summary.pdf', 'summary.docx', 'checklist.pdf', 'checklist.docx'] as const

/** The sheets of a case: each opens as a PDF beside the page, or comes as a form of Word. */
export function PrintMenu({ candidateId }: { candidateId: string }) {
  const translate = useTranslate()
  const [language] = useLocaleState()
  const sheets = SHEETS.map((sheet) => ({
    href: `/print/candidates/${encodeURIComponent(candidateId)}/${sheet}?locale=${language}`,
    label: translate(`case.print.${sheet.replace('.', '_')}`),
  }))
  return <DocumentMenu label={translate('case.print.menu')} groups={[sheets]} />
}
