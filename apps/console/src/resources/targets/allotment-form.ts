import {
  ALLOTMENT_FIGURES,
  type AllotmentFigure,
  type AllotmentFigures,
  type AllotmentProposal,
  type AllotmentShareholder,
  type AllotmentWeights,
  allotmentOf,
  MOST_WEIGHT,
  onlyBy,
  proposeAllotment,
} from '@nguon/domain'

/** One figure alone, or several by weights. */
export const METHODS = [...ALLOTMENT_FIGURES, 'MIXED'] as const
export type Method = (typeof METHODS)[number]

/** What is typed on the page of an allotment; it is kept in the browser until it is issued. */
export type AllotmentForm = {
  method: Method
  /** For MIXED: how much each figure weighs. */
  weights: Readonly<Record<AllotmentFigure, string>>
  /** What is shared out. */
  total: string
  /** By committee; blank leaves what the committee has. */
  counts: Readonly<Record<string, string>>
  decisionNumber: string
  decidedOn: string
  issuer: string
  /** Whether the committees below are given the same sub-targets, as shares. */
  passGroups: boolean
}
export type AllotmentLine = {
  committee: { id: string; name: string }
  members: number | null
  pool: number
  lastYear: number
  /** What the target that it has asks for. */
  required: number | null
  target: { id: string; version: number } | null
}
export type FormProblem = 'required' | 'whole'

export const firstAllotmentForm = (required: number | null, issuer: string, today: string): AllotmentForm => ({
  method: 'MEMBERS',
  weights: { MEMBERS: '2', POOL: '1', LAST_YEAR: '1', EQUAL: '0' },
  total: required === null ? '' : String(required),
  counts: {},
  decisionNumber: '',
  decidedOn: today,
  issuer,
  passGroups: false,
})

/** A whole number as typed; null where it is none. */
export const readWhole = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null)

const readWeight = (text: string): number => Math.min(readWhole(text) ?? 0, MOST_WEIGHT)

export const weightsOf = ({ method, weights }: Pick<AllotmentForm, 'method' | 'weights'>): AllotmentWeights =>
  method === 'MIXED'
    ? {
        MEMBERS: readWeight(weights.MEMBERS),
        POOL: readWeight(weights.POOL),
        LAST_YEAR: readWeight(weights.LAST_YEAR),
        EQUAL: readWeight(weights.EQUAL),
      }
    : onlyBy(method)

const shareholderOf = ({ committee, members, pool, lastYear }: AllotmentLine): AllotmentShareholder => ({
  id: committee.id,
  members,
  pool,
  lastYear,
})

/** The proposal by what is chosen on the page; null while the total is no number. */
export function proposalFor(form: AllotmentForm, lines: readonly AllotmentLine[]): AllotmentProposal | null {
  const total = readWhole(form.total)
  return total === null ? null : proposeAllotment(total, lines.map(shareholderOf), weightsOf(form))
}

export const countsOf = ({ shares }: AllotmentProposal): Record<string, string> =>
  Object.fromEntries(shares.map(({ id, count }) => [id, String(count)]))

/** What would be allotted if all that is typed were issued; a blank line keeps what it has. */
export function sharedOut(
  form: Pick<AllotmentForm, 'counts'>,
  lines: readonly AllotmentLine[],
  required: number | null,
): AllotmentFigures {
  return allotmentOf(
    required,
    lines.map((line) => readWhole(form.counts[line.committee.id] ?? '') ?? line.required),
  )
}

/** The lines that would be issued. */
export function issuedLines(form: Pick<AllotmentForm, 'counts'>, lines: readonly AllotmentLine[]) {
  return lines.flatMap(({ committee, target }) => {
    const minimum = readWhole(form.counts[committee.id] ?? '')
    return minimum === null ? [] : [{ committeeId: committee.id, minimum, version: target?.version ?? null }]
  })
}

/** What is wrong with what is typed, by the id of the field: "decisionNumber", "lines" or a committee's. */
export function problemsOfAllotment(
  form: AllotmentForm,
  lines: readonly AllotmentLine[],
): Readonly<Record<string, FormProblem>> {
  const problems: Record<string, FormProblem> = {}
  for (const { committee } of lines) {
    const text = form.counts[committee.id] ?? ''
    if (text.trim() !== '' && readWhole(text) === null) problems[committee.id] = 'whole'
  }
  if (issuedLines(form, lines).length === 0) problems.lines = 'required'
  for (const field of ['decisionNumber', 'decidedOn', 'issuer'] as const)
    if (form[field].trim() === '') problems[field] = 'required'
  return problems
}
