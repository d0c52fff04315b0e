export type MemberCountRow = { year: number | null; officialMembers: number | null; probationaryMembers: number | null }
export type ResponsibleRow = { fullName: string; position: string; startsOn: string; endsOn: string | null }

/** A committee as its form holds it. */
export type CommitteeForm<Kind extends string, Trait extends string> = {
  name: string
  kind: Kind
  code: string | null
  parentId: string | null
  areaTraits: readonly Trait[]
  memberCounts: readonly MemberCountRow[]
  responsiblePersons: readonly ResponsibleRow[]
}

export const DATED_FIELDS = ['name', 'kind', 'code', 'parentId'] as const
export type DatedField = (typeof DATED_FIELDS)[number]

const plain = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value.trim())

const datedValue = <K extends string, T extends string>(form: CommitteeForm<K, T>, field: DatedField): string | null =>
  plain(form[field])

/** The fields whose change takes effect on a day and leaves what was before readable. */
export function changedDatedFields<K extends string, T extends string>(
  before: CommitteeForm<K, T>,
  after: CommitteeForm<K, T>,
): readonly DatedField[] {
  return DATED_FIELDS.filter((field) => datedValue(before, field) !== datedValue(after, field))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const memberCountInputs = (rows: readonly MemberCountRow[]) =>
  rows.flatMap(({ year, officialMembers, probationaryMembers }) =>
    year === null || officialMembers === null
      ? []
      : [{ year, officialMembers, probationaryMembers: probationaryMembers ?? 0 }],
  )

export const responsibleInputs = (rows: readonly ResponsibleRow[]) =>
  rows
    .map(({ fullName, position, startsOn, endsOn }) => ({ fullName, position, startsOn, endsOn: endsOn || null }))
    .filter(({ fullName, position, startsOn }) => fullName.trim() !== '' || position.trim() !== '' || startsOn !== '')

/** Only what was changed: fields left out stay as they are. */
export function committeeChanges<K extends string, T extends string>(
  before: CommitteeForm<K, T>,
  after: CommitteeForm<K, T>,
) {
  const dated = changedDatedFields(before, after)
  const members = memberCountInputs(after.memberCounts)
  const responsible = responsibleInputs(after.responsiblePersons)
  return {
    ...(dated.includes('name') ? { name: after.name.trim() } : {}),
    ...(dated.includes('kind') ? { kind: after.kind } : {}),
    ...(dated.includes('code') ? { code: plain(after.code) } : {}),
    ...(dated.includes('parentId') ? { parentId: after.parentId } : {}),
    ...(same(before.areaTraits.toSorted(), after.areaTraits.toSorted()) ? {} : { areaTraits: [...after.areaTraits] }),
    ...(same(memberCountInputs(before.memberCounts), members) ? {} : { memberCounts: members }),
    ...(same(responsibleInputs(before.responsiblePersons), responsible) ? {} : { responsiblePersons: responsible }),
  }
}

/** The years that stand in more than one line. */
export function repeatedYears(rows: readonly MemberCountRow[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  for (const { year } of rows) {
    if (year === null) continue
    if (seen.has(year)) repeated.add(year)
    seen.add(year)
  }
  return repeated
}
