import { YEARS } from './days.ts'
import { type Draws, idOf, sharedOut } from './draws.ts'
import type { WorldSize } from './sizes.ts'

const TERMS = [
  { name: '2015-2020', startsOn: '2015-07-01', endsOn: '2020-06-30', firstYear: 2016, lastYear: 2020 },
  { name: '2020-2025', startsOn: '2020-07-01', endsOn: '2025-06-30', firstYear: 2021, lastYear: 2025 },
  { name: '2025-2030', startsOn: '2025-07-01', endsOn: '2030-06-30', firstYear: 2026, lastYear: 2030 },
] as const
const ISSUER = `CASE level WHEN 5 THEN 'Ban Chấp hành Đảng bộ cơ sở' WHEN 4 THEN 'Ban Thường vụ Đảng ủy cấp trên trực tiếp' ELSE 'Ban Thường vụ cấp ủy cấp trên' END`

/**
 * What everybody answers for: each grassroots organisation by its members, a commune what its own ask for and at times more or
 * less, a province rounded up, the country too. Those whose people are slow to come are behind.
 */
export const writeTargets = (draws: Draws, { admitted }: WorldSize): string => {
  const yearly = Math.ceil((admitted / 10) * 1.03)
  // The number of a target: period by committee, years first.
  const periods = YEARS.length + TERMS.length
  return `
    INSERT INTO terms (id, name, starts_on, ends_on, first_year, last_year, decision_number) VALUES
      ${TERMS.map(({ name, startsOn, endsOn, firstYear, lastYear }, place) => `(${idOf('term', String(place + 1))}, '${name}', '${startsOn}', '${endsOn}', ${firstYear}, ${lastYear}, '01-NQ/ĐH')`).join(',\n')};
    CREATE TEMP TABLE aim (ordinal integer, level integer, period integer, minimum integer);
    INSERT INTO aim SELECT u.ordinal, 4, year - 2016, (upto - before)::integer
      FROM generate_series(2017, 2026) year CROSS JOIN LATERAL ${sharedOut(
        'SELECT p.party AS n, (p.official * 100)::bigint AS weight FROM party_members p WHERE p.year = year.year - 1',
        'n',
        yearly,
      )} s JOIN unit u ON u.ordinal = s.n;
    INSERT INTO aim SELECT ordinal, 4, ${YEARS.length} + 1 + term, sum(minimum)::integer
      FROM (SELECT *, CASE WHEN period <= 4 THEN 0 WHEN period <= 9 THEN 1 ELSE 2 END AS term FROM aim) a
      WHERE term < 2 GROUP BY ordinal, term;
    INSERT INTO aim SELECT ordinal, 4, ${YEARS.length} + 3, 5 * minimum FROM aim WHERE period = ${YEARS.length};
    INSERT INTO aim SELECT c.ordinal, 3, period, greatest(0, sum(minimum) + ${draws.weigh(
      'over',
      'c.ordinal * 16 + period',
      [
        ['0', 80],
        ['2', 12],
        ['-2', 8],
      ],
    )}::integer)::integer
      FROM aim a JOIN unit g ON g.ordinal = a.ordinal JOIN unit c ON c.ordinal = g.parent WHERE a.level = 4 GROUP BY c.ordinal, period;
    INSERT INTO aim SELECT p.ordinal, 2, period, (ceil(sum(minimum) / 10.0) * 10)::integer FROM aim a JOIN unit c ON c.ordinal = a.ordinal JOIN unit p ON p.ordinal = c.parent WHERE a.level = 3 GROUP BY p.ordinal, period;
    INSERT INTO aim SELECT 1, 1, period, (ceil(sum(minimum) / 100.0) * 100)::integer FROM aim WHERE level = 2 GROUP BY period;
    -- The cells of a committee share out what it answers for in the last year.
    INSERT INTO aim SELECT ordinal, 5, ${YEARS.length}, (minimum * reached / whole - minimum * (reached - weight) / whole)::integer
      FROM (SELECT c.ordinal, c.party, c.members + 1 AS weight, sum(c.members + 1) OVER (PARTITION BY c.party ORDER BY c.ordinal) AS reached, sum(c.members + 1) OVER (PARTITION BY c.party) AS whole
        FROM cell c WHERE c.ordinal <> c.party) s JOIN (SELECT ordinal AS of, minimum FROM aim WHERE level = 4 AND period = ${YEARS.length}) a ON a.of = s.party;
    ANALYZE aim;
    INSERT INTO targets (id, committee_id, period_key, term_id, year, version)
      SELECT ${idOf('target', `ordinal * ${periods + 1} + period`)}, ${idOf('committee', 'ordinal')},
        CASE WHEN period <= ${YEARS.length} THEN 'YEAR:' || (2016 + period) ELSE 'TERM:' || (ARRAY[${TERMS.map(({ name }) => `'${name}'`).join(', ')}])[period - ${YEARS.length}] END,
        CASE WHEN period > ${YEARS.length} THEN ${idOf('term', `period - ${YEARS.length}`)} END, CASE WHEN period <= ${YEARS.length} THEN 2016 + period END,
        CASE WHEN ${RAISED(draws)} THEN 2 ELSE 1 END
      FROM aim ORDER BY ordinal, period;
    INSERT INTO target_revisions (id, target_id, sequence, kind, minimum, maximum, member_share, decision_number, decided_on, issuer, recorded_at)
      SELECT ${idOf('revision', `(ordinal * ${periods + 1} + period) * 2`)}, ${idOf('target', `ordinal * ${periods + 1} + period`)}, 1, kind,
        CASE WHEN kind <> 'RATE_OF_MEMBERS' THEN minimum END, CASE WHEN kind = 'COUNT_RANGE' THEN minimum + 1 + minimum / 10 END, CASE WHEN kind = 'RATE_OF_MEMBERS' THEN 0.03 END,
        (ordinal % 90 + 3)::text || '-NQ/ĐU', decided_on, ${ISSUER}, (decided_on::timestamp AT TIME ZONE 'UTC' + interval '11 hours')
      FROM (SELECT *, CASE WHEN level IN (3, 4) THEN ${draws.weigh('kind of target', 'ordinal', [
        ['COUNT_MIN', 90],
        ['COUNT_RANGE', 7],
        ['RATE_OF_MEMBERS', 3],
      ])} ELSE 'COUNT_MIN' END AS kind,
          CASE WHEN period <= ${YEARS.length} THEN make_date(2016 + period, 1, 5 + level * 4) ELSE (ARRAY[DATE '2015-08-14', DATE '2020-08-14', DATE '2025-08-12'])[period - ${YEARS.length}] END AS decided_on
        FROM aim) a;
    INSERT INTO target_revisions (id, target_id, sequence, kind, minimum, decision_number, decided_on, issuer, recorded_at)
      SELECT ${idOf('revision', `(ordinal * ${periods + 1} + period) * 2 + 1`)}, ${idOf('target', `ordinal * ${periods + 1} + period`)}, 2, 'COUNT_MIN', minimum + 1,
        (ordinal % 70 + 21)::text || '-QĐ/ĐU', make_date(2016 + period, 5, 20), ${ISSUER}, make_timestamptz(2016 + period, 5, 20, 11, 0, 0, 'UTC')
      FROM aim WHERE ${RAISED(draws)};`
}

/** In a year a few are asked for one more by a second decision. */
const RAISED = (draws: Draws): string =>
  `(period <= ${YEARS.length} AND level = 4 AND ${draws.chance('raised', 'ordinal * 16 + period')} < 0.02)`
