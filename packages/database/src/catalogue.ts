import type { Database } from './connect.ts'

const CATALOGUE = `
SELECT line FROM (
  SELECT format('column %s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      (SELECT collname FROM pg_collation WHERE oid = a.attcollation), CASE WHEN a.attnotnull THEN 'NOT NULL' END, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  -- Newer servers list a column's NOT NULL among the constraints as well.
  SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL
  SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT format('function %s %s', proname, prosrc) FROM pg_proc JOIN pg_language l ON l.oid = prolang
    WHERE pronamespace = 'public'::regnamespace AND l.lanname = 'plpgsql'
) AS lines ORDER BY line COLLATE "C"`

/** What the database is made of, a line for each column, constraint, index, trigger and function of ours. */
export const describeCatalogue = async ({ prisma }: Pick<Database, 'prisma'>): Promise<string[]> =>
  (await prisma.$queryRawUnsafe<{ line: string }[]>(CATALOGUE)).map(({ line }) => line)
