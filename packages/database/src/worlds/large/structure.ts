import { committeeSortKey, foldText } from '@nguon/domain'
import { type Draws, idOf, quoted, sharedOut } from './draws.ts'
import { cellName, grassrootsName, MILIEUS, PREFIXES, ROOT_NAME } from './milieus.ts'
import type { WorldSize } from './sizes.ts'
import { FAMILIES, FIRST_NAMES, FULL_NAME, PLACES } from './words.ts'

const UNIT = `CREATE TEMP TABLE unit (
  ordinal integer, parent integer, level integer, place integer, kind text, milieu text, path text COLLATE "C", traits text[],
  code text, prefix text, named integer, numbered integer, zeal float8, pace float8, text text, folded text, letters text, tones text)`

/** Admissions for a member, against the country's mean: some provinces and blocs are behind. */
const zealOf = (n: number): number => 0.72 + ((n * 37) % 61) / 100
/** How long cases take, against the mean. */
const paceOf = (n: number): number => 0.82 + ((n * 29) % 43) / 100

const topLevel = ({ provinces, blocs }: WorldSize): string => {
  const rows = Array.from({ length: provinces + blocs }, (_, index) => {
    const [n, bloc] = [index + 1, index >= provinces]
    const traits =
      bloc || index % 3 !== 1
        ? []
        : index % 2 === 0
          ? ['MOUNTAIN', 'ETHNIC_MINORITY']
          : ['MOUNTAIN', 'BORDER', 'ETHNIC_MINORITY']
    const kind = bloc ? 'CENTRAL_BLOC' : 'PROVINCIAL'
    const prefix = bloc ? PREFIXES.bloc : PREFIXES.province
    return `(${n + 1}, 1, 2, ${n}, '${kind}', '', '/1/${n + 1}/', ARRAY[${traits.map(quoted).join(', ')}]::text[],
      '${String(n).padStart(2, '0')}', ${quoted(prefix)}, ${1 + ((n * 997) % PLACES)}, NULL::integer, ${zealOf(n)}, ${paceOf(n)})`
  })
  return `
    ${UNIT};
    INSERT INTO unit VALUES (1, NULL, 1, 1, 'CENTRAL', '', '/1/', '{}', '00', NULL, NULL, NULL, 1, 1,
      ${quoted(ROOT_NAME)}, ${quoted(foldText(ROOT_NAME))}, ${quoted(committeeSortKey(ROOT_NAME).split('\u0001')[0] ?? '')}, ${quoted(committeeSortKey(ROOT_NAME).split('\u0001')[1] ?? '')});
    INSERT INTO unit VALUES ${rows.join(',\n')};`
}

const digits = (value: string): string => `lpad((${value})::text, 3, '0')`
/** The children of a level, shared out by the weights of `parents`; `offset` is the last ordinal before theirs. */
const children = (parents: string, total: number, offset: number): string => `(
  SELECT p.*, ${offset} + n AS own, (n - p.before)::integer AS nth
  FROM ${sharedOut(parents, 'ordinal', total)} p CROSS JOIN LATERAL generate_series((p.before + 1)::integer, p.upto::integer) n)`

const milieuOf = (draws: Draws): string => {
  const by = (key: 'inCommune' | 'inBloc') =>
    draws.weigh(
      `milieu ${key}`,
      'own',
      MILIEUS.map((milieu) => [milieu.key, milieu[key]]),
    )
  return `CASE WHEN s.kind = 'DISTRICT' THEN ${by('inBloc')} ELSE ${by('inCommune')} END`
}
const nameByMilieu = (
  draws: Draws,
  column: string,
  name: (milieu: (typeof MILIEUS)[number]) => readonly string[],
): string =>
  `CASE milieu ${MILIEUS.map((milieu) => `WHEN '${milieu.key}' THEN ${draws.pick(`name ${column}`, 'own', name(milieu))}`).join(' ')} END`

const levelsBelow = (draws: Draws, size: WorldSize): string => {
  const first = size.provinces + size.blocs + 1
  const second = first + size.communes
  const third = second + size.grassroots
  const grown = (what: string, least: number, most: number) => draws.between(what, 'ordinal', least, most)
  return `
    INSERT INTO unit SELECT own, s.ordinal, 3, nth, CASE WHEN s.kind = 'PROVINCIAL' THEN 'COMMUNE' ELSE 'DISTRICT' END, '', s.path || own || '/',
        CASE WHEN s.traits <> '{}' AND ${draws.chance('very hard', 'own')} < 0.3 THEN ARRAY['VERY_HARD'] ELSE '{}'::text[] END,
        s.code || ${digits('nth')},
        CASE WHEN s.kind <> 'PROVINCIAL' THEN ${quoted(PREFIXES.district)} WHEN ${draws.chance('ward', 'own')} < 0.22 THEN ${quoted(PREFIXES.ward)} ELSE ${quoted(PREFIXES.commune)} END,
        1 + (own * 1009) % ${PLACES}, NULL, s.zeal * (0.55 + 0.9 * ${draws.chance('zeal', 'own')}), s.pace
      FROM ${children(`SELECT *, ${grown('communes', 500, 1400)} AS weight FROM unit WHERE level = 2`, size.communes, first)} s;
    INSERT INTO unit SELECT own, ordinal, 4, nth, kind, milieu, path || own || '/', '{}', code || ${digits('nth')},
        CASE kind WHEN 'GRASSROOTS' THEN ${nameByMilieu(draws, 'party', ({ names }) => names.map((name) => grassrootsName(true, name)))}
          ELSE ${nameByMilieu(draws, 'party', ({ names }) => names.map((name) => grassrootsName(false, name)))} END,
        1 + (own * 13) % ${PLACES}, NULL, zeal, pace
      FROM (SELECT own, ordinal, nth, path, code, zeal, pace, ${milieuOf(draws)} AS milieu,
          -- The smallest are a cell at once; somewhere in every commune there is a larger one.
          CASE WHEN s.kind = 'COMMUNE' AND nth > 1 AND ${draws.chance('one cell', 'own')} < 0.3 THEN 'GRASSROOTS_CELL' ELSE 'GRASSROOTS' END AS kind
        FROM ${children(`SELECT *, ${grown('grassroots', 500, 1500)} AS weight FROM unit WHERE level = 3`, size.grassroots, second)} s) s;
    INSERT INTO unit SELECT own, ordinal, 5, nth, 'CELL', milieu, path || own || '/', '{}', code || '000' || ${digits('nth')},
        ${nameByMilieu(draws, 'cell', ({ cellNames }) => cellNames.map(cellName))},
        CASE WHEN milieu = 'RESIDENTIAL' THEN 1 + (own * 7) % ${PLACES} END, CASE WHEN milieu <> 'RESIDENTIAL' THEN nth END, zeal, pace
      FROM ${children(`SELECT *, ${grown('cells', 450, 1600)} AS weight FROM unit WHERE level = 4 AND kind = 'GRASSROOTS'`, size.cells, third)} s;
    CREATE TEMP TABLE named AS
      SELECT u.ordinal, p.key || ' ' || coalesce(w.text, u.numbered::text) AS text, p.folded || ' ' || coalesce(w.folded, u.numbered::text) AS folded,
        p.letters || ' ' || coalesce(w.letters, lpad(u.numbered::text, 6, '0')) AS letters, p.tones || ' ' || coalesce(w.tones, '000000') AS tones
      FROM unit u JOIN phrase p ON p.key = u.prefix LEFT JOIN place w ON w.n = u.named;
    UPDATE unit SET text = named.text, folded = named.folded, letters = named.letters, tones = named.tones FROM named WHERE named.ordinal = unit.ordinal;`
}

/** The cells that hold members and cases, from 1 on, with what they draw from the committees above them. */
const cellTable = (draws: Draws, size: WorldSize): string => `
  CREATE TEMP TABLE cell AS
    SELECT n, ordinal, party, commune, province, path, milieu, traits, zeal, pace, (upto - before)::integer AS members
    FROM ${sharedOut(
      `SELECT row_number() OVER (ORDER BY u.ordinal)::integer AS n, u.ordinal, CASE WHEN u.level = 4 THEN u.ordinal ELSE u.parent END AS party,
          c.ordinal AS commune, c.parent AS province, u.path, u.milieu, p.traits || c.traits AS traits, u.zeal, u.pace,
          -- A few have hardly anybody left.
          CASE WHEN ${draws.chance('dwindled', 'u.ordinal')} < 0.02 THEN ${draws.between('few', 'u.ordinal', 0, 110)} ELSE ${draws.between('members', 'u.ordinal', 450, 1600)} END AS weight
        FROM unit u JOIN unit g ON g.ordinal = CASE WHEN u.level = 4 THEN u.ordinal ELSE u.parent END
          JOIN unit c ON c.ordinal = g.parent JOIN unit p ON p.ordinal = c.parent
        WHERE u.kind IN ('CELL', 'GRASSROOTS_CELL')`,
      'n',
      size.members,
    )} shared;
  ALTER TABLE cell ADD PRIMARY KEY (n);
  ANALYZE cell;`

/** Plans the tree: the tables `unit` and `cell`, of the session alone. */
export const planStructure = (draws: Draws, size: WorldSize): string => `
  ${topLevel(size)}
  ${levelsBelow(draws, size)}
  ALTER TABLE unit ADD PRIMARY KEY (ordinal);
  ANALYZE unit;
  ${cellTable(draws, size)}`

const since = `CASE level WHEN 1 THEN DATE '1930-02-03' WHEN 2 THEN DATE '1997-01-01' ELSE DATE '2005-01-01' END`
const committee = (ordinal: string): string => idOf('committee', ordinal)

/** Writes the committees with their dated rows. */
export const writeCommittees = (): string => `
  INSERT INTO committees (id, ordinal, path, depth, parent_id, name, search_name, sort_key, kind, code, area_traits, established_on, created_at, updated_at)
    SELECT ${committee('ordinal')}, ordinal, path, level, ${committee('parent')}, text, folded, letters || chr(1) || tones, kind, rpad(code, 14, '0'),
      CASE WHEN milieu = 'RESIDENTIAL' AND kind IN ('CELL', 'GRASSROOTS_CELL') THEN traits || 'RESIDENTIAL'::text ELSE traits END, ${since},
      TIMESTAMPTZ '2016-10-01 00:00Z', TIMESTAMPTZ '2016-10-01 00:00Z'
    FROM unit ORDER BY ordinal;
  SELECT setval(pg_get_serial_sequence('committees', 'ordinal'), (SELECT max(ordinal) FROM committees));
  INSERT INTO committee_placements (id, committee_id, parent_id, starts_on, recorded_at)
    SELECT ${idOf('placement', 'ordinal')}, ${committee('ordinal')}, ${committee('parent')}, ${since}, TIMESTAMPTZ '2016-10-01 00:00Z' FROM unit ORDER BY ordinal;
  INSERT INTO committee_designations (id, committee_id, name, kind, code, starts_on, recorded_at)
    SELECT ${idOf('designation', 'ordinal')}, ${committee('ordinal')}, text, kind, rpad(code, 14, '0'), ${since}, TIMESTAMPTZ '2016-10-01 00:00Z' FROM unit ORDER BY ordinal;`

/** Members at the end of each year: of the grassroots and above for ten years, of cells for the last two. */
export const writeMembers = (draws: Draws): string => `
  INSERT INTO member_counts (committee_id, year, official_members, probationary_members)
    SELECT ${committee('ordinal')}, year, members - (2025 - year) * (members / 60), (members + ordinal % 5) / 30
    FROM cell CROSS JOIN generate_series(2024, 2025) year WHERE ordinal <> party;
  CREATE TEMP TABLE party_members AS
    SELECT party, year, sum(members - (2025 - year) * (members / 60))::integer AS official, sum((members + ordinal % 5) / 30)::integer AS probationary
    FROM cell CROSS JOIN generate_series(2016, 2025) year GROUP BY party, year;
  INSERT INTO member_counts (committee_id, year, official_members, probationary_members)
    SELECT ${committee('party')}, year, official, probationary FROM party_members;
  INSERT INTO member_counts (committee_id, year, official_members, probationary_members)
    SELECT ${committee('above.ordinal')}, year, sum(official), sum(probationary)
    FROM party_members m JOIN unit g ON g.ordinal = m.party JOIN unit c ON c.ordinal = g.parent JOIN unit p ON p.ordinal = c.parent
      CROSS JOIN LATERAL (VALUES (c.ordinal), (p.ordinal), (1)) above(ordinal)
    GROUP BY above.ordinal, year;
  INSERT INTO responsible_persons (id, committee_id, full_name, position, starts_on)
    SELECT ${idOf('responsible', 'u.ordinal')}, ${committee('u.ordinal')}, ${FULL_NAME},
      CASE WHEN level = 3 THEN 'Ủy viên Ban Thường vụ phụ trách địa bàn' ELSE 'Phó Bí thư Thường trực' END, DATE '2025-08-14'
    FROM unit u JOIN family f ON f.n = ${draws.between('answers family', 'u.ordinal', 1, FAMILIES.kinh)}
      JOIN first_name g ON g.sex = 'MALE' AND g.n = ${draws.between('answers name', 'u.ordinal', 1, FIRST_NAMES)}
    WHERE level BETWEEN 2 AND 3;`
