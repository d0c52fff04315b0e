import { describe, expect, it } from 'vitest'
import type { StepVerdict } from './next-step-verdicts.ts'
import {
  calledTo,
  emptyPaper,
  introducersLacking,
  leftInTheWay,
  NO_VOTE,
  papersOfStage,
  papersToRecord,
  papersWithoutDay,
  paperThatMends,
  readVote,
  waitsForItsForm,
} from './stage-form.ts'
import { verdictsOnCellVote } from './vote-verdicts.ts'

const verdict = (rule: string, code: string, paper?: string): StepVerdict => ({
  rule,
  code,
  outcome: 'UNKNOWN',
  message: '',
  values: paper === undefined ? [] : [{ name: 'paper', value: paper }],
})
const asked = { asksVote: true, asksDecider: true, papers: [], introduced: false, on: '2025-06-30' }

describe('the form of a stage', () => {
  it('takes two thirds of the members who are called', () => {
    const roll = { ...NO_VOTE, officialMembers: '12', registeredElsewhere: '1', exemptedAbsent: '0' }

    expect(calledTo(roll)).toBe(11)
    expect(calledTo({ ...roll, officialMembers: 'mười hai' })).toBeNull()
  })

  it('refuses 7 of 11 and accepts 8 of 11 by the rules of the server', () => {
    const eleven = { ...NO_VOTE, officialMembers: '11', present: '11' }
    const outcomesOf = (inFavour: string) => {
      const { vote } = readVote({ ...eleven, inFavour, against: '3' })
      return vote === null ? [] : verdictsOnCellVote(vote, '2025-02-10').map(({ rule, outcome }) => [rule, outcome])
    }

    expect(outcomesOf('7')).toEqual([
      ['R13', 'FAILED'],
      ['R14', 'PASSED'],
      ['R16', 'PASSED'],
    ])
    expect(outcomesOf('8')[0]).toEqual(['R13', 'PASSED'])
  })

  it('says what cannot be of a vote, and sends none of it', () => {
    const { vote, problems } = readVote({ ...NO_VOTE, officialMembers: '5', present: '6', inFavour: '6' })

    expect(vote).toBeNull()
    expect(problems.map(({ field }) => field)).toContain('present')
  })

  it('asks for the papers of a stage, the required ones first', () => {
    const papers = papersOfStage('AWARENESS_TRAINED', '2025-02-10')

    expect(papers[0]).toMatchObject({ paper: 'AWARENESS_CERTIFICATE', required: true })
    expect(papersOfStage('AWARENESS_TRAINED', '')).toEqual([])
  })

  it('waits for nothing that the form itself answers', () => {
    const verdicts = [
      verdict('R13', 'VOTE_NOT_RECORDED'),
      verdict('R15', 'DECIDING_BODY_UNKNOWN'),
      verdict('STEP', 'PAPER_LACKING', 'OPINIONS_SUMMARY'),
      verdict('R1', 'BIRTH_DATE_UNKNOWN'),
    ]
    const papers = [{ ...emptyPaper('OPINIONS_SUMMARY'), issuedOn: '2025-06-01' }]

    const left = leftInTheWay(verdicts, { ...asked, papers })

    expect(left.map(({ rule }) => rule)).toEqual(['R1'])
  })

  it('still lacks a paper that is signed after the step', () => {
    const papers = [{ ...emptyPaper('OPINIONS_SUMMARY'), issuedOn: '2025-07-01' }]

    const left = leftInTheWay([verdict('STEP', 'PAPER_LACKING', 'OPINIONS_SUMMARY')], { ...asked, papers })

    expect(left).toHaveLength(1)
  })

  it('is to be opened when the step waits for its answers alone, and not when a rule stands in the way', () => {
    const lacking = verdict('STEP', 'PAPER_LACKING', 'APPLICATION')
    const orderOfPapers = verdict('R8', 'ORDER_UNKNOWN')
    const step = { allowed: false, vote: null }

    expect(waitsForItsForm({ ...step, verdicts: [lacking, orderOfPapers] })).toBe(true)
    expect(waitsForItsForm({ ...step, verdicts: [lacking, verdict('R1', 'TOO_YOUNG')] })).toBe(false)
    expect(waitsForItsForm({ ...step, verdicts: [orderOfPapers] })).toBe(false)
    expect(waitsForItsForm({ ...step, allowed: true, verdicts: [] })).toBe(true)
  })

  it('asks for the introducers that the rules still miss, and waits for them no more once one is written', () => {
    const tooFew: StepVerdict = {
      ...verdict('R11', 'INTRODUCERS_TOO_FEW'),
      outcome: 'FAILED',
      values: [
        { name: 'members', value: '0' },
        { name: 'least', value: '2' },
      ],
    }

    expect(introducersLacking([tooFew])).toBe(2)
    expect(introducersLacking([{ ...tooFew, outcome: 'PASSED' }])).toBe(0)
    expect(leftInTheWay([tooFew], asked)).toEqual([tooFew])
    expect(leftInTheWay([tooFew], { ...asked, introduced: true })).toEqual([])
    expect(waitsForItsForm({ allowed: false, vote: null, verdicts: [tooFew] })).toBe(true)
  })

  it('records papers that have a day, and asks for the day of the others', () => {
    const papers = [
      { ...emptyPaper('APPLICATION'), issuedOn: '2025-01-22', number: ' 1 ' },
      { ...emptyPaper('CURRICULUM_VITAE'), number: '2' },
      emptyPaper('CELL_PROPOSAL'),
    ]

    expect(papersToRecord(papers).map(({ kind, number }) => [kind, number])).toEqual([['APPLICATION', '1']])
    expect(papersWithoutDay(papers)).toEqual(['CURRICULUM_VITAE'])
  })

  it('knows the paper that would mend a refusal', () => {
    expect(paperThatMends(verdict('R6', 'CERTIFICATE_EXPIRED'))).toBe('AWARENESS_CERTIFICATE')
    expect(paperThatMends(verdict('STEP', 'PAPER_LACKING', 'APPLICATION'))).toBe('APPLICATION')
    expect(paperThatMends(verdict('R1', 'TOO_YOUNG'))).toBeNull()
  })
})
