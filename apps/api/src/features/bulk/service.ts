import {
  type Acquaintance,
  type CalendarDate,
  type DecidingBody,
  decideAdvance,
  type FieldProblem,
  openFile,
  type Stage,
  type Verb,
  type Verdict,
  type VoteTally,
  writtenText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { type Outcome, type Success, succeed } from '../../platform/results.ts'
import type { NotDone } from '../../platform/writes.ts'
import {
  advanceCandidate,
  type Candidate,
  candidateById,
  caseFactsOf,
  eventsOf,
  notFound,
} from '../candidates/index.ts'
import { type Certificate, previewCertificate, recordCertificate } from '../classes/index.ts'
import { assignMentor, mentorById, previewAssignment } from '../mentors/index.ts'
import { regulationsOf } from '../regulations/index.ts'

/** What became of one candidate, or would. */
export interface BulkLine {
  readonly candidateId: string
  /** As it is now; null outside the viewer's scope. */
  readonly candidate: Candidate | null
  readonly allowed: boolean
  readonly verdicts: readonly Verdict[]
  readonly problems: readonly FieldProblem[]
  readonly conflict: boolean
}

/** The client goes on with the next lot, so that it can tell how far the work is. */
const MOST_AT_ONCE = 50

interface Step {
  readonly to: Stage
  readonly occurredOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly vote?: VoteTally | null | undefined
  readonly decidedBy?: DecidingBody | null | undefined
}
interface Help {
  readonly mentorId: string
  readonly startsOn: CalendarDate
  readonly decisionNumber?: string | null | undefined
  readonly acquaintedSince?: CalendarDate | null | undefined
  readonly acquaintance?: Acquaintance | null | undefined
}
interface Keyed {
  readonly idempotencyKey?: string | null | undefined
}
export interface BulkPreviewInput {
  readonly ids: readonly string[]
  readonly advance?: Step | null | undefined
  readonly assign?: Help | null | undefined
  readonly certificate?: Certificate | null | undefined
}
export type AdvanceCandidatesInput = Step &
  Keyed & {
    readonly candidates: readonly { readonly id: string; readonly version: number }[]
    readonly documentIssuer?: string | null | undefined
    readonly note?: string | null | undefined
  }
export type AssignMentorToManyInput = Help & Keyed & { readonly candidateIds: readonly string[] }
export type RecordCertificatesInput = Omit<Certificate, 'number'> &
  Keyed & {
    readonly candidates: readonly { readonly id: string; readonly number?: string | null | undefined }[]
  }

const CLEAR = { allowed: true, verdicts: [], problems: [], conflict: false } as const
const stopped = (outcome: NotDone) => ({
  allowed: false,
  verdicts: outcome.kind === 'refusal' ? outcome.verdicts : [],
  problems: outcome.kind === 'invalid' ? outcome.problems : [],
  conflict: outcome.kind === 'conflict',
})

const distinct = (ids: readonly string[]): string[] => {
  const once = [...new Set(ids)]
  if (once.length > MOST_AT_ONCE) throw badInput(`At most ${MOST_AT_ONCE} candidates at once`)
  return once
}

type Judge = (candidate: Candidate) => Promise<NotDone | null>

const judgeStep =
  (context: Context, step: Step): Judge =>
  async ({ id }) => {
    const [events, facts, regulations] = await Promise.all([
      eventsOf(context).load(id),
      caseFactsOf(context).load(id),
      regulationsOf(context),
    ])
    if (!facts) return notFound('id')
    const { vote = null, decidedBy = null } = step
    const command = { ...step, vote, decidedBy, documentNumber: writtenText(step.documentNumber) }
    const decision = decideAdvance(openFile(events, facts, regulations), command, context.clock.today())
    return decision.ok ? null : decision.error
  }
const judgeAssignment =
  (context: Context, help: Help): Judge =>
  async (candidate) => {
    const mentor = await mentorById(context).load(help.mentorId)
    return mentor ? previewAssignment(context, candidate, mentor, help) : notFound('mentorId')
  }

const workOf = (context: Context, input: BulkPreviewInput): { readonly verb: Verb; readonly judge: Judge } => {
  const { advance, assign, certificate } = input
  if ([advance, assign, certificate].filter((one) => one != null).length !== 1)
    throw badInput('Give one of `advance`, `assign` and `certificate`')
  if (advance) return { verb: 'candidate:advance', judge: judgeStep(context, advance) }
  if (assign) return { verb: 'mentor:assign', judge: judgeAssignment(context, assign) }
  if (!certificate) throw badInput('Give one of `advance`, `assign` and `certificate`')
  return {
    verb: 'candidate:update',
    judge: (candidate) => previewCertificate(context, candidate, certificate),
  }
}

/** What would become of each candidate; nothing is written. */
export const previewBulk = async (context: Context, input: BulkPreviewInput): Promise<BulkLine[]> => {
  const { viewer } = context
  const { verb, judge } = workOf(context, input)
  viewer.require(verb)
  return Promise.all(
    distinct(input.ids).map(async (candidateId): Promise<BulkLine> => {
      const candidate = await candidateById(context).load(candidateId)
      if (!candidate || !viewer.may(verb, candidate.cellPath))
        return { candidateId, candidate, ...stopped(notFound('id')) }
      const refused = await judge(candidate)
      return { candidateId, candidate, ...(refused ? stopped(refused) : CLEAR) }
    }),
  )
}

/** Does the work for one after the other, each in a transaction of its own: nothing happens to those who are refused. */
const doForEach = async <T>(
  context: Context,
  verb: Verb,
  ids: readonly string[],
  key: string | null | undefined,
  work: (id: string, key: string | null) => Promise<Outcome<T>>,
): Promise<Success<readonly BulkLine[]>> => {
  const { viewer } = context
  viewer.require(verb)
  const lines: BulkLine[] = []
  for (const candidateId of distinct(ids)) {
    const seen = await candidateById(context).load(candidateId)
    const outcome =
      seen && viewer.may(verb, seen.cellPath)
        ? await work(candidateId, key == null ? null : `${key}:${candidateId}`)
        : notFound('id')
    const candidate = seen && (await candidateById(context).load(candidateId))
    lines.push({ candidateId, candidate, ...(outcome.kind === 'success' ? CLEAR : stopped(outcome)) })
  }
  return succeed(lines)
}

export const advanceCandidates = (context: Context, input: AdvanceCandidatesInput) => {
  const { candidates, idempotencyKey, ...step } = input
  const versions = new Map(candidates.map(({ id, version }) => [id, version]))
  return doForEach(context, 'candidate:advance', [...versions.keys()], idempotencyKey, (id, key) =>
    advanceCandidate(context, { ...step, id, version: versions.get(id) ?? 0, idempotencyKey: key }),
  )
}

export const assignMentorToMany = (context: Context, input: AssignMentorToManyInput) => {
  const { candidateIds, idempotencyKey, ...help } = input
  return doForEach(context, 'mentor:assign', candidateIds, idempotencyKey, (candidateId, key) =>
    assignMentor(context, { ...help, candidateId, idempotencyKey: key }),
  )
}

export const recordCertificates = (context: Context, input: RecordCertificatesInput) => {
  const { candidates, idempotencyKey, ...certificate } = input
  const numbers = new Map(candidates.map(({ id, number }) => [id, number]))
  return doForEach(context, 'candidate:update', [...numbers.keys()], idempotencyKey, (candidateId, key) =>
    recordCertificate(context, { ...certificate, candidateId, number: numbers.get(candidateId), idempotencyKey: key }),
  )
}
