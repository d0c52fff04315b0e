import type { ResultOf } from '@nguon/client'
import { STAGES, type Stage, TRANSITIONS } from '@nguon/domain'
import type { nextStepsOnDocument } from '../../components/case/documents.ts'
import { obstaclesOf, type StepVerdict } from '../../components/case/next-step-verdicts.ts'
import { waitsForItsForm } from '../../components/case/stage-form.ts'

export type BoardStep = NonNullable<ResultOf<typeof nextStepsOnDocument>['candidate']>['nextSteps'][number]

/** Why a case may not enter a column. */
export type ColumnReason =
  | { says: 'past' | 'noRight' | 'noWayBack' | 'noWay' }
  | { says: 'through'; stage: Stage }
  | { says: 'stepsBefore'; count: number }
  | { says: 'verdict'; verdict: StepVerdict; more: number }

export type ColumnState =
  | { kind: 'here' | 'asking' }
  | { kind: 'forward'; step: BoardStep; passed: number }
  | { kind: 'back'; step: BoardStep }
  | { kind: 'refused'; reason: ColumnReason }

type Lifted = {
  stage: Stage
  mayAdvance: boolean
  /** The day is not today's: nothing can be changed. */
  past: boolean
  /** Null while the server has not answered. */
  steps: readonly BoardStep[] | null
}

/** What a column says to the card that was lifted. */
export function stateOfColumn(column: Stage, { stage, mayAdvance, past, steps }: Lifted): ColumnState {
  if (column === stage) return { kind: 'here' }
  if (past) return refused({ says: 'past' })
  if (!mayAdvance) return refused({ says: 'noRight' })
  if (steps === null) return { kind: 'asking' }
  const forward = steps.find((step) => step.kind === 'ADVANCE' && step.stage === column)
  if (forward) {
    if (!waitsForItsForm(forward)) return refused(reasonOf(obstaclesOf(forward)))
    return { kind: 'forward', step: forward, passed: forward.verdicts.filter(isPassed).length }
  }
  const back = steps.filter((step) => step.kind === 'RETURN' && step.stage === column)
  const open = back.find(({ allowed }) => allowed)
  if (open) return { kind: 'back', step: open }
  if (STAGES.indexOf(column) < STAGES.indexOf(stage)) {
    const [first] = back
    return refused(first ? reasonOf(obstaclesOf(first)) : { says: 'noWayBack' })
  }
  return refused(farAway(stage, column))
}

export const isOpen = ({ kind }: ColumnState): boolean => kind === 'forward' || kind === 'back'

const refused = (reason: ColumnReason): ColumnState => ({ kind: 'refused', reason })
const isPassed = ({ outcome }: StepVerdict): boolean => outcome === 'PASSED'

function reasonOf(obstacles: readonly StepVerdict[]): ColumnReason {
  // What a document says is told before what the product wants for itself.
  const [verdict, ...more] = [...obstacles].sort((a, b) => Number(!a.document) - Number(!b.document))
  return verdict ? { says: 'verdict', verdict, more: more.length } : { says: 'noWay' }
}

function farAway(from: Stage, to: Stage): ColumnReason {
  const between = stagesBetween(from, to)
  if (between === null) return { says: 'noWay' }
  const [first, ...others] = between
  if (first !== undefined && others.length === 0) return { says: 'through', stage: first }
  return { says: 'stepsBefore', count: between.length }
}

/** The stages that the shortest way passes between two; null where no way leads there. */
export function stagesBetween(from: Stage, to: Stage): Stage[] | null {
  const ways: Stage[][] = [[from]]
  for (const way of ways) {
    const last = way[way.length - 1]
    for (const step of TRANSITIONS) {
      if (step.kind !== 'ADVANCE' || step.from !== last) continue
      if (step.to === to) return way.slice(1)
      ways.push([...way, step.to])
    }
  }
  return null
}

/** A step that asks for nothing but its day, and whose day no clock begins with, is done by the drop itself. */
export const needsForm = ({ documentRequired, vote, stage, missingPapers }: BoardStep): boolean =>
  documentRequired || vote !== null || stage === 'PROBATIONARY' || missingPapers.length > 0
