import { Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../EmptyState.tsx'
import { TermDialog } from './TermDialog.tsx'

/** In place of every page while there is no term: who may set one sets the first, everybody else is told whom to ask. */
export function FirstTerm({ maySet }: { maySet: boolean }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <EmptyState
        icon="calendar"
        title={translate('app.state.noTerms')}
        hint={translate(maySet ? 'targets.terms.emptyHint' : 'app.state.noTermsHint')}
        action={
          maySet && (
            <Button variant="contained" color="primary" onClick={() => setOpen(true)}>
              {translate('targets.terms.add')}
            </Button>
          )
        }
      />
      {open && <TermDialog term={null} terms={[]} onClose={() => setOpen(false)} />}
    </>
  )
}
