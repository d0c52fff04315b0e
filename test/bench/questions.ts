import { AGE_BANDS, LAST_AGE_OF_BAND, STAGES, STAGES_BEFORE_DECISION } from '@nguon/domain'
import type pg from 'pg'

/** One question, as the product is asked it and as the limit answers it: both with the same answer. */
export interface Question {
  readonly name: string
  readonly what: string
  /** Without its variables, of which the one is the id of a committee. */
  readonly document: string
  /** What each request asks about, in a fixed order that is no order; both sides get the same. */
  readonly asked: readonly Asked[]
  /** Answers one value, the text of the JSON that the product has under `data`. */
  readonly statement: string
  /** A write uses up what it asks about. */
  readonly writes?: boolean
  /** Too heavy to be asked by many at once. */
  readonly heavy?: boolean
  /** Whether the answer is a list that comes in no order. */
  readonly unordered?: boolean
  /** The least share of the limit that is good enough. */
  readonly goal?: number
}
export interface Asked {
  readonly variables: Readonly<Record<string, unknown>>
  readonly values: readonly unknown[]
}

/** The world as it is, and the day on which it is asked. */
export interface World {
  readonly client: pg.Client
  readonly today: string
  readonly viewerId: string
}

const MOST_PLACES = 400

interface Place {
  readonly id: string
  readonly path: string
}
const upper = (path: string): string => `${path.slice(0, -1)}0`

/** Committees in an order that is the same in every run. */
const placesOf = async (client: pg.Client, condition: string): Promise<readonly Place[]> => {
  const { rows } = await client.query<Place>(
    `SELECT id, path FROM committees WHERE ${condition} ORDER BY hashint8extended(ordinal::bigint, 4), id LIMIT ${MOST_PLACES}`,
  )
  if (rows.length === 0) throw new Error(`No committee where ${condition}`)
  return rows
}
const aboutPlaces = (places: readonly Place[], values: (place: Place) => readonly unknown[]): Asked[] =>
  places.map((place) => ({ variables: { id: place.id }, values: values(place) }))

const HELPER = `(SELECT json_build_object('fullName', q.full_name) FROM mentor_assignments a JOIN mentors m ON m.id = a.mentor_id JOIN persons q ON q.id = m.person_id
  WHERE a.candidate_id = k.id AND a.starts_on <= $DAY::date AND (a.ends_on IS NULL OR a.ends_on >= $DAY::date) ORDER BY a.starts_on, a.id LIMIT 1)`
const helperOn = (parameter: string): string => HELPER.replaceAll('$DAY', parameter)

const childrenOf = async ({ client }: World): Promise<Question> => ({
  name: 'Q1',
  what: 'a committee with its 50 children',
  goal: 0.45,
  document: '{ committee(id: $id) { id name kind children(first: 50) { nodes { id name kind } } } }',
  asked: aboutPlaces(await placesOf(client, 'depth = 2'), ({ id }) => [id]),
  statement: `SELECT json_build_object('committee', json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'children', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'kind', n.kind)), '[]') FROM (
        SELECT id, name, kind FROM committees WHERE parent_id = c.id AND dissolved_on IS NULL ORDER BY sort_key, id LIMIT 50) n))))::text AS answer
    FROM committees c WHERE c.id = $1`,
})

const page = async ({ client, today }: World): Promise<Question> => ({
  name: 'Q2',
  what: 'a page of 25 candidates of a commune in a stage, by name, and how many there are',
  goal: 0.45,
  document: `{ candidates(first: 25, filter: { within: $id, stage: CULTIVATING }, orderBy: { field: NAME, direction: ASC }) {
    totalCount nodes { id fullName stage cell { name } mentor { fullName } } } }`,
  asked: aboutPlaces(await placesOf(client, 'depth = 3'), ({ path }) => [path, upper(path), 'CULTIVATING', today]),
  statement: `WITH found AS MATERIALIZED (
      SELECT k.id, k.stage, k.cell_id, p.full_name, p.sort_key FROM candidates k JOIN persons p ON p.id = k.person_id
      WHERE k.path >= $1 AND k.path < $2 AND k.stage = $3 AND k.exit IS NULL)
    SELECT json_build_object('candidates', json_build_object('totalCount', (SELECT count(*) FROM found), 'nodes', (
      SELECT coalesce(json_agg(json_build_object('id', k.id, 'fullName', k.full_name, 'stage', k.stage, 'cell', json_build_object('name', c.name), 'mentor', ${helperOn('$4')})), '[]')
      FROM (SELECT * FROM found ORDER BY sort_key, id LIMIT 25) k JOIN committees c ON c.id = k.cell_id)))::text AS answer`,
})

const progress = async ({ client }: World): Promise<Question> => ({
  name: 'Q3',
  what: 'the children of a province with target and achieved in a year',
  goal: 0.45,
  document:
    '{ committee(id: $id) { children(first: 200) { nodes { id name progress(period: { year: 2026 }) { achieved target { minimum } } } } } }',
  asked: aboutPlaces(await placesOf(client, 'depth = 2'), ({ id }) => [id]),
  statement: `SELECT json_build_object('committee', json_build_object('children', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'progress', json_build_object(
          'achieved', coalesce((SELECT sum(s) FROM counters f, unnest(f.slots) s WHERE f.ordinal = n.ordinal AND f.measure = 'ADMITTED_BY_DECISION' AND f.year = 2026), 0)
            + coalesce((SELECT sum(d.amount) FROM counter_deltas d WHERE d.path >= n.path AND d.path < left(n.path, -1) || '0' AND d.measure = 'ADMITTED_BY_DECISION' AND d.year = 2026), 0)
            - (SELECT count(*) FROM admissions x WHERE x.path >= n.path AND x.path < left(n.path, -1) || '0' AND x.annulled_on IS NOT NULL AND x.voided_at IS NULL
                AND NOT x.readmission AND x.decided_on BETWEEN '2026-01-01' AND '2026-12-31'),
          'target', (SELECT json_build_object('minimum', r.minimum) FROM targets t JOIN target_revisions r ON r.target_id = t.id
            WHERE t.committee_id = n.id AND t.period_key = 'YEAR:2026' ORDER BY r.sequence DESC LIMIT 1)))), '[]')
      FROM (SELECT id, name, path, ordinal FROM committees WHERE parent_id = c.id AND dissolved_on IS NULL ORDER BY sort_key, id LIMIT 200) n))))::text AS answer
    FROM committees c WHERE c.id = $1`,
})

const nested = async ({ client, today }: World): Promise<Question> => ({
  name: 'Q4',
  what: 'nested: a commune, 20 below it, 10 cells of each, 5 candidates of each, their mentors',
  goal: 0.8,
  document: `{ committee(id: $id) { id children(first: 20) { nodes { id name children(first: 10) { nodes { id name
    candidates(first: 5) { nodes { id fullName stage mentor { fullName } } } } } } } } }`,
  asked: aboutPlaces(await placesOf(client, 'depth = 3'), ({ id }) => [id, today]),
  statement: `SELECT json_build_object('committee', json_build_object('id', c.id, 'children', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'children', json_build_object('nodes', (
        SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'candidates', json_build_object('nodes', (
          SELECT coalesce(json_agg(json_build_object('id', k.id, 'fullName', k.full_name, 'stage', k.stage, 'mentor', ${helperOn('$2')})), '[]')
          FROM (SELECT k.id, k.stage, p.full_name FROM candidates k JOIN persons p ON p.id = k.person_id WHERE k.cell_id = l.id
            ORDER BY p.sort_key, k.id LIMIT 5) k)))), '[]')
        FROM (SELECT id, name, path FROM committees WHERE parent_id = n.id AND dissolved_on IS NULL ORDER BY sort_key, id LIMIT 10) l)))), '[]')
      FROM (SELECT id, name FROM committees WHERE parent_id = c.id AND dissolved_on IS NULL ORDER BY sort_key, id LIMIT 20) n))))::text AS answer
    FROM committees c WHERE c.id = $1`,
})

/** The step that the write takes: no paper and no vote is asked for. */
const FROM = 'AWARENESS_TRAINED'
const TO = 'DOSSIER_OPEN'

const stageChange = async ({ client, today, viewerId }: World): Promise<Question> => {
  const { rows } = await client.query<{ id: string; version: number }>(
    `SELECT id, version FROM candidates WHERE stage = '${FROM}' AND exit IS NULL AND side_state IS NULL ORDER BY hashtext(id::text), id`,
  )
  return {
    name: 'Q5',
    what: 'the next stage of one case',
    goal: 0.5,
    writes: true,
    document: `mutation ($id: ID!, $version: Int!, $on: Date!) { advanceCandidate(input: { id: $id, version: $version, to: ${TO}, occurredOn: $on }) {
      __typename ... on CandidateSuccess { candidate { id stage } } } }`,
    asked: rows.map(({ id, version }) => ({
      variables: { id, version, on: today },
      values: [id, version, today, viewerId],
    })),
    // The rows that the product writes: the event, the case, the change log, and the deltas that triggers write.
    statement: `WITH held AS (SELECT id, cell_id, stage, stage_since, version FROM candidates WHERE id = $1 AND version = $2 FOR UPDATE),
      event AS (INSERT INTO case_events (id, candidate_id, sequence, kind, stage, occurred_on, recorded_at, recorded_by_id)
        SELECT gen_random_uuid(), id, version + 1, 'STAGE_ENTERED', '${TO}', $3::date, now(), $4 FROM held),
      moved AS (UPDATE candidates k SET stage = '${TO}', stage_since = $3::date, version = k.version + 1, updated_at = now() FROM held WHERE k.id = held.id RETURNING k.id, k.stage),
      told AS (INSERT INTO audit_entries (id, at, actor_id, verb, subject_type, subject_id, committee_id, before, after, request_id)
        SELECT gen_random_uuid(), now(), $4, 'candidate:advance', 'Candidate', id::text, cell_id, jsonb_build_object('stage', stage, 'exit', NULL, 'stageSince', stage_since),
          jsonb_build_object('stage', '${TO}', 'exit', NULL, 'stageSince', $3::date, 'documentNumber', NULL, 'documentIssuer', NULL, 'note', NULL), gen_random_uuid()::text FROM held)
      SELECT json_build_object('advanceCandidate', json_build_object('__typename', 'CandidateSuccess', 'candidate', json_build_object('id', id, 'stage', stage)))::text AS answer FROM moved`,
  }
}

/** Puts back what the viewer of the bench wrote, in this run or in one that was broken off: the world is the same for the next. */
export const undoWrites = async ({ client, viewerId }: Omit<World, 'today'>): Promise<void> => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT subject_id AS id FROM audit_entries WHERE actor_id = $1 AND verb = 'candidate:advance'`,
    [viewerId],
  )
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await client.query('BEGIN')
  await client.query('ALTER TABLE case_events DISABLE TRIGGER USER')
  await client.query('ALTER TABLE audit_entries DISABLE TRIGGER USER')
  const { rowCount } = await client.query(
    `WITH gone AS (DELETE FROM case_events e USING candidates k WHERE e.candidate_id = k.id AND k.id = ANY($1::uuid[]) AND k.stage = '${TO}' AND e.sequence = k.version RETURNING e.candidate_id)
    UPDATE candidates k SET stage = '${FROM}', version = k.version - 1,
      stage_since = (SELECT max(occurred_on) FROM case_events e WHERE e.candidate_id = k.id AND e.stage = '${FROM}')
    FROM gone WHERE k.id = gone.candidate_id`,
    [ids],
  )
  await client.query(`DELETE FROM audit_entries WHERE actor_id = $1 AND verb = 'candidate:advance'`, [viewerId])
  await client.query('ALTER TABLE case_events ENABLE TRIGGER USER')
  await client.query('ALTER TABLE audit_entries ENABLE TRIGGER USER')
  await client.query('COMMIT')
  console.log(`${rowCount} cases were put back`)
}

const inbox = async ({ client }: World, name: string, what: string, condition: string): Promise<Question> => {
  const whole = condition === 'depth = 1'
  return {
    name,
    what: `the first 50 of what is due ${what}`,
    document:
      '{ dueItems(first: 50, filter: { within: $id }) { nodes { id kind dueOn candidate { id fullName stage } committee { id name } } } }',
    asked: aboutPlaces(await placesOf(client, condition), ({ path }) => (whole ? [path] : [path, upper(path)])),
    // The whole tree is read by day, a part of it by path.
    statement: `SELECT json_build_object('dueItems', json_build_object('nodes', coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'dueOn', d.due_on,
        'candidate', json_build_object('id', k.id, 'fullName', p.full_name, 'stage', k.stage), 'committee', json_build_object('id', c.id, 'name', c.name)) ORDER BY d.due_on, d.id), '[]')))::text AS answer
      FROM (SELECT * FROM due_items WHERE ${whole ? 'left(path, length($1)) = $1' : 'path >= $1 AND path < $2'} ORDER BY due_on, id LIMIT 50) d
        JOIN candidates k ON k.id = d.candidate_id JOIN persons p ON p.id = k.person_id JOIN committees c ON c.id = d.committee_id`,
  }
}

const REPORT_ROWS = `json_build_object('report', json_build_object('rows', coalesce(json_agg(json_build_object('keys', keys, 'count', count)), '[]')))::text AS answer`

const admittedByPerson = async ({ client, today }: World): Promise<Question> => ({
  name: 'C1',
  what: 'the cube: admitted in ten years by year, sex and age band, of the country',
  unordered: true,
  heavy: true,
  document: `{ report(input: { within: $id, measure: ADMITTED, dimensions: [YEAR, SEX, AGE_BAND], from: "2016-01-01", to: "2026-12-31" }) {
    ... on Report { rows { keys { code } count } } } }`,
  asked: aboutPlaces(await placesOf(client, 'depth = 1'), ({ path }) => [path, upper(path), today]),
  statement: `SELECT ${REPORT_ROWS} FROM (
    SELECT json_build_array(json_build_object('code', year::text), json_build_object('code', sex), json_build_object('code', band)) AS keys, count(*) AS count
    FROM (SELECT date_part('year', decided_on) AS year, sex,
        (ARRAY[${AGE_BANDS.map((band) => `'${band}'`).join(', ')}])[1 + width_bucket(age_years, ARRAY[${AGE_BANDS.flatMap(
          (band) => LAST_AGE_OF_BAND[band] ?? [],
        )
          .map((last) => last + 1)
          .join(', ')}])] AS band
      FROM admissions WHERE path >= $1 AND path < $2 AND voided_at IS NULL AND NOT readmission AND (annulled_on IS NULL OR annulled_on > $3::date)
        AND decided_on BETWEEN '2016-01-01' AND least('2026-12-31', $3::date)) a
    GROUP BY year, sex, band) r`,
})

const poolByPlace = async ({ client }: World): Promise<Question> => ({
  name: 'C2',
  what: 'the cube: open cases by stage and province',
  unordered: true,
  document: `{ report(input: { within: $id, measure: POOL, dimensions: [STAGE, COMMITTEE] }) { ... on Report { rows { keys { code } count } } } }`,
  asked: aboutPlaces(await placesOf(client, 'depth = 1'), ({ id }) => [id]),
  // From the counters, and what is not folded into them yet.
  statement: `SELECT ${REPORT_ROWS} FROM (
    SELECT json_build_array(json_build_object('code', stage), json_build_object('code', id)) AS keys, sum(amount)::integer AS count FROM (
      SELECT c.id, (ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}])[slot] AS stage, amount
      FROM committees c JOIN counters f ON f.ordinal = c.ordinal AND f.measure = 'OPEN' AND f.year = 0, unnest(f.slots) WITH ORDINALITY s(amount, slot) WHERE c.parent_id = $1
      UNION ALL
      SELECT c.id, (ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}])[d.slot], d.amount
      FROM committees c JOIN counter_deltas d ON d.path >= c.path AND d.path < left(c.path, -1) || '0' AND d.measure = 'OPEN' WHERE c.parent_id = $1) a
    GROUP BY stage, id HAVING sum(amount) <> 0) r`,
})

const admittedByPlace = async ({ client, today }: World): Promise<Question> => ({
  name: 'C3',
  what: 'the cube: admitted from a day to a day by province, year and youth, of the country',
  unordered: true,
  heavy: true,
  document: `{ report(input: { within: $id, measure: ADMITTED, dimensions: [COMMITTEE, YEAR, AGE_18_30], from: "2016-03-05", to: "2026-10-10" }) {
    ... on Report { rows { keys { code } count } } } }`,
  asked: aboutPlaces(await placesOf(client, 'depth = 1'), ({ path }) => [path, upper(path), today]),
  statement: `SELECT ${REPORT_ROWS} FROM (
    SELECT json_build_array(json_build_object('code', c.id), json_build_object('code', year::text), json_build_object('code', young)) AS keys, count(*) AS count
    FROM (SELECT split_part(path, '/', 3)::int AS ordinal, date_part('year', decided_on) AS year, CASE WHEN age_years BETWEEN 18 AND 30 THEN 'YES' WHEN age_years IS NOT NULL THEN 'NO' END AS young
      FROM admissions WHERE path >= $1 AND path < $2 AND voided_at IS NULL AND NOT readmission AND (annulled_on IS NULL OR annulled_on > $3::date)
        AND decided_on BETWEEN '2016-03-05' AND least('2026-10-10', $3::date)) a JOIN committees c USING (ordinal)
    GROUP BY c.id, year, young) r`,
})

const attentionCounts = async ({ client, today }: World): Promise<Question> => ({
  name: 'A1',
  what: 'how many cells of the country want attention',
  heavy: true,
  document: '{ committee(id: $id) { attention { noAdmission noCandidate fewMembers } } }',
  asked: aboutPlaces(await placesOf(client, 'depth = 1'), ({ path }) => [path, upper(path), today]),
  statement: `SELECT json_build_object('committee', json_build_object('attention', json_build_object(
      'noAdmission', count(*) FILTER (WHERE established_on <= $3::date - interval '3 years' AND NOT admitted),
      'noCandidate', count(*) FILTER (WHERE NOT followed), 'fewMembers', count(*) FILTER (WHERE members < 3))))::text AS answer
    FROM (SELECT c.established_on,
        EXISTS (SELECT 1 FROM admissions a WHERE a.committee_id = c.id AND a.decided_on > $3::date - interval '3 years' AND a.decided_on <= $3::date
          AND a.voided_at IS NULL AND (a.annulled_on IS NULL OR a.annulled_on > $3::date)) AS admitted,
        EXISTS (SELECT 1 FROM candidates k WHERE k.cell_id = c.id AND k.exit IS NULL AND k.stage IN (${STAGES_BEFORE_DECISION.map((stage) => `'${stage}'`).join(', ')})) AS followed,
        (SELECT m.official_members FROM member_counts m WHERE m.committee_id = c.id AND m.year <= date_part('year', $3::date) ORDER BY m.year DESC LIMIT 1) AS members
      FROM committees c WHERE c.path >= $1 AND c.path < $2 AND c.kind IN ('CELL', 'GRASSROOTS_CELL') AND c.established_on <= $3::date
        AND (c.dissolved_on IS NULL OR c.dissolved_on >= $3::date)) cells`,
})

/** Every question that the bench knows. */
export const questionsOf = async (world: World): Promise<readonly Question[]> => [
  await childrenOf(world),
  await page(world),
  await progress(world),
  await nested(world),
  await stageChange(world),
  await admittedByPerson(world),
  await poolByPlace(world),
  await admittedByPlace(world),
  await attentionCounts(world),
  await inbox(world, 'I1', 'in the country', 'depth = 1'),
  await inbox(world, 'I2', 'in a province', 'depth = 2'),
  await inbox(world, 'I3', 'in a commune', 'depth = 3'),
]
