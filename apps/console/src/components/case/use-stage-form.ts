import { type DecidingBody, type PaperKind, voteOutcome } from '@nguon/domain'
import { useState } from 'react'
import type { StepForward } from './next-step-verdicts.ts'
import type { WantedPaper } from './PapersOfStage.tsx'
import {
  isVoteBegun,
  leftInTheWay,
  NO_VOTE,
  type PaperTexts,
  papersOfStage,
  papersToRecord,
  papersWithoutDay,
  readVote,
  type VoteTexts,
} from './stage-form.ts'

export type StageProblems = {
  readonly vote: boolean
  readonly decidedBy: boolean
  readonly papers: readonly PaperKind[]
}

/** What a step asks for besides its day and document, as it is typed. */
export function useStageForm(step: StepForward | undefined, on: string) {
  const [vote, setVote] = useState<VoteTexts>(NO_VOTE)
  const [decidedBy, setDecidedBy] = useState<DecidingBody | ''>('')
  const [papers, setPapers] = useState<readonly PaperTexts[]>([])
  const asksVote = step?.vote !== undefined && step.vote !== null
  const asksDecider = step?.vote === 'DECIDING'
  const begun = asksVote && isVoteBegun(vote)
  const { vote: tally, problems } = readVote(vote)
  const counted = begun ? tally : null
  const fallsShort = counted !== null && voteOutcome(counted) !== 'PASSED'
  const lacking = step ? lackingIn(step, on) : []
  const left = step ? leftInTheWay(step.verdicts, { asksVote, asksDecider, papers, on }) : []

  const problemsOf = (): StageProblems => ({
    vote: asksVote && ((step?.voteRequired === true && !begun) || (begun && problems.length > 0)),
    decidedBy: asksDecider && decidedBy === '',
    papers: papersWithoutDay(papers),
  })
  return {
    vote,
    setVote,
    decidedBy,
    setDecidedBy,
    papers,
    setPapers,
    asksVote,
    asksDecider,
    fallsShort,
    tally: counted,
    lacking,
    left,
    problemsOf,
    /** What the API takes of it. */
    input: {
      vote: counted,
      decidedBy: asksDecider && decidedBy !== '' ? decidedBy : null,
      papers: papersToRecord(papers),
    },
  }
}
export type StageFormState = ReturnType<typeof useStageForm>

/** The papers of the stage that the register has not, each with its form; those it may do without too. */
const lackingIn = ({ stage, missingPapers, verdicts }: StepForward, on: string): WantedPaper[] => {
  const wanted = papersOfStage(stage, on)
  const isMissing = (paper: PaperKind): boolean => missingPapers.includes(paper)
  const told = new Set(verdicts.filter(({ code }) => code === 'PAPER_LACKING').flatMap(({ values = [] }) => values))
  const named = new Set([...told].filter(({ name }) => name === 'paper').map(({ value }) => value))
  return wanted.filter(({ paper, required }) => !required || isMissing(paper) || named.has(paper))
}
