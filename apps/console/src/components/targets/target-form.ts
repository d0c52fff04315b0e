import type { TargetGroup, TargetKind } from '@nguon/domain'

/** A sub-target as it is typed: so many people, or a share of the target in per cent. */
export type GroupRow = { group: TargetGroup; amount: string; unit: 'COUNT' | 'SHARE' }

/** What is typed into the form of a target; numbers as they stand in the fields. */
export type TargetForm = {
  period: string
  kind: TargetKind
  minimum: string
  maximum: string
  sharePercent: string
  groups: readonly GroupRow[]
  decisionNumber: string
  decidedOn: string
  issuer: string
}

export type TargetFormProblem = 'required' | 'whole' | 'range' | 'shareRange'
export type TargetFormProblems = Partial<Record<keyof TargetForm, TargetFormProblem>>

export type TargetAmount = {
  kind: TargetKind
  minimum?: number
  maximum?: number
  memberShare?: number
}

const readWhole = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null)

/** "3,5" or "3.5" per cent as a fraction. */
const readShare = (text: string): number | null => {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,3})?$/.test(plain)) return null
  const share = Math.round(Number(plain) * 1000) / 100_000
  return share > 0 && share <= 1 ? share : null
}

const wholeProblem = (text: string): TargetFormProblem | null => {
  if (text.trim() === '') return 'required'
  return readWhole(text) === null ? 'whole' : null
}

/** What is wrong with a sub-target as it is typed; null where it can be sent. */
export function problemOfGroup({ amount, unit }: GroupRow): TargetFormProblem | null {
  if (unit === 'COUNT') return wholeProblem(amount)
  if (amount.trim() === '') return 'required'
  return readShare(amount) === null ? 'shareRange' : null
}

/** The sub-targets as they are sent; those that cannot be read are left out. */
export const groupInputsOf = (rows: readonly GroupRow[]) =>
  rows.flatMap(({ group, amount, unit }) => {
    const [minimum, share] = unit === 'COUNT' ? [readWhole(amount), null] : [null, readShare(amount)]
    return minimum === null && share === null ? [] : [{ group, minimum, share }]
  })

/** Sub-targets in force as they stand in the fields. */
export const groupRowsOf = (
  groups: readonly { group: TargetGroup; minimum: number | null; share: number | null }[],
): GroupRow[] =>
  groups.map(({ group, minimum, share }) =>
    share === null
      ? { group, amount: String(minimum ?? ''), unit: 'COUNT' }
      : { group, amount: String(Math.round(share * 100_000) / 1000), unit: 'SHARE' },
  )

/** What would be refused of a target's form before it is sent. */
export function problemsOfTarget(form: TargetForm): TargetFormProblems {
  const problems: TargetFormProblems = {}
  const note = (field: keyof TargetForm, problem: TargetFormProblem | null): void => {
    if (problem) problems[field] = problem
  }
  if (form.kind === 'RATE_OF_MEMBERS') {
    const empty = form.sharePercent.trim() === ''
    note('sharePercent', empty ? 'required' : readShare(form.sharePercent) === null ? 'shareRange' : null)
  } else {
    note('minimum', wholeProblem(form.minimum))
  }
  if (form.kind === 'COUNT_RANGE') {
    note('maximum', wholeProblem(form.maximum))
    const minimum = readWhole(form.minimum)
    const maximum = readWhole(form.maximum)
    if (minimum !== null && maximum !== null && maximum < minimum) problems.maximum = 'range'
  }
  for (const field of ['decisionNumber', 'decidedOn', 'issuer'] as const) {
    note(field, form[field].trim() === '' ? 'required' : null)
  }
  return problems
}

/** How much is asked for, or null while the form does not say it. */
export function amountOf(form: TargetForm): TargetAmount | null {
  const minimum = readWhole(form.minimum)
  const maximum = readWhole(form.maximum)
  const memberShare = readShare(form.sharePercent)
  switch (form.kind) {
    case 'COUNT_MIN':
      return minimum === null ? null : { kind: form.kind, minimum }
    case 'COUNT_RANGE':
      return minimum === null || maximum === null ? null : { kind: form.kind, minimum, maximum }
    case 'RATE_OF_MEMBERS':
      return memberShare === null ? null : { kind: form.kind, memberShare }
  }
}

/** "TERM:2020-2025" or "YEAR:2021", as a field's value, to the period that the server takes. */
export function periodOf(value: string): { term: string } | { year: number } {
  const [kind, name = ''] = value.split(/:(.*)/s)
  return kind === 'TERM' ? { term: name } : { year: Number(name) }
}

export const periodValue = (period: { term: string } | { year: number }): string =>
  'term' in period ? `TERM:${period.term}` : `YEAR:${period.year}`
