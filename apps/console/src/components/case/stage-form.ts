import {
  checkTally,
  denominatorOf,
  type FieldProblem,
  PAPER_KINDS,
  type PaperKind,
  papersWantedOn,
  parseCalendarDate,
  REGULATIONS,
  type Stage,
  type VoteTally,
} from '@nguon/domain'
import { type NextStep, obstaclesOf, type StepVerdict } from './next-step-verdicts.ts'

export const VOTE_FIELDS = [
  'officialMembers',
  'registeredElsewhere',
  'exemptedAbsent',
  'exemptedPresent',
  'present',
  'inFavour',
  'against',
] as const
export type VoteField = (typeof VOTE_FIELDS)[number]
/** A vote as it is typed. */
export type VoteTexts = Readonly<Record<VoteField, string>>

/** A paper as it is typed; one without a day is not recorded. */
export type PaperTexts = {
  readonly kind: PaperKind
  readonly number: string
  readonly issuedOn: string
  readonly receivedOn: string
  readonly issuer: string
  readonly keptAt: string
  readonly validUntil: string
}
// Most cells exempt nobody, so only what differs from that is typed.
export const NO_VOTE: VoteTexts = {
  officialMembers: '',
  registeredElsewhere: '0',
  exemptedAbsent: '0',
  exemptedPresent: '0',
  present: '',
  inFavour: '',
  against: '0',
}
export const emptyPaper = (kind: PaperKind): PaperTexts => ({
  kind,
  number: '',
  issuedOn: '',
  receivedOn: '',
  issuer: '',
  keptAt: '',
  validUntil: '',
})

const count = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN)

/** Whether anything of a vote was typed. */
export const isVoteBegun = ({ officialMembers, present, inFavour }: VoteTexts): boolean =>
  [officialMembers, present, inFavour].some((text) => text.trim() !== '')

export const tallyOf = (texts: VoteTexts): VoteTally => ({
  officialMembers: count(texts.officialMembers),
  registeredElsewhere: count(texts.registeredElsewhere),
  exemptedAbsent: count(texts.exemptedAbsent),
  exemptedPresent: count(texts.exemptedPresent),
  present: count(texts.present),
  inFavour: count(texts.inFavour),
  against: count(texts.against),
})
/** How many are called to the vote, as soon as the roll can be read. */
export const calledTo = (texts: VoteTexts): number | null => {
  const called = denominatorOf(tallyOf(texts))
  return Number.isNaN(called) || called < 1 ? null : called
}
/** The vote when all of it can be true, else what is wrong with it, as the server would say it. */
export function readVote(texts: VoteTexts): { vote: VoteTally | null; problems: readonly FieldProblem[] } {
  const vote = tallyOf(texts)
  const problems = checkTally(vote)
  return { vote: problems.length > 0 ? null : vote, problems }
}

const writtenOr = (text: string): string | null => text.trim() || null
/** The papers to record: those that have a day. */
export const papersToRecord = (papers: readonly PaperTexts[]) =>
  papers
    .filter(({ issuedOn }) => issuedOn !== '')
    .map(({ kind, number, issuedOn, receivedOn, issuer, keptAt, validUntil }) => ({
      kind,
      number: writtenOr(number),
      issuedOn,
      receivedOn: writtenOr(receivedOn),
      issuer: writtenOr(issuer),
      keptAt: writtenOr(keptAt),
      validUntil: writtenOr(validUntil),
    }))

/** Papers of which something was written, but not the day that they are nothing without. */
export const papersWithoutDay = (papers: readonly PaperTexts[]): PaperKind[] =>
  papers
    .filter(({ issuedOn, number, issuer, keptAt }) => issuedOn === '' && [number, issuer, keptAt].some(writtenOr))
    .map(({ kind }) => kind)

/** What a stage wants on a day, and by which form; those that it may do without come last. */
export const papersOfStage = (
  stage: Stage,
  on: string,
): { paper: PaperKind; form: string | null; required: boolean }[] => {
  const day = parseCalendarDate(on)
  if (day === null) return []
  const wanted = papersWantedOn(day, REGULATIONS)
    .map((rule) => rule.wanted)
    .filter((one) => one.stage === stage)
  return [...wanted.filter(({ required }) => required), ...wanted.filter(({ required }) => !required)]
}

const INTRODUCERS_RULE = 'R11'
/** How many introducers the rules still ask for with a step; none where they have nothing against it. */
export function introducersLacking(verdicts: readonly StepVerdict[]): number {
  const verdict = verdicts.find(({ rule, outcome }) => rule === INTRODUCERS_RULE && outcome !== 'PASSED')
  if (verdict === undefined || verdict.outcome === 'NOT_APPLICABLE') return 0
  const numberOf = (name: string): number => Number(verdict.values?.find((each) => each.name === name)?.value ?? 0)
  return Math.max(1, numberOf('least') - numberOf('members'))
}

// The papers that a rule reads: once one is written down, only the server can tell what the rule says.
const PAPERS_OF_RULE: Readonly<Record<string, readonly PaperKind[]>> = {
  R2: ['PROVINCIAL_CONSENT_AGE'],
  R5: ['PROVINCIAL_CONSENT_LITERACY'],
  R6: ['AWARENESS_CERTIFICATE'],
  R7: ['APPLICATION', 'CURRICULUM_VITAE', 'MEMBER_INTRODUCTION', 'UNION_INTRODUCTION', 'OPINIONS_SUMMARY'],
  R8: ['APPLICATION', 'CURRICULUM_VITAE', 'VERIFICATION_SUMMARY'],
  R17: ['ADMISSION_DECISION', 'LATENESS_CONSENT'],
  R19: ['NEW_MEMBER_CERTIFICATE'],
  R20: ['LATENESS_CONSENT', 'CELL_RECOGNITION_PROPOSAL'],
  R28: ['READMISSION_CONSENT'],
}
/** The paper that would mend what a rule found. */
export const paperThatMends = ({ rule, code, values }: StepVerdict): PaperKind | null => {
  if (code === 'PAPER_LACKING') return paperNamed(values)
  const papers = PAPERS_OF_RULE[rule]
  return papers?.length === 1 || rule === 'R7' || rule === 'R17' ? (papers?.at(rule === 'R17' ? 1 : 0) ?? null) : null
}
const paperNamed = (values: StepVerdict['values']): PaperKind | null => {
  const named = values?.find(({ name }) => name === 'paper')?.value
  return PAPER_KINDS.find((kind) => kind === named) ?? null
}

// What the rules say only because the form of the step has not answered yet.
const AWAITING_A_VOTE: ReadonlySet<string> = new Set([
  'VOTE_NOT_RECORDED',
  'VOTE_FALLS_SHORT',
  'DENOMINATOR_IMPOSSIBLE',
  'COMMITTEE_VOTE_NOT_RECORDED',
  'CELL_SIZE_UNKNOWN',
])
const AWAITING_A_DECIDER = 'DECIDING_BODY_UNKNOWN'

/** What still stands in the way once the form's own vote, decider, papers and introducers are counted. */
export function leftInTheWay(
  verdicts: readonly StepVerdict[],
  {
    asksVote,
    asksDecider,
    papers,
    introduced,
    on,
  }: {
    asksVote: boolean
    asksDecider: boolean
    papers: readonly PaperTexts[]
    /** Whether an introducer is written down. */
    introduced: boolean
    on: string
  },
): StepVerdict[] {
  const written = papers.filter(({ issuedOn }) => issuedOn !== '')
  return unanswered(verdicts, {
    asksVote,
    asksDecider,
    introduced,
    written: written.map(({ kind }) => kind),
    inTime: written.filter(({ issuedOn }) => issuedOn <= on).map(({ kind }) => kind),
  })
}

/** Whether nothing but what the form of the step asks for holds it up: then the form is to be opened. */
export function waitsForItsForm({ allowed, vote, verdicts }: Pick<NextStep, 'allowed' | 'vote' | 'verdicts'>): boolean {
  if (allowed) return true
  const lacking = verdicts.flatMap(({ code, values }) => (code === 'PAPER_LACKING' ? (paperNamed(values) ?? []) : []))
  const left = unanswered(verdicts, {
    asksVote: vote !== null,
    asksDecider: vote === 'DECIDING',
    introduced: true,
    written: lacking,
    inTime: lacking,
  })
  const obstacles = obstaclesOf({ verdicts })
  return obstacles.length > 0 && obstaclesOf({ verdicts: left }).length === 0
}

type FormAnswers = {
  asksVote: boolean
  asksDecider: boolean
  introduced: boolean
  /** The papers that are written down, and those of them that are not signed after the step. */
  written: readonly PaperKind[]
  inTime: readonly PaperKind[]
}
const unanswered = (verdicts: readonly StepVerdict[], answers: FormAnswers): StepVerdict[] =>
  verdicts.filter(({ rule, code, values }) => {
    if (answers.asksVote && AWAITING_A_VOTE.has(code)) return false
    if (answers.asksDecider && code === AWAITING_A_DECIDER) return false
    if (answers.introduced && rule === INTRODUCERS_RULE) return false
    if (code === 'PAPER_LACKING') return !answers.inTime.some((kind) => kind === paperNamed(values))
    return !answers.written.some((kind) => PAPERS_OF_RULE[rule]?.includes(kind))
  })
