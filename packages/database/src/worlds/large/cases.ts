import { type CalendarDate, calendarDate, daysInMonth, STAGES } from '@nguon/domain'
import { FIRST_DAY, LAST_DAY, YEARS } from './days.ts'
import { type Draws, idOf, quoted, sharedOut } from './draws.ts'
import { MILIEUS } from './milieus.ts'
import type { WorldSize } from './sizes.ts'
import { FAMILIES, FIRST_NAMES, FOLDED_NAME, FULL_NAME, NAME_KEY } from './words.ts'

// More in the second quarter, before the anniversaries, and in the last, before the year's targets are counted.
const BY_MONTH = [5, 4, 7, 9, 11, 10, 7, 7, 9, 10, 11, 10] as const
// 2020 and 2021 were years of an epidemic.
const BY_YEAR: Readonly<Record<number, number>> = { 2016: 108, 2020: 82, 2021: 76, 2022: 97, 2025: 103, 2026: 105 }

interface Month {
  readonly startsOn: CalendarDate
  readonly days: number
  /** How many of all admissions came before. */
  readonly before: number
}

/** How many are decided in each month from the first to the last day: together exactly `total`. */
export const monthsOf = (total: number): Month[] => {
  const months = [2016, ...YEARS].flatMap((year) =>
    BY_MONTH.flatMap((weight, index) => {
      const [from, to] = [calendarDate(year, index + 1, 1), calendarDate(year, index + 1, daysInMonth(year, index + 1))]
      if (!from || !to || to < FIRST_DAY || from > LAST_DAY) return []
      const startsOn = from < FIRST_DAY ? FIRST_DAY : from
      const days = Number((to > LAST_DAY ? LAST_DAY : to).slice(8)) - Number(startsOn.slice(8)) + 1
      return [{ startsOn, days, weight: (weight * (BY_YEAR[year] ?? 100) * days) / daysInMonth(year, index + 1) }]
    }),
  )
  const whole = months.reduce((sum, { weight }) => sum + weight, 0)
  let reached = 0
  return months.map(({ startsOn, days, weight }) => {
    const before = Math.round((reached / whole) * total)
    reached += weight
    return { startsOn, days, before }
  })
}

/** Cases of a kind shared out over the cells, in no order: `k` from 1 on and the number of its cell. */
const places = (draws: Draws, what: string, total: number): string => {
  const zero = `CASE WHEN c.members < 3 OR (c.milieu = 'RESIDENTIAL' AND ${draws.chance('ageing', 'c.n')} < 0.09) THEN 0`
  return `(SELECT row_number() OVER (ORDER BY ${draws.shuffle(what, 'slot')}, slot) AS k, n AS cell
    FROM ${sharedOut(
      `SELECT c.n, ${zero} ELSE (c.members * c.zeal * (0.5 + ${draws.chance(what, 'c.n')}) * 100)::bigint END AS weight FROM cell c`,
      'n',
      total,
    )} s CROSS JOIN LATERAL generate_series(before + 1, upto) slot)`
}

const last = `DATE '${LAST_DAY}'`
const upToLast = (days: string): string => `CASE WHEN ${days} <= ${last} THEN ${days} END`
const stepsBefore = (draws: Draws, from: string): string =>
  [
    [560, 700],
    [430, 520],
    [300, 400],
    [220, 280],
    [150, 200],
    [90, 130],
    [45, 70],
    [15, 35],
  ]
    .map(
      ([least, most], place) =>
        `${from} - round(pace * ${draws.between(`before ${place}`, 'n', least ?? 0, most ?? 0)})::integer`,
    )
    .join(', ')

/** Those that were decided: the day by its month, eight steps before it, and what has followed since. */
const admitted = (draws: Draws, { admitted: total }: WorldSize): string => {
  const months = monthsOf(total)
  const month = `width_bucket(k, ARRAY[${months.map(({ before }) => before + 1).join(', ')}]::bigint[])`
  const starts = `(ARRAY[${months.map(({ startsOn }) => quoted(startsOn)).join(', ')}]::date[])[${month}]`
  const length = `(ARRAY[${months.map(({ days }) => days).join(', ')}])[${month}]`
  return `
    INSERT INTO plan
    SELECT n, 'ADMITTED', cell, decided, ARRAY[${stepsBefore(draws, 'decided')}, decided, held, pending, official],
      CASE WHEN left_how IS NULL OR held IS NULL OR left_on > ${last} THEN NULL ELSE left_how END,
      CASE WHEN left_how IS NULL OR held IS NULL OR left_on > ${last} THEN NULL ELSE left_on END,
      decided < DATE '2025-01-01' AND ${draws.chance('again', 'n')} < 0.006
    FROM (SELECT *, CASE WHEN left_how IS NULL THEN ${upToLast(`(held + interval '12 months')::date`)} END AS pending,
        CASE WHEN left_how IS NULL THEN ${upToLast(`(held + interval '12 months')::date + ${draws.between('official', 'n', 6, 38)}`)} END AS official,
        held + ${draws.between('left on', 'n', 40, 330)} AS left_on
      FROM (SELECT *, ${upToLast(`decided + ${draws.between('ceremony', 'n', 4, 26)}`)} AS held,
          ${draws.weigh('left how', 'n', [
            [null, 992],
            ['STRUCK_OFF', 4],
            ['DECISION_ANNULLED', 2],
            ['LEFT', 2],
          ])} AS left_how
        FROM (SELECT k AS n, cell, pace, ${starts} + floor(${draws.chance('day', 'k')} * ${length})::integer AS decided
          FROM ${places(draws, 'admitted', total)} p JOIN cell ON cell.n = p.cell) a) b) c ORDER BY n;`
}

/** Of a path of equal steps that ends with stage number `reached` on a day. */
const evenSteps = (since: string, gap: string): string =>
  `ARRAY(SELECT ${since} - (reached - i) * ${gap} FROM generate_series(1, reached) i) || array_fill(NULL::date, ARRAY[12 - reached])`

const inPool = (draws: Draws, { admitted: before, inPool: total }: WorldSize): string => `
    INSERT INTO plan
    SELECT n, 'IN_POOL', cell, since, ${evenSteps('since', 'gap')}, NULL, NULL, false
    FROM (SELECT n, cell, reached, ${last} - CASE WHEN reached <= 2 THEN ${draws.between('since early', 'n', 4, 600)} WHEN reached = 3 THEN ${draws.between('since class', 'n', 4, 400)}
          ELSE ${draws.between('since', 'n', 4, 110)} END AS since, ${draws.between('gap', 'n', 50, 70)} AS gap
      FROM (SELECT k + ${before} AS n, cell, ${draws.weigh('stage', 'k', [
        ['1', 32],
        ['2', 28],
        ['3', 15],
        ['4', 9],
        ['5', 6],
        ['6', 5],
        ['7', 3],
        ['8', 2],
      ])}::integer AS reached
        FROM ${places(draws, 'in pool', total)} p) a) b ORDER BY n;`

const ended = (draws: Draws, { admitted: a, inPool: b, ended: total }: WorldSize): string => `
    INSERT INTO plan
    SELECT n, 'ENDED', cell, since, ${evenSteps('since - 70', '70')},
      CASE WHEN reached >= 6 THEN ${draws.weigh('exit late', 'n', [
        ['REJECTED', 60],
        ['DROPPED', 25],
        ['WITHDRAWN', 15],
      ])} ELSE ${draws.weigh('exit', 'n', [
        ['DROPPED', 70],
        ['WITHDRAWN', 30],
      ])} END,
      since, false
    FROM (SELECT k + ${a + b} AS n, cell, ${draws.weigh('stage of exit', 'k', [
      ['1', 22],
      ['2', 34],
      ['3', 20],
      ['4', 10],
      ['5', 6],
      ['6', 5],
      ['7', 3],
    ])}::integer AS reached,
        DATE '${FIRST_DAY}' + floor(${draws.chance('ended on', 'k')} * ${`(${last} - DATE '${FIRST_DAY}' + 1)`})::integer AS since
      FROM ${places(draws, 'ended', total)} p) x ORDER BY n;`

const byMilieu = (value: (milieu: (typeof MILIEUS)[number]) => string): string =>
  `CASE milieu ${MILIEUS.map((milieu) => `WHEN '${milieu.key}' THEN ${value(milieu)}`).join(' ')} END`

/** Shares as in published breakdowns: women 48 %, Youth Union 63 %, age 18 to 30 about two thirds. */
const people = (draws: Draws): string => {
  const age = `CASE ${draws.weigh('age', 'plan.n', [
    ['1', 66],
    ['2', 28],
    ['3', 5],
    ['4', 1],
  ])} WHEN '1' THEN ${draws.between('young', 'plan.n', 228, 370)}
    WHEN '2' THEN ${draws.between('grown', 'plan.n', 371, 500)} WHEN '3' THEN ${draws.between('older', 'plan.n', 501, 640)} ELSE ${draws.between('oldest', 'plan.n', 641, 705)} END`
  return `
    CREATE TEMP TABLE kase AS
    SELECT p.*, c.ordinal, c.path, c.party, c.commune, c.province, c.members, c.milieu, p.stage_number,
      STAGE_NAMES[p.stage_number] AS stage,
      (p.anchor - make_interval(months => p.age_months))::date - ${draws.between('birthday', 'p.n', 1, 25)} AS birth,
      ${draws.weigh('sex', 'p.n', [
        ['FEMALE', 48],
        ['MALE', 52],
      ])} AS sex,
      CASE WHEN c.traits <> '{}' THEN ${draws.weigh('ethnicity there', 'p.n', [
        ['Kinh', 42],
        ['Tày', 16],
        ['Thái', 12],
        ['Mường', 9],
        ['Nùng', 8],
        ['Mông', 6],
        ['Dao', 4],
        ['Khmer', 3],
      ])}
        ELSE ${draws.weigh('ethnicity', 'p.n', [
          ['Kinh', 965],
          ['Hoa', 10],
          ['Khmer', 12],
          ['Tày', 5],
          ['Chăm', 4],
          ['Mường', 4],
        ])} END AS ethnicity,
      ${draws.weigh('religion', 'p.n', [
        ['Không', 940],
        ['Phật giáo', 28],
        ['Công giáo', 20],
        ['Tin lành', 5],
        ['Cao Đài', 4],
        ['Phật giáo Hòa Hảo', 3],
      ])} AS religion,
      o.occupation,
      CASE WHEN o.occupation IN ('TEACHER', 'CIVIL_SERVANT', 'HEALTH_WORKER', 'PUPIL', 'STUDENT') THEN 'UPPER_SECONDARY'
        WHEN c.traits <> '{}' THEN ${draws.weigh('education there', 'p.n', [
          ['UPPER_SECONDARY', 84],
          ['LOWER_SECONDARY', 14],
          ['PRIMARY', 2],
        ])}
        ELSE ${draws.weigh('education', 'p.n', [
          ['UPPER_SECONDARY', 91],
          ['LOWER_SECONDARY', 9],
        ])} END AS education,
      CASE WHEN o.occupation IN ('TEACHER', 'CIVIL_SERVANT', 'HEALTH_WORKER') THEN ${draws.weigh('learned', 'p.n', [
        ['UNIVERSITY', 66],
        ['COLLEGE', 20],
        ['INTERMEDIATE', 6],
        ['MASTER', 7],
        ['DOCTORATE', 1],
      ])}
        WHEN o.occupation = 'PUPIL' THEN 'NONE'
        ELSE ${draws.weigh('qualification', 'p.n', [
          ['NONE', 40],
          ['ELEMENTARY', 14],
          ['INTERMEDIATE', 18],
          ['COLLEGE', 12],
          ['UNIVERSITY', 15],
          ['MASTER', 1],
        ])} END AS qualification,
      CASE WHEN o.occupation IN ('WORKER', 'BUSINESS') THEN ${byMilieu(({ key, enterprise }) => (enterprise ? draws.weigh(`enterprise ${key}`, 'p.n', enterprise) : 'NULL'))} END AS enterprise_kind,
      ${draws.chance('union', 'p.n')} < CASE WHEN p.age_months < 372 THEN 0.93 ELSE 0.06 END AS youth,
      1 + (c.commune - FIRST_COMMUNE) * 6 + width_bucket(${draws.chance('source', 'p.n')}, ARRAY[0.56, 0.72, 0.84, 0.94, 0.97]::float8[]) AS source
    FROM (SELECT plan.*, ${age} AS age_months, (SELECT count(d)::integer FROM unnest(days) d) AS stage_number FROM plan) p
      JOIN cell c ON c.n = p.cell
      CROSS JOIN LATERAL (SELECT ${byMilieu(({ key, occupations }) => draws.weigh(`occupation ${key}`, 'p.n', occupations))} AS occupation) o;`
    .replaceAll('STAGE_NAMES', `(ARRAY[${STAGES.map(quoted).join(', ')}])`)
    .replace('p.*, c.ordinal', 'p.n, p.origin, p.cell, p.anchor, p.days, p.exit, p.exit_on, p.again, c.ordinal')
}

export const SOURCES = [
  'YOUTH_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'TRADE_UNION',
  'VETERANS_ASSOCIATION',
  'EMULATION_MOVEMENT',
] as const
const SOURCE_WORDS = [
  'Đoàn Thanh niên',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Công đoàn',
  'Hội Cựu chiến binh',
  'Phong trào thi đua',
] as const
const FOLDED_SOURCES = [
  'doan thanh nien',
  'hoi lien hiep phu nu',
  'hoi nong dan',
  'cong doan',
  'hoi cuu chien binh',
  'phong trao thi dua',
] as const
const listed = (values: readonly string[]): string => `(ARRAY[${values.map(quoted).join(', ')}])`

/** Plans every case: the table `kase`, of the session alone, in the order in which they were decided or entered. */
export const planCases = (draws: Draws, size: WorldSize): string => `
  CREATE TEMP TABLE plan (n bigint, origin text, cell integer, anchor date, days date[], exit text, exit_on date, again boolean);
  ${admitted(draws, size)}
  ${inPool(draws, size)}
  ${ended(draws, size)}
  ANALYZE plan;
  ${people(draws).replaceAll('FIRST_COMMUNE', String(size.provinces + size.blocs + 2))}
  DROP TABLE plan;
  ANALYZE kase;`

export const evening = (on: string): string => `((${on} + time '11:00') AT TIME ZONE 'UTC')`

export const writeSources = (size: WorldSize): string => `
  INSERT INTO source_organisations (id, committee_id, kind, name, search_name)
    SELECT ${idOf('organisation', `(u.ordinal - ${size.provinces + size.blocs + 2}) * 6 + i`)}, ${idOf('committee', 'u.ordinal')}, ${listed(SOURCES)}[i],
      ${listed(SOURCE_WORDS)}[i] || ' ' || p.text, ${listed(FOLDED_SOURCES)}[i] || ' ' || p.folded
    FROM unit u JOIN place p ON p.n = u.named CROSS JOIN generate_series(1, 6) i WHERE u.level = 3 ORDER BY u.ordinal, i;`

const named = (draws: Draws, of: string, sex: string, minority: string): string => `
  JOIN family f ON f.n = CASE WHEN ${minority} THEN ${draws.between('minority family', of, FAMILIES.kinh + 1, FAMILIES.kinh + FAMILIES.minority)} ELSE ${draws.between('family', of, 1, FAMILIES.kinh)} END
  JOIN first_name g ON g.sex = ${sex} AND g.n = ${draws.between('first name', of, 1, FIRST_NAMES)}`

export const writePersons = (draws: Draws): string => `
  INSERT INTO persons (id, full_name, sort_key, search_name, birth_date, sex, ethnicity, religion, education, qualification, occupation, enterprise_kind, youth_union_member, created_at)
    SELECT ${idOf('person', 'k.n')}, ${FULL_NAME}, ${NAME_KEY}, ${FOLDED_NAME}, birth, k.sex, ethnicity, religion, education, qualification, occupation, enterprise_kind, youth, ${evening('days[1]')}
    FROM kase k ${named(draws, 'k.n', 'k.sex', "k.ethnicity NOT IN ('Kinh', 'Hoa')")};`

export const writeMentors = (draws: Draws, { mentors }: WorldSize): string => `
  CREATE TEMP TABLE helper AS
    SELECT m, c.n AS cell, c.ordinal, (m - 1) / (SELECT count(*) FROM cell) AS rank, ${draws.weigh('mentor sex', 'm', [
      ['FEMALE', 38],
      ['MALE', 62],
    ])} AS sex,
      DATE '1990-01-01' + ${draws.between('official', 'm', 0, 8_000)} AS official_since
    FROM generate_series(1, ${mentors}) m JOIN cell c ON c.n = 1 + (m - 1) % (SELECT count(*) FROM cell);
  ANALYZE helper;
  INSERT INTO persons (id, full_name, sort_key, search_name, birth_date, sex, ethnicity, religion, education, qualification, occupation, youth_union_member, created_at)
    SELECT ${idOf('mentorPerson', 'h.m')}, ${FULL_NAME}, ${NAME_KEY}, ${FOLDED_NAME}, official_since - ${draws.between('mentor age', 'h.m', 20 * 365, 34 * 365)}, h.sex, 'Kinh', 'Không', 'UPPER_SECONDARY',
      ${draws.weigh('mentor qualification', 'h.m', [
        ['UNIVERSITY', 40],
        ['INTERMEDIATE', 25],
        ['COLLEGE', 15],
        ['NONE', 20],
      ])}, 'CIVIL_SERVANT', false, TIMESTAMPTZ '2016-10-01 11:00Z'
    FROM helper h ${named(draws, 'h.m + 900000000', 'h.sex', 'false')};
  INSERT INTO mentors (id, person_id, committee_id, card_number, position, official_since, capacity, ended_on, created_at, updated_at)
    SELECT ${idOf('mentor', 'm')}, ${idOf('mentorPerson', 'm')}, ${idOf('committee', 'ordinal')}, '80.' || lpad(m::text, 7, '0'),
      CASE rank WHEN 0 THEN 'Bí thư chi bộ' WHEN 1 THEN 'Phó bí thư chi bộ' ELSE 'Chi ủy viên' END, official_since, 3 + (m % 3)::integer,
      -- Whoever helps somebody in this world is the first or the second of a cell.
      CASE WHEN rank > 1 AND ${draws.chance('mentor ended', 'm')} < 0.2 THEN DATE '2026-06-30' - ${draws.between('mentor ended on', 'm', 0, 900)} END,
      TIMESTAMPTZ '2016-10-01 11:00Z', TIMESTAMPTZ '2016-10-01 11:00Z'
    FROM helper ORDER BY m;`

const number = (draws: Draws, what: string, of: string, issuer: string): string =>
  `lpad(${draws.between(what, of, 3, 240)}::text, 2, '0') || '-${issuer}'`

export const writeCandidates = (): string => `
  INSERT INTO candidates (id, person_id, cell_id, path, source_organisation_id, case_kind, reference, stage, exit, stage_since, sourced_on, ceremony_on, official_on,
      earlier_left_on, earlier_readmissions, version, created_at, updated_at)
    SELECT ${idOf('candidate', 'n')}, ${idOf('person', 'n')}, ${idOf('committee', 'ordinal')}, path, ${idOf('organisation', 'source')}, CASE WHEN again THEN 'READMISSION' ELSE 'FIRST' END,
      'HS-' || lpad(n::text, 7, '0'), stage, exit, coalesce(exit_on, days[stage_number]), days[1], days[10], CASE WHEN days[12] IS NOT NULL THEN (days[10] + interval '12 months')::date END,
      CASE WHEN again THEN days[1] - 1300 END, CASE WHEN again THEN 0 END, stage_number + CASE WHEN exit IS NULL THEN 0 ELSE 1 END, ${evening('days[1]')}, ${evening('coalesce(exit_on, days[stage_number])')}
    FROM kase;`

/** What was voted and decided; of those who are official or have left nobody asks any more how a cell voted. */
const details = (draws: Draws): string => {
  const vote = (members: string, what: string) => {
    const away = `least(${draws.between(`${what} elsewhere`, 'n', 0, 2)}, v.members - 3)`
    return `(SELECT jsonb_build_object('vote', jsonb_build_object('officialMembers', t.members, 'registeredElsewhere', t.away, 'exemptedAbsent', t.exempt, 'exemptedPresent', 0,
        'present', t.present, 'inFavour', t.present - t.against, 'against', t.against))
      FROM (SELECT members, away, exempt, members - away - exempt - ${draws.between(`${what} absent`, 'n', 0, '(members - away - exempt) / 8')} AS present,
          CASE WHEN members > 10 THEN ${draws.between(`${what} against`, 'n', 0, 1)} ELSE 0 END AS against
        FROM (SELECT v.members, ${away} AS away, CASE WHEN v.members > 8 THEN ${draws.between(`${what} exempt`, 'n', 0, 1)} ELSE 0 END AS exempt FROM (SELECT ${members} AS members) v) u) t)`
  }
  return `CASE WHEN i = 7 AND is_open THEN ${vote('members', 'cell')} WHEN i = 8 AND is_open THEN ${vote('15', 'committee')}
    WHEN i = 9 THEN jsonb_build_object('decidedBy', decided_by) ELSE '{}'::jsonb END`
}

export const isOpen = `(exit IS NULL AND stage_number < 12)`

/** Every stage that a case entered; `decider` says by day whose decision an admission was. */
export const writeEvents = (draws: Draws): string => `
  INSERT INTO case_events (id, candidate_id, sequence, kind, stage, occurred_on, document_number, details, recorded_at)
    SELECT ${idOf('event', 'n * 16 + i')}, candidate_id, i::integer, 'STAGE_ENTERED', ${listed(STAGES)}[i], occurred_on,
      CASE WHEN i IN (2, 7) THEN ${number(draws, 'number', 'n * 16 + i', 'NQ/CB')} WHEN i = 3 THEN ${number(draws, 'number', 'n * 16 + i', 'GCN-TTCT')} WHEN i = 8 THEN ${number(draws, 'number', 'n * 16 + i', 'NQ/ĐU')}
        WHEN i IN (9, 12) THEN ${number(draws, 'number', 'n * 16 + i', 'QĐ/ĐU')} END,
      ${details(draws)}, ${evening('occurred_on')}
    FROM (SELECT n, ${idOf('candidate', 'n')} AS candidate_id, members, days, decided_by, ${isOpen} AS is_open FROM kase LEFT JOIN decider ON decider.day = days[9] OFFSET 0) k
      CROSS JOIN LATERAL unnest(days) WITH ORDINALITY AS e(occurred_on, i)
    WHERE occurred_on IS NOT NULL;
  INSERT INTO case_events (id, candidate_id, sequence, kind, exit, occurred_on, document_number, recorded_at)
    SELECT ${idOf('event', 'n * 16 + 15')}, ${idOf('candidate', 'n')}, stage_number + 1, 'EXITED', exit, exit_on, ${number(draws, 'exit number', 'n', 'QĐ/ĐU')}, ${evening('exit_on')}
    FROM kase WHERE exit IS NOT NULL;`

// As the domain counts: born on 29/2, a year is full on 28/2 of a common year.
const YEARS_APART = `(date_part('year', days[9]) - date_part('year', birth))::integer`
const FULL_YEARS = `${YEARS_APART} - ((birth + make_interval(years => ${YEARS_APART}))::date > days[9])::integer`

export const writeAdmissions = (draws: Draws): string => `
  INSERT INTO admissions (id, candidate_id, committee_id, path, decided_on, ceremony_on, annulled_on, document_number, document_issuer, readmission, age_years, sex, ethnicity, religion, education,
      qualification, occupation, enterprise_kind, youth_union_member, source_kind, recorded_at)
    SELECT ${idOf('admission', 'n')}, ${idOf('candidate', 'n')}, ${idOf('committee', 'ordinal')}, path, days[9], days[10], CASE WHEN exit = 'DECISION_ANNULLED' THEN exit_on END,
      ${number(draws, 'number', 'n * 16 + 9', 'QĐ/ĐU')}, 'Ban Thường vụ Đảng ủy', again, ${FULL_YEARS}, sex, ethnicity, religion, education,
      qualification, occupation, enterprise_kind, youth, ${listed(SOURCES)}[1 + (source - 1) % 6], ${evening('days[9]')}
    FROM kase WHERE days[9] IS NOT NULL;`

/** Who helped whom: the first or the second mentor of the cell; some hand over, some leave a person alone. */
export const writeAssignments = (draws: Draws): string => `
  CREATE TEMP TABLE help AS
    SELECT n, cell, days, stage_number, exit, exit_on, ${isOpen} AS is_open, cell + (SELECT count(*) FROM cell) * ${draws.between('first mentor', 'n', 0, 1)} AS mentor, milieu,
      CASE WHEN origin = 'IN_POOL' AND ${draws.chance('alone', 'n')} < 0.07 THEN 'LEFT_ALONE'
        WHEN ${draws.chance('handed over', 'n')} < 0.07 AND coalesce(exit_on, days[12], ${last}) - days[2] > 150 THEN 'HANDED_OVER' ELSE 'ONE_MENTOR' END AS how,
      coalesce(exit_on, days[12]) AS over, least(days[2] + 20, ${last}) AS left_on
    FROM kase WHERE days[2] IS NOT NULL;
  ANALYZE help;
  INSERT INTO mentor_assignments (id, candidate_id, mentor_id, starts_on, ends_on, end_reason, handover_note, acquainted_since, acquaintance, replacement, recorded_at)
    SELECT ${idOf('assignment', 'n * 2')}, ${idOf('candidate', 'n')}, ${idOf('mentor', 'mentor')}, days[2],
      CASE how WHEN 'LEFT_ALONE' THEN left_on WHEN 'HANDED_OVER' THEN days[2] + 90 ELSE over END,
      CASE WHEN how <> 'ONE_MENTOR' THEN 'MENTOR_UNABLE' WHEN over IS NOT NULL THEN CASE WHEN exit IS NULL THEN 'COMPLETED' ELSE 'CASE_ENDED' END END,
      CASE how WHEN 'LEFT_ALONE' THEN 'Người giúp đỡ nhận nhiệm vụ khác, chưa có người thay.' WHEN 'HANDED_OVER' THEN 'Đã học tập Điều lệ Đảng, cần theo dõi tiếp.' END,
      (days[2] - interval '13 months')::date - ${draws.between('acquainted', 'n', 0, 700)}, CASE milieu WHEN 'RESIDENTIAL' THEN 'RESIDENCE' ELSE 'WORK' END, false, ${evening('days[2]')}
    FROM help;
  INSERT INTO mentor_assignments (id, candidate_id, mentor_id, starts_on, ends_on, end_reason, acquainted_since, acquaintance, replacement, recorded_at)
    SELECT ${idOf('assignment', 'n * 2 + 1')}, ${idOf('candidate', 'n')}, ${idOf('mentor', '(SELECT count(*) FROM cell) + 2 * cell - mentor')}, days[2] + 91, over,
      CASE WHEN over IS NOT NULL THEN CASE WHEN exit IS NULL THEN 'COMPLETED' ELSE 'CASE_ENDED' END END, days[2] - 200, 'WORK', true, ${evening('days[2] + 91')}
    FROM help WHERE how = 'HANDED_OVER';`
