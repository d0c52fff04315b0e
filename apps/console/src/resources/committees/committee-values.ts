import {
  type CommitteeForm,
  committeeChanges,
  type MemberCountRow,
  memberCountInputs,
  type ResponsibleRow,
  responsibleInputs,
} from './committee-form.ts'

type Values = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => text(value).trim() || null
const count = (value: unknown): number | null => {
  const read =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : null
  return read !== null && Number.isInteger(read) ? read : null
}
const rows = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter((row): row is Values => typeof row === 'object' && row !== null) : []

/** The form's values, whatever react-admin kept of them, as the committee's form. */
export const readCommitteeForm = (values: Values): CommitteeForm<string, string> => ({
  name: text(values.name),
  kind: text(values.kind),
  code: textOrNull(values.code),
  parentId: textOrNull(values.parentId),
  areaTraits: Array.isArray(values.areaTraits) ? values.areaTraits.map(String) : [],
  memberCounts: rows(values.memberCounts).map(
    (row): MemberCountRow => ({
      year: count(row.year),
      officialMembers: count(row.officialMembers),
      probationaryMembers: count(row.probationaryMembers),
    }),
  ),
  responsiblePersons: rows(values.responsiblePersons).map(
    (row): ResponsibleRow => ({
      fullName: text(row.fullName),
      position: text(row.position),
      startsOn: text(row.startsOn),
      endsOn: textOrNull(row.endsOn),
    }),
  ),
})

export const createCommitteeInput = (values: Values) => {
  const form = readCommitteeForm(values)
  return {
    name: form.name.trim(),
    kind: form.kind,
    code: form.code,
    parentId: form.parentId,
    areaTraits: form.areaTraits,
    establishedOn: text(values.establishedOn),
    decisionNumber: textOrNull(values.decisionNumber),
    memberCounts: memberCountInputs(form.memberCounts),
    responsiblePersons: responsibleInputs(form.responsiblePersons),
    idempotencyKey: textOrNull(values.idempotencyKey),
  }
}

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** Only what was changed; `original` is the record that the form began with. */
export const updateCommitteeInput = (id: string, values: Values) => {
  const before = readCommitteeForm(isValues(values.original) ? values.original : values)
  const changes = committeeChanges(before, readCommitteeForm(values))
  return {
    id,
    version: values.version,
    effectiveOn: textOrNull(values.effectiveOn),
    decisionNumber: textOrNull(values.decisionNumber),
    ...changes,
    ...(values.mayReadPersons === true ? {} : { responsiblePersons: undefined }),
  }
}
