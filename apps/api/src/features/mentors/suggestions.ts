import {
  type CalendarDate,
  fullMonthsBetween,
  mentorUnitPath,
  mentorVerdict,
  parseCalendarDate,
  type Verdict,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput, forbidden } from '../../platform/errors.ts'
import { candidateById } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import { assignmentsOfCandidate } from './assignments-store.ts'
import { isReplacement } from './help-judgement.ts'
import { lineOf } from './lines-store.ts'
import { restrictionsOfMentor } from './restrictions-store.ts'
import { type Mentor, mentorById } from './store.ts'
import { type SuggestedRow, selectSuggestions } from './suggestions-store.ts'

export interface MentorSuggestion {
  readonly mentor: Mentor
  readonly load: number
  readonly sameUnit: boolean
  readonly acquaintedMonths: number | null
  readonly verdicts: readonly Verdict[]
}

const MOST_SUGGESTIONS = 50

/** Members who may help the candidate from today on, the best first; null for a candidate outside the scope. */
export const findSuggestions = async (
  context: Context,
  candidateId: string,
  first: number,
): Promise<MentorSuggestion[] | null> => {
  const { viewer, clock, database } = context
  if (first < 1 || first > MOST_SUGGESTIONS) throw badInput(`\`first\` is from 1 to ${MOST_SUGGESTIONS}`)
  viewer.require('mentor:assign')
  const candidate = await candidateById(context).load(candidateId)
  if (!candidate) return null
  if (!viewer.may('mentor:assign', candidate.cellPath)) throw forbidden('mentor:assign')
  const today = clock.today()
  const unitPath = mentorUnitPath(await lineOf(database.prisma, candidate.cellPath))
  const rows = await selectSuggestions(context, { candidate, unitPath, today, first })
  const assignments = await assignmentsOfCandidate(context).load(candidate.id)
  const replacement = await isReplacement(database.prisma, candidate.id, today, assignments, null)
  const suggestions = await Promise.all(rows.map((row) => suggest(context, row, today, replacement)))
  return suggestions.filter((one) => one !== null)
}

const suggest = async (
  context: Context,
  { mentorId, load, sameCell, acquaintedSince }: SuggestedRow,
  today: CalendarDate,
  replacement: boolean,
): Promise<MentorSuggestion | null> => {
  const [mentor, disciplined, regulations] = await Promise.all([
    mentorById(context).load(mentorId),
    restrictionsOfMentor(context).load(mentorId),
    regulationsOf(context),
  ])
  if (!mentor) return null
  const since = acquaintedSince === null ? null : parseCalendarDate(acquaintedSince)
  const verdict = mentorVerdict(
    {
      assignmentId: '',
      mentorId,
      startsOn: today,
      endsOn: null,
      officialSince: mentor.officialSince,
      acquaintedSince: since,
      acquaintance: null,
      replacement,
      disciplined,
      endedOn: mentor.endedOn,
    },
    regulations,
    today,
  )
  return {
    mentor,
    load,
    sameUnit: sameCell,
    acquaintedMonths: since === null ? null : fullMonthsBetween(since, today),
    verdicts: [verdict],
  }
}
