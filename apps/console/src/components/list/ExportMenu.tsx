import { Button, Divider, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { EXPORT_FORMATS } from './list-export.ts'
import { MenuTick } from './MenuTick.tsx'
import type { ExportControl } from './use-export.ts'

type Props = {
  control: ExportControl
  /** Whether the file has only the columns that are shown; left out where there is no choice. */
  onlyShown?: boolean
  onOnlyShown?: (onlyShown: boolean) => void
}

/** The whole list as a file of one of two formats; while one is being made, another is not begun. */
export function ExportMenu({ control: { run, start }, onlyShown, onOnlyShown }: Props) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const running = run.state === 'running'
  return (
    <>
      <Button
        variant="text"
        size="small"
        startIcon={<Icon name="download" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-disabled={running}
        onClick={(event) => {
          if (!running) setAnchor(event.currentTarget)
        }}
      >
        {translate('app.export.title')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {EXPORT_FORMATS.map((format) => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(null)
              start(format)
            }}
          >
            {translate(`app.export.format.${format}`)}
          </MenuItem>
        ))}
        {onOnlyShown && <Divider />}
        {onOnlyShown && (
          <MenuItem
            role="menuitemcheckbox"
            aria-checked={onlyShown === true}
            onClick={() => onOnlyShown(onlyShown !== true)}
          >
            <MenuTick on={onlyShown === true} />
            {translate('app.export.onlyShown')}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

/** How the file comes along, or why it did not. */
export function ExportProgress({ control: { run, start, stop } }: { control: ExportControl }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (run.state === 'idle') return null
  const format = run.format.toUpperCase()
  if (run.state === 'running') {
    return (
      <div className="export-progress">
        <span role="status">
          <StatusMark status="onTime">
            {run.rows === null
              ? translate('app.export.running', { format })
              : translate('app.export.runningRows', { format, count: number(run.rows) })}
          </StatusMark>
        </span>
        <Button size="small" onClick={stop}>
          {translate('app.export.stop')}
        </Button>
      </div>
    )
  }
  return (
    <div className="export-progress">
      <span role="alert">
        <StatusMark status="failed" wraps>
          {translate(`app.export.problem.${run.problem}`)}
        </StatusMark>
      </span>
      <Button size="small" onClick={() => start(run.format)}>
        {translate('app.action.retry')}
      </Button>
      <Button size="small" variant="text" onClick={stop}>
        {translate('app.action.close')}
      </Button>
    </div>
  )
}
