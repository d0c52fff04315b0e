import { Popover } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { Icon } from '../components/Icon.tsx'

type Props = {
  label: string
  value: string
  /** The cell says that something is not as usual: a past day. */
  warns?: boolean
  className?: string
  children: (close: () => void) => ReactNode
}

/** A cell of the top bar: a label over a value, which opens what can be chosen. */
export function TopCell({ label, value, warns = false, className = '', children }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <button
        type="button"
        className={`top-cell ${className}${warns ? ' warns' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span>
          {warns && <Icon name="clock" />}
          {label}
        </span>
        <b>
          <i>{value}</i>
          <Icon name="chevronDown" />
        </b>
      </button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { className: 'top-choices', role: 'dialog', 'aria-label': label } }}
      >
        {anchor && children(close)}
      </Popover>
    </>
  )
}
