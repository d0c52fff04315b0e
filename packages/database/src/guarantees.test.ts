import {
  ASSIGNMENT_END_REASONS,
  CASE_KINDS,
  COMMITTEE_KINDS,
  EXITS,
  ROLES,
  SHORTFALL_REASONS,
  SHORTFALL_STATES,
  STAGES,
  TARGET_GROUPS,
  TARGET_KINDS,
} from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './connect.ts'
import { createTestDatabase } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
  await write(`
    INSERT INTO committees (id, path, depth, name, search_name, sort_key, kind, area_traits, established_on)
      VALUES ('${CELL}', '/1/', 1, 'x', 'x', 'x', 'CELL', '{}', '2000-01-01');
    INSERT INTO persons (id, full_name, sort_key, search_name) VALUES ('${HA}', 'x', 'x', 'x'), ('${TUNG}', 'x', 'x', 'x');
    INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on)
      VALUES ('${HA}', '${HA}', '${CELL}', 'SOURCED', '2020-01-01', '2020-01-01');
    INSERT INTO mentors (id, person_id, committee_id) VALUES ('${TUNG}', '${TUNG}', '${CELL}');
    INSERT INTO targets (id, committee_id, period_key, year) VALUES ('${TARGET}', '${CELL}', 'YEAR:2021', 2021)`)
})
afterAll(() => database?.close())

const CELL = '01890000-0000-7000-8000-00000000000a'
const HA = '01890000-0000-7000-8000-00000000000b'
const TUNG = '01890000-0000-7000-8000-00000000000c'
const TARGET = '01890000-0000-7000-8000-00000000000d'

const write = (sql: string): Promise<unknown> =>
  database.prisma.$transaction(sql.split(';').map((statement) => database.prisma.$executeRawUnsafe(statement)))

const range = (from: string, to: string | null) => `'${from}', ${to ? `'${to}'` : 'NULL'}`
const placement = (from: string, to: string | null) =>
  write(
    `INSERT INTO committee_placements (id, committee_id, starts_on, ends_on) VALUES (gen_random_uuid(), '${CELL}', ${range(from, to)})`,
  )
const designation = (from: string, to: string | null) =>
  write(
    `INSERT INTO committee_designations (id, committee_id, name, kind, starts_on, ends_on) VALUES (gen_random_uuid(), '${CELL}', 'x', 'CELL', ${range(from, to)})`,
  )
const assignment = (from: string, to: string | null) =>
  write(
    `INSERT INTO mentor_assignments (id, candidate_id, mentor_id, starts_on, ends_on, end_reason, recorded_at)
     VALUES (gen_random_uuid(), '${HA}', '${TUNG}', ${range(from, to)}, ${to ? "'OTHER'" : 'NULL'}, now())`,
  )
const revision = (sequence: number, kind: string, values: string) =>
  `INSERT INTO target_revisions (id, target_id, sequence, kind, minimum, maximum, member_share, decision_number, decided_on, issuer, recorded_at)
   VALUES (gen_random_uuid(), '${TARGET}', ${sequence}, '${kind}', ${values}, 'x', '2021-01-01', 'x', now())`

describe('The database itself', () => {
  it.each([
    ['parents', placement, /placements_one_at_a_time/],
    ['names', designation, /designations_one_at_a_time/],
    ['assignments of one mentor', assignment, /mentor_assignments_once/],
  ])('refuses two %s on one day, and takes one after the other', async (_, insert, reason) => {
    await insert('2000-01-01', '2009-12-31')

    await expect(insert('2009-12-31', null)).rejects.toThrow(reason)

    await insert('2010-01-01', null)
    await expect(insert('2015-01-01', '2015-01-01')).rejects.toThrow(reason)
  })

  it('refuses a range that ends before it begins', async () => {
    await expect(placement('1999-12-31', '1999-12-30')).rejects.toThrow(/placements_order/)
  })

  it.each([
    ['a target without a period', 'UPDATE targets SET year = NULL', /targets_period/],
    ['a range of targets without its end', revision(8, 'COUNT_RANGE', '3, NULL, NULL'), /target_revisions_kind/],
    ['a minimum that is not there', revision(8, 'COUNT_MIN', 'NULL, NULL, NULL'), /target_revisions_kind/],
    ['a share above all members', revision(8, 'RATE_OF_MEMBERS', 'NULL, NULL, 1.5'), /target_revisions_kind/],
    ['a way of counting that nobody knows', revision(8, 'GUESS', '3, NULL, NULL'), /target_revisions_kind/],
    [
      'a sub-target of both people and a share',
      `${revision(7, 'COUNT_MIN', '3, NULL, NULL')};
       INSERT INTO target_revision_groups (revision_id, target_group, minimum, share) SELECT id, 'WOMEN', 2, 0.5 FROM target_revisions WHERE sequence = 7`,
      /target_revision_groups_amount/,
    ],
    [
      'somebody in charge of no measure',
      `INSERT INTO shortfalls (id, committee_id, period_key, year, reason, person_in_charge, recorded_at) VALUES (gen_random_uuid(), '${CELL}', 'YEAR:2021', 2021, 'NO_SOURCE', 'x', now())`,
      /shortfalls_measure/,
    ],
    ['a stage that nobody knows', `UPDATE candidates SET stage = 'ALMOST'`, /candidates_stage/],
    ['a kind of committee that nobody knows', `UPDATE committees SET kind = 'CLUB'`, /committees_kind/],
  ])('refuses %s', async (_, sql, reason) => {
    await expect(write(sql)).rejects.toThrow(reason)
  })

  it.each<[string, readonly string[]]>([
    ['committees_kind', COMMITTEE_KINDS],
    ['committee_designations_kind', COMMITTEE_KINDS],
    ['candidates_stage', STAGES],
    ['case_events_stage', STAGES],
    ['candidates_exit', EXITS],
    ['case_events_exit', EXITS],
    ['candidates_kind', CASE_KINDS],
    ['mentor_assignments_end_reason', ASSIGNMENT_END_REASONS],
    ['target_revisions_kind', TARGET_KINDS],
    ['target_revision_groups_group', TARGET_GROUPS],
    ['shortfalls_reason', SHORTFALL_REASONS],
    ['shortfalls_state', SHORTFALL_STATES],
    ['grants_role', ROLES],
  ])('knows for %s the words of the domain and no others', async (constraint, words) => {
    const [row] = await database.prisma.$queryRaw<{ text: string }[]>`
      SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = ${constraint}`

    const known = [...(row?.text ?? '').matchAll(/'([A-Z0-9_]+)'/g)].map(([, word]) => word)
    expect(known).toEqual([...words])
  })

  it.each([
    [
      'case_events',
      `INSERT INTO case_events (id, candidate_id, sequence, kind, stage, occurred_on, recorded_at)
       VALUES (gen_random_uuid(), '${HA}', 1, 'STAGE_ENTERED', 'SOURCED', '2020-01-01', now())`,
      `UPDATE case_events SET occurred_on = '2020-01-02'`,
    ],
    ['target_revisions', revision(1, 'COUNT_MIN', '12, NULL, NULL'), 'UPDATE target_revisions SET minimum = 4'],
    [
      'audit_entries',
      `INSERT INTO audit_entries (id, at, verb, subject_type, subject_id) VALUES (gen_random_uuid(), now(), 'x', 'x', 'x')`,
      `UPDATE audit_entries SET actor_id = 'somebody else'`,
    ],
    [
      'target_revision_groups',
      `${revision(9, 'COUNT_MIN', '3, NULL, NULL')};
       INSERT INTO target_revision_groups (revision_id, target_group, minimum) SELECT id, 'WOMEN', 2 FROM target_revisions WHERE sequence = 9`,
      'UPDATE target_revision_groups SET minimum = 1',
    ],
    [
      'target_issues',
      `INSERT INTO target_issues (id, committee_id, period_key, decision_number, decided_on, issuer, recorded_at)
       VALUES (gen_random_uuid(), '${CELL}', 'YEAR:2021', 'x', '2021-01-01', 'x', now())`,
      `UPDATE target_issues SET issuer = 'somebody else'`,
    ],
    [
      'shortfall_notes',
      `INSERT INTO shortfalls (id, committee_id, period_key, year, reason, recorded_at) VALUES ('${HA}', '${CELL}', 'YEAR:2021', 2021, 'NO_SOURCE', now());
       INSERT INTO shortfall_notes (id, shortfall_id, sequence, noted_on, text, done, recorded_at) VALUES (gen_random_uuid(), '${HA}', 1, '2021-01-01', 'x', false, now())`,
      `UPDATE shortfall_notes SET text = 'y'`,
    ],
  ])('never lets a row of %s be changed or removed', async (table, insert, update) => {
    await write(insert)

    await expect(write(update)).rejects.toThrow(/never changed/)
    await expect(write(`DELETE FROM ${table}`)).rejects.toThrow(/never changed/)
  })

  it('lets the ceremony and the annulment of an admission be set once and nothing else', async () => {
    await write(
      `INSERT INTO admissions (id, candidate_id, committee_id, decided_on, document_number, recorded_at) VALUES ('${HA}', '${HA}', '${CELL}', '2021-01-01', '1', now())`,
    )

    await write(`UPDATE admissions SET ceremony_on = '2021-01-20'`)
    await write(`UPDATE admissions SET annulled_on = '2021-06-01'`)

    await expect(write(`UPDATE admissions SET ceremony_on = '2021-01-21'`)).rejects.toThrow(/never changed/)
    await expect(write('UPDATE admissions SET annulled_on = NULL')).rejects.toThrow(/never changed/)
    await expect(write(`UPDATE admissions SET decided_on = '2022-01-01'`)).rejects.toThrow(/never changed/)
    await expect(write('DELETE FROM admissions')).rejects.toThrow(/never changed/)
  })
})
