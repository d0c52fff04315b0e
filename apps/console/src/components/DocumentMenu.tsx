import { Button, Divider, Menu, MenuItem } from '@mui/material'
import { Fragment, useState } from 'react'
import { Icon } from './Icon.tsx'

export interface DocumentChoice {
  readonly href: string
  readonly label: string
}
type Props = {
  label: string
  /** Groups of documents, with a line between them. */
  groups: readonly (readonly DocumentChoice[])[]
  /** What is said in place of them where there are none. */
  none?: string
}

/** A menu of documents that the server prints: each opens beside the page. */
export function DocumentMenu({ label, groups, none }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const filled = groups.filter((group) => group.length > 0)
  return (
    <>
      <Button
        startIcon={<Icon name="document" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {filled.length === 0 && none && <MenuItem disabled>{none}</MenuItem>}
        {filled.flatMap((group, index) => [
          <Fragment key={group[0]?.href}>{index > 0 && <Divider />}</Fragment>,
          ...group.map(({ href, label: name }) => (
            <MenuItem key={`item ${href}`} component="a" href={href} target="_blank" rel="noopener" onClick={close}>
              {name}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}
