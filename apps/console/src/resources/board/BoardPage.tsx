import { DragDropContext } from '@hello-pangea/dnd'
import { STAGES, type Stage } from '@nguon/domain'
import { useMemo, useState } from 'react'
import { ListContextProvider, useList, useStore, useTranslate } from 'react-admin'
import { AdvanceDialog } from '../../components/case/AdvanceDialog.tsx'
import { stepsBack, stepsForward } from '../../components/case/next-step-verdicts.ts'
import { ReturnDialog } from '../../components/case/ReturnDialog.tsx'
import { useDueSummary } from '../../components/due/use-due-summary.ts'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { FilterBar } from '../../components/list/FilterBar.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { BoardColumn, FoldedColumn } from './BoardColumn.tsx'
import { type ColumnFilter, filterOfBoard, filtersOfCounts } from './board-filter.ts'
import { boardCountsDocument } from './documents.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { ReturnedPanel } from './ReturnedPanel.tsx'
import { useBoard } from './use-board.ts'
import { useBoardFilters } from './use-board-filters.tsx'
import '../../components/people/people.css'
import './board.css'

/** One column a stage, and the cards of those who stand in it. */
export function BoardPage() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope } = useWorkingContext()
  const list = useList<{ id: string }>({ data: NOBODY, resource: 'board' })
  const { filterValues } = list
  const filter = useMemo(() => filterOfBoard(filterValues, scope?.id ?? null), [filterValues, scope])
  if (!viewer.may('CANDIDATE_READ')) {
    return (
      <>
        <PageHeader title={translate('board.title')} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <ListContextProvider value={list}>
      <Board filter={filter} />
    </ListContextProvider>
  )
}

const NOBODY: { id: string }[] = []
// Where the cases wait is open; where most stand for years is folded.
const FOLDED_AT_FIRST: Stage[] = [
  'SOURCED',
  'CULTIVATING',
  'AWARENESS_TRAINED',
  'PROBATIONARY',
  'RECOGNITION_PENDING',
  'OFFICIAL',
]

function Board({ filter }: { filter: ColumnFilter }) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { number } = useFormat()
  const { today, past } = useWorkingContext()
  const [folded, setFolded] = useStore<Stage[]>('board.folded', FOLDED_AT_FIRST)
  const [choosing, setChoosing] = useState(false)
  const filters = useBoardFilters()
  const counts = useDocument(boardCountsDocument, filtersOfCounts(filter), { keepPrevious: true }).data
  const board = useBoard()
  const { lifted, form, returned } = board
  const shut = folded.filter((stage) => !board.opened.stages.includes(stage))
  const fold = (stage: Stage): void =>
    setFolded(folded.includes(stage) ? folded.filter((one) => one !== stage) : [...folded, stage])
  const people = counts
    ? STAGES.filter((stage) => stage !== 'OFFICIAL').reduce((sum, stage) => sum + counts[stage].totalCount, 0)
    : null
  return (
    <div className="board">
      <PageHeader
        title={translate('board.title')}
        facts={
          lifted
            ? translate('board.lifting', { name: wordsOf(lifted.card) })
            : people === null
              ? '…'
              : translate('board.people', { smart_count: people, number: number(people) })
        }
        actions={
          <GuardedButton
            icon="arrow"
            small
            refusal={past ? translate('board.reason.past') : null}
            onClick={() => setChoosing(true)}
          >
            {translate('board.byKeyboard')}
          </GuardedButton>
        }
      />
      <FilterBar filters={filters} search={null} end={<DueFigures />} />
      {returned && <ReturnedPanel returned={returned} onClose={board.dismiss} />}
      <DragDropContext
        onBeforeCapture={board.onBeforeCapture}
        onDragStart={board.onDragStart}
        onDragUpdate={board.onDragUpdate}
        onDragEnd={board.onDragEnd}
        dragHandleUsageInstructions={translate('board.usage')}
      >
        <div className="board-columns" style={{ gridTemplateColumns: tracksOf(shut, board.opened) }}>
          {STAGES.map((stage) =>
            shut.includes(stage) ? (
              <FoldedColumn
                key={stage}
                stage={stage}
                count={counts?.[stage].totalCount ?? null}
                state={board.stateOf(stage)}
                onFold={() => fold(stage)}
              />
            ) : (
              <BoardColumn
                key={stage}
                stage={stage}
                bare={folded.includes(stage)}
                filter={filter}
                count={counts?.[stage].totalCount ?? null}
                past={past}
                lifted={lifted?.card ?? null}
                state={board.stateOf(stage)}
                onFold={() => fold(stage)}
                onNear={board.onNear}
                onMove={(card, to) => void board.move(card, to)}
                tip={board.tip}
              />
            ),
          )}
        </div>
      </DragDropContext>
      {choosing && (
        <MoveDialog
          filter={filter}
          onClose={() => setChoosing(false)}
          onMove={(card, to) => {
            setChoosing(false)
            void board.move(card, to)
          }}
        />
      )}
      {form?.kind === 'forward' && (
        <AdvanceDialog
          candidate={form.card}
          offered={stepsForward(form.steps)}
          to={form.to}
          today={today}
          onClose={board.closeForm}
        />
      )}
      {form?.kind === 'back' && (
        <ReturnDialog
          candidate={form.card}
          offered={stepsBack(form.steps)}
          to={form.to}
          today={today}
          onClose={board.closeForm}
        />
      )}
    </div>
  )
}

/** What is late in the scope, and what will be within a month. */
function DueFigures() {
  const translate = useTranslate()
  const { number } = useFormat()
  const due = useDueSummary()
  if (!due) return null
  const soon = due.d7 + due.d15 + due.d30
  return (
    <span className="no-phone">
      {due.overdue > 0 && (
        <StatusMark status="overdue">{translate('board.overdue', { count: number(due.overdue) })}</StatusMark>
      )}{' '}
      {soon > 0 && <StatusMark status="dueSoon">{translate('board.dueSoon', { count: number(soon) })}</StatusMark>}
    </span>
  )
}

/** A column's own width; while a card is held, what was open keeps the width that it had. */
function tracksOf(shut: readonly Stage[], { stages, width }: { stages: readonly Stage[]; width: number }): string {
  const open = stages.length > 0 && width > 0 ? `${width}px` : 'minmax(var(--open-column), 1fr)'
  return STAGES.map((stage) => (shut.includes(stage) ? '40px' : open)).join(' ')
}
