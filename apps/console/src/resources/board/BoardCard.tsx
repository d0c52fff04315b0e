import { Draggable } from '@hello-pangea/dnd'
import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CardMenu } from './CardMenu.tsx'
import type { boardColumnDocument } from './documents.ts'

export type Card = ResultOf<typeof boardColumnDocument>['candidates']['nodes'][number]

type Props = {
  card: Card
  index: number
  past: boolean
  /** Asks ahead what the card may do, since whoever looks at it may lift it. */
  onNear: (card: Card) => void
  onMove: (card: Card, to: Card['stage']) => void
  /** What stands under the card while it is held over a column. */
  tip: string | null
}

/** One person on the board, to be lifted by mouse, finger or the space bar. */
export function BoardCard({ card, index, past, onNear, onMove, tip }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const name = wordsOf(card)
  return (
    <Draggable draggableId={card.id} index={index} isDragDisabled={past || !card.mayAdvance}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging, isDropAnimating }) => (
        // biome-ignore lint/a11y/useSemanticElements: no element says "a card that can be moved"
        <div
          ref={innerRef}
          {...draggableProps}
          {...dragHandleProps}
          // A card holds a link and a button, so it cannot be a button itself.
          role="group"
          aria-roledescription={translate('board.card')}
          aria-label={`${name}, ${card.cell.name}`}
          data-card={card.id}
          className={`board-card${isDragging ? ' lifted' : ''}${isDropAnimating ? ' dropping' : ''}`}
          // The order of a column means nothing, so only the card that is held moves.
          style={
            isDragging
              ? { ...draggableProps.style }
              : { ...draggableProps.style, transform: undefined, transition: undefined }
          }
          onPointerEnter={() => onNear(card)}
          onFocus={() => onNear(card)}
        >
          <div className="face">
            <div className="head">
              <PersonName person={card} to={`/candidates/${card.id}/show`} />
              <CardMenu card={card} past={past} onMove={onMove} />
            </div>
            <p className="secondary place" title={card.cell.name}>
              {shortCommitteeName(card.cell.name)}
            </p>
            <CardMark card={card} />
          </div>
          {isDragging && tip !== null && (
            <p className="board-tip">
              <StatusMark status="failed">{tip}</StatusMark>
            </p>
          )}
        </div>
      )}
    </Draggable>
  )
}

// The nearest day that somebody must keep; without one, how long the case has been here.
function CardMark({ card: { sideState, daysInStage, dueItems } }: { card: Card }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { today } = useWorkingContext()
  const [due] = dueItems
  if (sideState !== null)
    return (
      <StatusMark status="paused" wraps>
        {labels.sideState[sideState]}
      </StatusMark>
    )
  if (due) {
    return (
      <p title={due.message}>
        <DaysLeft dueOn={due.dueOn} severity={due.severity} today={today} />
      </p>
    )
  }
  return <p className="small quiet">{translate('board.daysInStage', daysInStage)}</p>
}
