import { Button, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'

const SHEETS = ['summary.pdf', 'summary.docx', 'checklist.pdf', 'checklist.docx'] as const

const addressOf = (candidateId: string, sheet: (typeof SHEETS)[number], language: string): string =>
  `/print/candidates/${encodeURIComponent(candidateId)}/${sheet}?locale=${language}`

/** The sheets of a case: each opens as a PDF beside the page, or comes as a form of Word. */
export function PrintMenu({ candidateId }: { candidateId: string }) {
  const translate = useTranslate()
  const [language] = useLocaleState()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        startIcon={<Icon name="document" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('case.print.menu')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {SHEETS.map((sheet) => (
          <MenuItem
            key={sheet}
            component="a"
            href={addressOf(candidateId, sheet, language)}
            target="_blank"
            rel="noopener"
            onClick={() => setAnchor(null)}
          >
            {translate(`case.print.${sheet.replace('.', '_')}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
