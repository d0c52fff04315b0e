import { IconButton, ListItemText, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import {
  obstaclesOf,
  type StepBack,
  type StepOut,
  stepsBack,
  stepsOut,
} from '../../components/case/next-step-verdicts.ts'
import { PrintMenu } from '../../components/case/PrintMenu.tsx'
import type { SideAct } from '../../components/case/SideStateDialog.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

export type CaseActs = {
  onExit: (step: StepOut) => void
  onReturn: (step: StepBack) => void
  onSide: (act: SideAct) => void
  onCorrect: () => void
  onTransfer: () => void
  onReadmit: () => void
  onAddPaper: () => void
}
type Props = { candidate: CandidatePage; past: boolean; acts: CaseActs }
type Entry = { key: string; words: string; refusal: string | null; act: () => void }

/** Add a paper, edit, and under "…" all else that may be done to a case; what may not be stays there with its reason. */
export function CandidateActions({ candidate, past, acts }: Props) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { id, mayUpdate, mayReadAudit } = candidate
  const locked = past ? translate('candidates.refused.past') : null
  const entries = useEntries(candidate, locked, acts)
  return (
    <>
      <GuardedButton
        icon="add"
        refusal={mayUpdate ? locked : translate('candidates.refused.noUpdate')}
        onClick={acts.onAddPaper}
      >
        {translate('candidates.dossier.add')}
      </GuardedButton>
      <PrintMenu candidateId={id} />
      <GuardedButton
        icon="edit"
        to={`/candidates/${id}`}
        refusal={mayUpdate ? locked : translate('candidates.refused.noUpdate')}
      >
        {translate('candidates.page.edit')}
      </GuardedButton>
      {(entries.length > 0 || mayReadAudit) && (
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
        {entries.map(({ key, words, refusal, act }) => (
          <MenuItem
            key={key}
            aria-disabled={refusal !== null}
            className={refusal === null ? undefined : 'refused-item'}
            onClick={() => {
              if (refusal !== null) return
              setAnchor(null)
              act()
            }}
          >
            {refusal !== null && <Icon name="lock" />}
            <ListItemText primary={words} {...(refusal === null ? {} : { secondary: refusal })} />
          </MenuItem>
        ))}
        {mayReadAudit && (
          <MenuItem component={Link} to={`/audit?filter=${encodeURIComponent(JSON.stringify({ subjectId: id }))}`}>
            <ListItemText primary={translate('candidates.page.audit')} />
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

/** What the menu offers, each with why it may not be done now. */
function useEntries(candidate: CandidatePage, locked: string | null, acts: CaseActs): Entry[] {
  const translate = useTranslate()
  const labels = useLabels()
  const {
    nextSteps,
    exit,
    sideState,
    status,
    mayCreate,
    mayAdvance,
    mayExit,
    mayCorrect,
    mayDecideEscalation,
    mayTransfer,
  } = candidate
  const guarded = (may: boolean, key: string): string | null => (may ? locked : translate(`candidates.refused.${key}`))
  const reasonOf = (step: StepOut | StepBack, refusal: string | null): string | null =>
    refusal ?? (step.allowed ? null : (obstaclesOf(step)[0]?.message ?? null))
  const side = (act: SideAct, refusal: string | null): Entry => ({
    key: act,
    words: `${translate(`case.${act}.title`)}…`,
    refusal,
    act: () => acts.onSide(act),
  })
  return [
    ...stepsBack(nextSteps).map((step) => ({
      key: `back/${step.reason}`,
      words: translate('candidates.back.menu', { stage: labels.stage[step.stage] }),
      refusal: reasonOf(step, guarded(mayAdvance, 'noAdvance')),
      act: () => acts.onReturn(step),
    })),
    ...(status === 'OPEN' && sideState === null ? [side('hold', guarded(mayAdvance, 'noAdvance'))] : []),
    ...(status !== 'EXITED' && sideState === null
      ? [
          {
            key: 'transfer',
            words: `${translate('transfers.start.open')}…`,
            refusal: guarded(mayTransfer, 'noTransfer'),
            act: acts.onTransfer,
          },
        ]
      : []),
    ...(sideState === 'TRANSFERRING' ? [side('cancelTransfer', guarded(mayTransfer, 'noTransfer'))] : []),
    ...(sideState === 'ON_HOLD' ? [side('resume', guarded(mayAdvance, 'noAdvance'))] : []),
    ...(sideState === 'ESCALATED' ? [side('escalation', guarded(mayDecideEscalation, 'noEscalation'))] : []),
    ...stepsOut(nextSteps).map((step) => ({
      key: `exit/${step.exit}`,
      words: translate('candidates.exit.menu', { exit: labels.exit[step.exit] }),
      refusal: reasonOf(step, guarded(mayExit, 'noExit')),
      act: () => acts.onExit(step),
    })),
    // Only who was a member can be one again.
    ...(exit === 'STRUCK_OFF' || exit === 'LEFT'
      ? [
          {
            key: 'readmit',
            words: `${translate('candidates.readmit.title')}…`,
            refusal: guarded(mayCreate, 'noCreate'),
            act: acts.onReadmit,
          },
        ]
      : []),
    {
      key: 'correct',
      words: translate('candidates.correct.menu'),
      refusal: guarded(mayCorrect, 'noCorrect'),
      act: acts.onCorrect,
    },
  ]
}
