import type { Trust } from '../regulations/editions.ts'
import { findRule, papersWantedOn } from '../regulations/regulations.ts'
import { addMonths, type CalendarDate } from '../shared/dates.ts'
import type { MessageValues } from '../shared/result.ts'
import type { Paper, PaperKind } from './papers.ts'
import { dayOfEntering, dayOfLooking, dayOfMeeting, entryOf } from './rules/anchors.ts'
import { ruleVerdicts } from './rules/judge.ts'
import { papersOf } from './rules/papers-at-hand.ts'
import { numberIn, type SeenCase } from './rules/seen-case.ts'
import { STAGES, type Stage, stageOrder } from './stages.ts'

export const PAPER_STATES = ['HAVE', 'MISSING', 'EXPIRED', 'NOT_YET', 'OUT_OF_ORDER'] as const
/** NOT_YET: its stage is further off than the next one, so nobody misses it. */
export type PaperState = (typeof PAPER_STATES)[number]

/** One paper that a stage wants, and what the register has of it. */
export interface DossierLine {
  readonly paper: PaperKind
  readonly form: string | null
  readonly stage: Stage
  readonly required: boolean
  readonly state: PaperState
  readonly record: Paper | null
  /** The last day on which it is good; null where it does not grow old. */
  readonly validUntil: CalendarDate | null
  readonly trust: Trust
  /** The id of the edition in force when the stage was entered, or would be. */
  readonly edition: string
}

const LASTING_RULES = ['R6', 'R7'] as const
const AGEING: ReadonlySet<PaperKind> = new Set([
  'APPLICATION',
  'CURRICULUM_VITAE',
  'MEMBER_INTRODUCTION',
  'UNION_INTRODUCTION',
  'OPINIONS_SUMMARY',
])

/** Which rule says for how long a paper is good; none for those that last. */
const ruleOfValidity = (kind: PaperKind): (typeof LASTING_RULES)[number] | null =>
  kind === 'AWARENESS_CERTIFICATE' ? 'R6' : AGEING.has(kind) ? 'R7' : null

/** The last good day of a paper, by the edition of the cell's meeting, which is when it must still be good. */
const validUntil = (seen: SeenCase, { kind, issuedOn, validUntil: own }: Paper): CalendarDate | null => {
  const rule = ruleOfValidity(kind)
  const found = rule && findRule(rule, dayOfMeeting(seen), seen.regulations)
  return found ? addMonths(issuedOn, numberIn(found.text, 'most')) : own
}

/** The papers whose day is before that of a paper which they must follow (R8). */
const outOfOrder = (seen: SeenCase): MessageValues[string] | null => {
  const [verdict] = ruleVerdicts(['R8'], seen)
  return verdict?.outcome === 'FAILED' ? (verdict.values.paper ?? null) : null
}

const isNextOrPast = (seen: SeenCase, stage: Stage): boolean => {
  if (stageOrder(stage) <= stageOrder(seen.state.stage)) return true
  const next = STAGES[stageOrder(seen.state.stage) + 1]
  return stage === next || (next === 'COMMITTEE_PROPOSED' && stage === 'ADMISSION_DECIDED')
}

/** The checklist of a case: every paper that its stages want, each by the edition of the stage's own day. */
export const dossierOf = (seen: SeenCase): DossierLine[] => {
  const wrong = outOfOrder(seen)
  const line = (stage: Stage): DossierLine[] =>
    papersWantedOn(dayOfEntering(seen, stage), seen.regulations)
      .filter(({ wanted }) => wanted.stage === stage)
      .map(({ edition, wanted }) => {
        const record = papersOf(seen.facts, wanted.paper).at(-1) ?? null
        const lastDay = record && validUntil(seen, record)
        // After the cell has met, the papers have done their work, however old they grow.
        const judgedOn = entryOf(seen, 'CELL_PROPOSED') ? dayOfMeeting(seen) : dayOfLooking(seen)
        const stateOfRecord = (): PaperState => {
          if (!record) return isNextOrPast(seen, stage) ? 'MISSING' : 'NOT_YET'
          if (wanted.paper === wrong) return 'OUT_OF_ORDER'
          return lastDay !== null && judgedOn > lastDay ? 'EXPIRED' : 'HAVE'
        }
        return {
          paper: wanted.paper,
          form: wanted.form,
          stage,
          required: wanted.required,
          state: stateOfRecord(),
          record,
          validUntil: lastDay,
          trust: wanted.trust,
          edition: edition.id,
        }
      })
  return STAGES.flatMap(line)
}

/** What a stage wants and the register lacks, or has only too old or out of order. */
export const missingPapers = (seen: SeenCase, stage: Stage): PaperKind[] =>
  dossierOf(seen)
    .filter((line) => line.stage === stage && line.required && line.state !== 'HAVE')
    .map(({ paper }) => paper)
