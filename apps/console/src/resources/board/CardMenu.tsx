import { ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material'
import { STAGES } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { nextStepsOnDocument } from '../../components/case/documents.ts'
import { Icon } from '../../components/Icon.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { Card } from './BoardCard.tsx'
import { stateOfColumn } from './column-verdicts.ts'
import { useColumnWords } from './use-column-words.ts'

type Props = { card: Card; past: boolean; onMove: (card: Card, to: Card['stage']) => void }

/** The same moves as by dragging, each with its reason where it may not be made. */
export function CardMenu({ card, past, onMove }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <button
        type="button"
        className="more"
        aria-label={translate('board.menu.open', { name: wordsOf(card) })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </button>
      {anchor && (
        <CardMoves
          card={card}
          past={past}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onMove={(to) => {
            setAnchor(null)
            onMove(card, to)
          }}
        />
      )}
    </>
  )
}

type MovesProps = {
  card: Card
  past: boolean
  anchor: HTMLElement
  onClose: () => void
  onMove: (to: Card['stage']) => void
}

function CardMoves({ card, past, anchor, onClose, onMove }: MovesProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOfColumn = useColumnWords()
  const { today } = useWorkingContext()
  const { data } = useDocument(nextStepsOnDocument, { id: card.id, on: today }, { staleTime: 30_000 })
  const steps = data?.candidate?.nextSteps ?? null
  // What lies on no way from here is left out: the board says it, a menu would only be long.
  const offered = STAGES.filter((stage) => steps?.some((step) => step.stage === stage))
  return (
    <Menu anchorEl={anchor} open onClose={onClose} className="board-menu">
      <ListSubheader component="div" className="board-menu-head">
        {translate('board.menu.move')}
      </ListSubheader>
      {steps === null && <MenuItem disabled>{translate('app.state.loading')}</MenuItem>}
      {steps !== null && offered.length === 0 && <MenuItem disabled>{translate('board.menu.none')}</MenuItem>}
      {offered.map((stage) => {
        const state = stateOfColumn(stage, { ...card, past, steps })
        const { reason, source } = wordsOfColumn(state)
        const refused = state.kind === 'refused'
        return (
          <MenuItem
            key={stage}
            aria-disabled={refused}
            className={refused ? 'refused-item' : undefined}
            onClick={() => {
              if (!refused) onMove(stage)
            }}
          >
            {refused && <Icon name="lock" />}
            <ListItemText
              primary={labels.stage[stage]}
              {...(reason === '' ? {} : { secondary: [reason, source].filter(Boolean).join(' · ') })}
            />
          </MenuItem>
        )
      })}
      <MenuItem component={Link} to={`/candidates/${card.id}/show`} divider={false}>
        <ListItemText primary={translate('board.menu.show')} />
      </MenuItem>
    </Menu>
  )
}
