import { type DecidingBody, type PaperKind, voteOutcome } from '@nguon/domain'
import { useState } from 'react'
import {
  emptyIntroducer,
  type IntroducerTexts,
  introducerToRecord,
  isIntroducerBegun,
  isIntroducerFilledIn,
} from './introducer-form.ts'
import type { StepForward } from './next-step-verdicts.ts'
import type { WantedPaper } from './PapersOfStage.tsx'
import {
  introducersLacking,
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
  readonly introducers: boolean
}

/** What a step asks for besides its day and document, as it is typed. */
export function useStageForm(step: StepForward | undefined, on: string) {
  const [vote, setVote] = useState<VoteTexts>(NO_VOTE)
  const [decidedBy, setDecidedBy] = useState<DecidingBody | ''>('')
  const [papers, setPapers] = useState<readonly PaperTexts[]>([])
  const [typedIntroducers, setIntroducers] = useState<readonly IntroducerTexts[] | null>(null)
  const asksVote = step?.vote !== undefined && step.vote !== null
  const asksDecider = step?.vote === 'DECIDING'
  const begun = asksVote && isVoteBegun(vote)
  const { vote: tally, problems } = readVote(vote)
  const counted = begun ? tally : null
  const fallsShort = counted !== null && voteOutcome(counted) !== 'PASSED'
  const lacking = step ? lackingIn(step, on) : []
  const asked = step ? introducersLacking(step.verdicts) : 0
  const introducers = typedIntroducers ?? Array.from({ length: asked }, () => emptyIntroducer(''))
  const begunIntroducers = introducers.filter(isIntroducerBegun)
  const introduced = begunIntroducers.some(isIntroducerFilledIn)
  const left = step ? leftInTheWay(step.verdicts, { asksVote, asksDecider, papers, introduced, on }) : []

  const problemsOf = (): StageProblems => ({
    vote: asksVote && ((step?.voteRequired === true && !begun) || (begun && problems.length > 0)),
    decidedBy: asksDecider && decidedBy === '',
    papers: papersWithoutDay(papers),
    introducers: !begunIntroducers.every(isIntroducerFilledIn),
  })
  return {
    vote,
    setVote,
    decidedBy,
    setDecidedBy,
    papers,
    setPapers,
    asksIntroducers: asked > 0,
    introducers,
    setIntroducers,
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
    /** Who introduces the person; only a step forward takes it. */
    introducersInput: begunIntroducers.map(introducerToRecord),
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
