import { Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import './shown-once.css'

type Props = { label: string; hint: ReactNode; value: string }

/** Something secret that is told this once: to be copied by a press, or by hand. */
export function ShownOnce({ label, hint, value }: Props) {
  const translate = useTranslate()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // A page without a secure origin has no clipboard: the field can still be picked and copied by hand.
      setCopied(false)
    }
  }
  return (
    <div className="shown-once" role="status">
      <p>
        <b>{hint}</b>
      </p>
      <input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button size="small" onClick={() => void copy()}>
        {translate(copied ? 'security.copied' : 'security.copy')}
      </Button>
    </div>
  )
}
