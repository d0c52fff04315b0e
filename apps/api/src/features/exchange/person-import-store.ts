import type { Transaction } from '../../platform/context.ts'
import { type Person, personRow } from '../people/index.ts'

export interface PersonWithId {
  readonly id: string
  readonly person: Person
}

export const insertPersons = async (
  transaction: Transaction,
  persons: readonly PersonWithId[],
  createdAt: Date,
): Promise<void> => {
  await transaction.person.createMany({
    data: persons.map(({ id, person }) => ({ id, createdAt, ...personRow(person) })),
  })
}

/** All of them in one statement. */
export const updatePersons = async (transaction: Transaction, persons: readonly PersonWithId[]): Promise<void> => {
  if (persons.length === 0) return
  const rows = persons.map(({ id, person }) => ({ id, ...personRow(person), birthDate: person.birthDate }))
  await transaction.$executeRaw`UPDATE persons p SET
      full_name = r."fullName", sort_key = r."sortKey", search_name = r."searchName", birth_date = r."birthDate",
      sex = r.sex, ethnicity = r.ethnicity, religion = r.religion, education = r.education,
      qualification = r.qualification, occupation = r.occupation, enterprise_kind = r."enterpriseKind",
      youth_union_member = r."youthUnionMember", residence = r.residence, community_elder = r."communityElder"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, "fullName" text, "sortKey" text, "searchName" text, "birthDate" date, sex text, ethnicity text,
      religion text, education text, qualification text, occupation text, "enterpriseKind" text,
      "youthUnionMember" boolean, residence text, "communityElder" boolean)
    WHERE p.id = r.id`
}
