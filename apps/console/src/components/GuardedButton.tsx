import { Button, Tooltip } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  /** Why it may not be done now; null while it may. */
  refusal: string | null
  children?: ReactNode
  /** The words of a button that shows an icon alone. */
  label?: string
  icon?: IconName
  /** The one red button of a view. */
  primary?: boolean
  small?: boolean
  /** Where it leads, or what it does. */
  to?: string
  onClick?: () => void
  describedBy?: string
}

/** An action that stays in its place when it may not be done: dashed, locked, still to be reached, with its reason. */
export function GuardedButton({
  refusal,
  children,
  label,
  icon,
  primary = false,
  small = false,
  to,
  onClick,
  describedBy,
}: Props) {
  const reasonId = useId()
  const shown = refusal === null ? icon : 'lock'
  const look = {
    size: small ? ('small' as const) : ('medium' as const),
    ...(primary && refusal === null ? { variant: 'contained' as const, color: 'primary' as const } : {}),
    ...(shown && children ? { startIcon: <Icon name={shown} /> } : {}),
    ...(label ? { 'aria-label': label } : {}),
  }
  const content = children ?? (shown && <Icon name={shown} />)
  if (refusal !== null) {
    return (
      <Tooltip title={refusal}>
        <span>
          <Button {...look} aria-disabled aria-describedby={reasonId}>
            {content}
          </Button>
          <span id={reasonId} className="unseen">
            {refusal}
          </span>
        </span>
      </Tooltip>
    )
  }
  if (to !== undefined) {
    return (
      <Button {...look} component={Link} to={to}>
        {content}
      </Button>
    )
  }
  return (
    <Button {...look} onClick={onClick} {...(describedBy ? { 'aria-describedby': describedBy } : {})}>
      {content}
    </Button>
  )
}
