import type { BeforeCapture, DragStart, DropResult, ResponderProvided } from '@hello-pangea/dnd'
import { findAdvance, STAGES, type Stage } from '@nguon/domain'
import { useCallback, useRef, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { flushSync } from 'react-dom'
import { advanceCandidateDocument, nextStepsOnDocument } from '../../components/case/documents.ts'
import { explain } from '../../components/ErrorState.tsx'
import type { NoAnswer } from '../../components/people/Answered.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useAsk, useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { Card } from './BoardCard.tsx'
import { type BoardStep, type ColumnState, needsForm, stateOfColumn } from './column-verdicts.ts'
import { useColumnWords } from './use-column-words.ts'

type Opened = { stages: readonly Stage[]; width: number }
type Lifted = { card: Card; steps: readonly BoardStep[] | null }
/** Why a card came back. */
export type Returned = {
  card: Card
  to: Stage
  state: ColumnState | null
  /** What the rules say of the step, where there is one. */
  verdicts: BoardStep['verdicts']
  answer: NoAnswer | null
  failure: string | null
}
/** The form of a step, open for a card. */
export type OpenForm = { kind: 'forward' | 'back'; card: Card; to: Stage; steps: readonly BoardStep[] }

const NOTHING_OPENED: Opened = { stages: [], width: 0 }
const NOTHING_SAID = { state: null, verdicts: [], answer: null, failure: null }

/** The moves on the board: what is lifted, what each column says to it, and what comes of a drop. */
export function useBoard() {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const wordsOfColumn = useColumnWords()
  const { today, past } = useWorkingContext()
  const ask = useAsk(nextStepsOnDocument)
  const idempotencyKey = useIdempotencyKey()
  const { run } = useMutationDocument(advanceCandidateDocument, (result) => result.advanceCandidate)
  const near = useRef(new Map<string, Lifted>())
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [over, setOver] = useState<Stage | null>(null)
  const [opened, setOpened] = useState<Opened>(NOTHING_OPENED)
  const [returned, setReturned] = useState<Returned | null>(null)
  const [form, setForm] = useState<OpenForm | null>(null)

  const read = useCallback(async (card: Card) => (await ask({ id: card.id, on: today })).candidate, [ask, today])
  const onNear = useCallback(
    (card: Card): void => {
      const known = near.current.get(card.id)
      near.current.set(card.id, { card, steps: known?.card.version === card.version ? known.steps : null })
      if (!card.mayAdvance || past) return
      read(card).then(
        (found) => {
          const now = near.current.get(card.id)
          if (!found || !now) return
          near.current.set(card.id, { ...now, steps: found.nextSteps })
          setLifted((held) => (held?.card.id === card.id ? { ...held, steps: found.nextSteps } : held))
        },
        // A drop asks again, and says then what went wrong.
        () => undefined,
      )
    },
    [read, past],
  )
  const stateOf = useCallback(
    ({ card, steps }: Lifted, column: Stage): ColumnState =>
      stateOfColumn(column, { stage: card.stage, mayAdvance: card.mayAdvance, past, steps }),
    [past],
  )

  const advance = async (card: Card, to: Stage, version: number): Promise<void> => {
    const input = {
      id: card.id,
      version,
      to,
      occurredOn: today,
      idempotencyKey: `${idempotencyKey}:${card.id}:${version}`,
    }
    const outcome = await run({ input })
    if (outcome.__typename === 'CandidateSuccess') {
      near.current.delete(card.id)
      notify('board.moved', { messageArgs: { name: wordsOf(card), stage: labels.stage[to] }, type: 'success' })
    } else setReturned({ ...NOTHING_SAID, card, to, answer: outcome })
  }
  /** Does what a drop on a column means: a form, a step, or the reason why not. */
  const move = async (card: Card, to: Stage): Promise<void> => {
    setReturned(null)
    try {
      const found = await read(card)
      const steps = found?.nextSteps ?? []
      const state = stateOf({ card, steps }, to)
      if (state.kind === 'refused')
        setReturned({
          ...NOTHING_SAID,
          card,
          to,
          state,
          verdicts: steps.find(({ stage }) => stage === to)?.verdicts ?? [],
        })
      else if (state.kind === 'back' || (state.kind === 'forward' && needsForm(state.step)))
        setForm({ kind: state.kind, card, to, steps })
      else if (state.kind === 'forward') await advance(card, to, found?.version ?? card.version)
    } catch (error) {
      setReturned({ ...NOTHING_SAID, card, to, failure: explain(error, translate) })
    }
  }

  const say = (held: Lifted, to: Stage): string => {
    const { state, reason, source } = wordsOfColumn(stateOf(held, to))
    return [labels.stage[to], state, reason, source].filter(Boolean).join('. ')
  }
  const stageOf = (droppableId: string | undefined): Stage | null =>
    STAGES.find((stage) => stage === droppableId) ?? null
  return {
    lifted,
    /** The columns right ahead of the card: they stand open while it is held, and no other grows or shrinks under the pointer. */
    opened,
    returned,
    form,
    dismiss: () => setReturned(null),
    closeForm: () => {
      near.current.clear()
      setForm(null)
    },
    onNear,
    move,
    stateOf: (column: Stage): ColumnState | null => (lifted ? stateOf(lifted, column) : null),
    /** What stands under the card while it is over a column that it may not enter. */
    tip: lifted && over && stateOf(lifted, over).kind === 'refused' ? translate('board.tip') : null,
    // The columns say what they have to say before their places are measured.
    onBeforeCapture: ({ draggableId, mode }: BeforeCapture): void => {
      const held = near.current.get(draggableId)
      if (!held) return
      const width = columnOf(draggableId)?.getBoundingClientRect().width ?? 0
      flushSync(() => {
        setReturned(null)
        setLifted(held)
        setOpened({ stages: STAGES.filter((stage) => isNext(held, stage)), width })
      })
      if (mode === 'SNAP') showColumnOf(draggableId)
      onNear(held.card)
    },
    onDragStart: (_start: DragStart, { announce }: ResponderProvided): void => {
      const held = lifted
      if (held)
        announce(translate('board.say.lifted', { name: wordsOf(held.card), stage: labels.stage[held.card.stage] }))
    },
    onDragUpdate: (
      { destination }: { destination?: { droppableId: string } | null },
      { announce }: ResponderProvided,
    ) => {
      const to = stageOf(destination?.droppableId)
      setOver(to)
      if (lifted && to) announce(say(lifted, to))
    },
    onDragEnd: ({ destination, reason, draggableId }: DropResult, { announce }: ResponderProvided): void => {
      const held = lifted ?? near.current.get(draggableId)
      const to = stageOf(destination?.droppableId)
      setLifted(null)
      setOpened(NOTHING_OPENED)
      setOver(null)
      if (!held) return
      if (reason === 'CANCEL' || to === null || to === held.card.stage) {
        announce(translate('board.say.back', { name: wordsOf(held.card), stage: labels.stage[held.card.stage] }))
        return
      }
      announce(say(held, to))
      void move(held.card, to)
    },
  }
}

const columnOf = (id: string) => document.querySelector(`[data-card="${id}"]`)?.closest('section')

// By the table of steps, since the server may not have answered when the card is lifted.
const isNext = ({ card }: Lifted, column: Stage): boolean => findAdvance(card.stage, column) !== null

// The arrow keys reach only what is in view: a column that is seen whole, and has a card there.
function showColumnOf(id: string): void {
  const column = columnOf(id)
  const board = column?.parentElement
  if (column && board && board.scrollWidth > board.clientWidth) board.scrollLeft = column.offsetLeft
  window.scrollTo({ top: 0 })
}
