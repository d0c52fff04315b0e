import { IconButton, ListItemText, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { obstaclesOf, type StepOut, stepsOut } from '../../components/case/next-step-verdicts.ts'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

type Props = { candidate: CandidatePage; past: boolean; onExit: (step: StepOut) => void }

/** Edit, and under "…" the ways out of the list; what may not be done stays there with its reason. */
export function CandidateActions({ candidate, past, onExit }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { id, mayUpdate, mayExit, mayReadAudit } = candidate
  const locked = past ? translate('candidates.refused.past') : null
  const exits = stepsOut(candidate.nextSteps)
  const exitRefusal = mayExit ? locked : translate('candidates.refused.noExit')
  return (
    <>
      <GuardedButton
        icon="edit"
        to={`/candidates/${id}`}
        refusal={mayUpdate ? locked : translate('candidates.refused.noUpdate')}
      >
        {translate('candidates.page.edit')}
      </GuardedButton>
      {(exits.length > 0 || mayReadAudit) && (
        <IconButton
          className="more-button"
          aria-label={translate('candidates.page.more')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon name="more" />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {exits.map((step) => {
          const refusal = exitRefusal ?? (step.allowed ? null : (obstaclesOf(step)[0]?.message ?? null))
          return (
            <MenuItem
              key={step.exit}
              aria-disabled={refusal !== null}
              className={refusal === null ? undefined : 'refused-item'}
              onClick={() => {
                if (refusal !== null) return
                setAnchor(null)
                onExit(step)
              }}
            >
              {refusal !== null && <Icon name="lock" />}
              <ListItemText
                primary={translate('candidates.exit.menu', { exit: labels.exit[step.exit] })}
                {...(refusal === null ? {} : { secondary: refusal })}
              />
            </MenuItem>
          )
        })}
        {mayReadAudit && (
          <MenuItem component={Link} to={`/audit?filter=${encodeURIComponent(JSON.stringify({ subjectId: id }))}`}>
            <ListItemText primary={translate('candidates.page.audit')} />
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
