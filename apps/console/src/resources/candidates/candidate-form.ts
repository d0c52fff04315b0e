import { BARRED_GROUPS, SOURCE_ORGANISATION_KINDS, type SourceOrganisationKind } from '@nguon/domain'
import { personInput } from '../../components/people/person-values.ts'
import { choiceIn, countIn, type FormValues, textIn } from '../../components/people/read-values.ts'

/** Fields of the API's input that the form knows by another name. */
export const CANDIDATE_FIELD_NAMES = {
  sourceOrganisation: 'sourceName',
  'sourceOrganisation.name': 'sourceName',
  'sourceOrganisation.kind': 'sourceKind',
  cell: 'cellId',
} as const

/** Kind and name together, or nothing. */
function sourceInput(values: FormValues): { kind: SourceOrganisationKind; name: string } | null {
  const kind = choiceIn(values, 'sourceKind', SOURCE_ORGANISATION_KINDS)
  const name = textIn(values, 'sourceName')
  return kind === null || name === null ? null : { kind, name }
}

export const createCandidateInput = (values: FormValues) => ({
  person: personInput(values),
  cellId: textIn(values, 'cellId'),
  reference: textIn(values, 'reference'),
  sourceOrganisation: sourceInput(values),
  sourcedOn: textIn(values, 'sourcedOn'),
  documentNumber: textIn(values, 'documentNumber'),
  note: textIn(values, 'note'),
  idempotencyKey: textIn(values, 'idempotencyKey'),
})

/** A former member whom nobody followed here before. */
export const readmitInput = (values: FormValues) => ({
  person: personInput(values),
  cellId: textIn(values, 'cellId'),
  reference: textIn(values, 'reference'),
  sourcedOn: textIn(values, 'sourcedOn'),
  leftOn: textIn(values, 'leftOn'),
  barredGroup: choiceIn(values, 'barredGroup', BARRED_GROUPS),
  crimeClearedOn: textIn(values, 'crimeClearedOn'),
  readmissions: countIn(values, 'readmissions'),
  documentNumber: textIn(values, 'documentNumber'),
  note: textIn(values, 'note'),
  idempotencyKey: textIn(values, 'idempotencyKey'),
})

export const updateCandidateInput = (id: string, values: FormValues) => ({
  id,
  version: countIn(values, 'version'),
  person: personInput(values),
  reference: textIn(values, 'reference'),
  sourceOrganisation: sourceInput(values),
})

type Saved = { sourceOrganisation: { kind: string; name: string } | null }

/** What the form holds besides the record's own fields. */
export const candidateFormValues = ({ sourceOrganisation }: Saved) => ({
  sourceKind: sourceOrganisation?.kind ?? null,
  sourceName: sourceOrganisation?.name ?? null,
})

export type SourceProblem = 'sourceKindMissing' | 'sourceNameMissing'

/** A kind without a name, or a name without a kind, says nothing. */
export function sourceProblems(
  kind: unknown,
  name: unknown,
): { sourceKind?: SourceProblem; sourceName?: SourceProblem } {
  const hasKind = typeof kind === 'string' && kind !== ''
  const hasName = typeof name === 'string' && name.trim() !== ''
  if (hasKind && !hasName) return { sourceName: 'sourceNameMissing' }
  if (hasName && !hasKind) return { sourceKind: 'sourceKindMissing' }
  return {}
}
