import { idOf, quoted } from './draws.ts'
import { ROOT_NAME } from './milieus.ts'

/** The accounts of a generated world; there is none of them in production. `place` is a committee by its ordinal. */
export const WORLD_ACCOUNTS = [
  {
    username: 'quantri.goc',
    password: 'nguon-goc-2026',
    name: 'Quản trị toàn quốc',
    role: 'ADMINISTRATOR',
    place: 1,
    committeeName: ROOT_NAME,
  },
  {
    username: 'quantri.tinh',
    password: 'nguon-tinh-2026',
    name: 'Quản trị tỉnh',
    role: 'ADMINISTRATOR',
    place: 2,
    committeeName: 'tỉnh thứ nhất',
  },
  {
    username: 'phantich.goc',
    password: 'nguon-phantich-2026',
    name: 'Phân tích toàn quốc',
    role: 'ANALYST',
    place: 1,
    committeeName: ROOT_NAME,
  },
] as const

/** Who may sign in; the hashes in the order of the accounts. */
export const writeAccounts = (hashes: readonly string[]): string => {
  const rows = WORLD_ACCOUNTS.map(
    ({ username, name, role, place }, n) =>
      `(${n + 1}, ${quoted(username)}, ${quoted(name)}, '${role}', ${place}, ${quoted(hashes[n] ?? null)})`,
  )
  const [id, then] = [idOf('account', 'n'), `TIMESTAMPTZ '2016-10-01 11:00Z'`]
  return `
    CREATE TEMP TABLE person_at_work (n integer, username text, name text, role text, place integer, hash text);
    INSERT INTO person_at_work VALUES ${rows.join(', ')};
    INSERT INTO users (id, name, email, email_verified, created_at, updated_at, username, display_username)
      SELECT ${id}, name, username || '@example.invalid', true, ${then}, ${then}, username, username FROM person_at_work;
    INSERT INTO accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
      SELECT ${id}, ${id}, 'credential', ${id}, hash, ${then}, ${then} FROM person_at_work;
    INSERT INTO grants (id, user_id, role, committee_id, starts_on)
      SELECT ${id}, ${id}, role, ${idOf('committee', 'place')}, DATE '2016-10-01' FROM person_at_work;`
}
