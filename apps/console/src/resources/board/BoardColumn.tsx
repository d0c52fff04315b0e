import { Droppable } from '@hello-pangea/dnd'
import type { Stage } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { BoardCard, type Card } from './BoardCard.tsx'
import { type ColumnFilter, filterOfColumn } from './board-filter.ts'
import { ColumnBulk } from './ColumnBulk.tsx'
import { ColumnHead, ColumnMark, StageCount, StageNumber } from './ColumnHead.tsx'
import { type ColumnState, isOpen } from './column-verdicts.ts'
import { boardColumnDocument } from './documents.ts'
import { useColumnWords } from './use-column-words.ts'

const FIRST = 6
const MORE = 20
// As many as the server gives in one page; who stands behind them is found in the list.
const MOST = 200

type Props = {
  stage: Stage
  /** Open only while a card is held: without its own cards. */
  bare: boolean
  filter: ColumnFilter
  count: number | null
  past: boolean
  lifted: Card | null
  /** Null while no card is lifted. */
  state: ColumnState | null
  onFold: () => void
  onNear: (card: Card) => void
  onMove: (card: Card, to: Stage) => void
  tip: string | null
}

/** A stage and those who stand in it; while a card is held, whether it may come here. */
export function BoardColumn({ stage, bare, filter, count, past, lifted, state, onFold, onNear, onMove, tip }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const [first, setFirst] = useState(FIRST)
  const columnFilter = filterOfColumn(stage, filter)
  const { data, error, refetch } = useDocument(
    boardColumnDocument,
    { filter: columnFilter, first },
    { keepPrevious: true, enabled: !bare },
  )
  const cards = (bare ? [] : (data?.candidates.nodes ?? [])).filter((card) => card.stage === stage)
  const left = bare ? 0 : (count ?? cards.length) - cards.length
  return (
    <Droppable droppableId={stage}>
      {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
        <section
          ref={innerRef}
          {...droppableProps}
          aria-label={labels.stage[stage]}
          className={classOf('board-column', state, isDraggingOver)}
        >
          <ColumnHead stage={stage} onFold={onFold}>
            <ColumnBulk stage={stage} filter={columnFilter} past={past} count={count} />
          </ColumnHead>
          {state && lifted && <Declared state={state} lifted={lifted} over={isDraggingOver} />}
          {error && <ErrorState error={error} onRetry={refetch} />}
          {!data && !error && !bare && <LoadingLines />}
          {cards.map((card, index) => (
            <BoardCard key={card.id} card={card} index={index} past={past} onNear={onNear} onMove={onMove} tip={tip} />
          ))}
          {placeholder}
          {data && cards.length === 0 && state === null && (
            <p className="board-empty small quiet">{translate('board.empty')}</p>
          )}
          {left > 0 && first < MOST && (
            <p className="board-more">
              <button
                type="button"
                className="link-button"
                onClick={() => setFirst(Math.min(MOST, first + MORE))}
                aria-label={translate('board.moreOf', { count: number(left), stage: labels.stage[stage] })}
              >
                {translate('board.more', { count: number(left) })}
              </button>
            </p>
          )}
          {left > 0 && first >= MOST && (
            <p className="board-more">
              <Link to={`/candidates?filter=${encodeURIComponent(JSON.stringify({ status: 'OPEN', stage }))}`}>
                {translate('board.inList', { count: number(left) })}
              </Link>
            </p>
          )}
        </section>
      )}
    </Droppable>
  )
}

/** A folded stage: its number, its count and its name; a card may be put there all the same. */
export function FoldedColumn({ stage, count, state, onFold }: Pick<Props, 'stage' | 'count' | 'state' | 'onFold'>) {
  const translate = useTranslate()
  const labels = useLabels()
  const words = useColumnWords()
  return (
    // A held card covers several folded columns at once, so only one that it may enter takes it.
    <Droppable droppableId={stage} isDropDisabled={state === null || !isOpen(state)}>
      {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
        <section
          ref={innerRef}
          {...droppableProps}
          aria-label={labels.stage[stage]}
          className={classOf('board-folded', state, isDraggingOver)}
          title={state ? words(state).reason : labels.stage[stage]}
        >
          <button type="button" onClick={onFold} aria-expanded={false}>
            <StageNumber stage={stage} />
            <b>
              <StageCount count={count} />
            </b>
            {state && <ColumnMark state={state} iconOnly />}
            <span className="name">{labels.stageShort[stage]}</span>
            <span className="unseen">{translate('board.unfold')}</span>
          </button>
          <div className="unseen">{placeholder}</div>
        </section>
      )}
    </Droppable>
  )
}

function classOf(column: string, state: ColumnState | null, over: boolean): string {
  const look =
    state === null || state.kind === 'here' || state.kind === 'asking'
      ? ''
      : state.kind === 'refused'
        ? ' refused'
        : ' allowed'
  return `${column}${look}${over && look !== '' ? ' over' : ''}`
}

function Declared({ state, lifted, over }: { state: ColumnState; lifted: Card; over: boolean }) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { reason, source } = useColumnWords()(state)
  return (
    <>
      <p className="declared">
        <ColumnMark state={state} />
      </p>
      {state.kind === 'here' && (
        <div className="ghost">
          <b>{wordsOf(lifted)}</b>
          <p>{shortCommitteeName(lifted.cell.name)}</p>
        </div>
      )}
      {state.kind === 'refused' && (
        <div className="why">
          <b>{reason}</b>
          {source !== '' && <p className="secondary">{source}</p>}
        </div>
      )}
      {(state.kind === 'forward' || state.kind === 'back') && (
        <div className={over ? 'slot over' : 'slot'}>
          {over && <b className="la">{translate('board.dropHere')}</b>}
          <p className="small">{reason}</p>
        </div>
      )}
      {state.kind === 'asking' && (
        <p className="small quiet">
          <Icon name="clock" /> {translate('app.state.loading')}
        </p>
      )}
    </>
  )
}
