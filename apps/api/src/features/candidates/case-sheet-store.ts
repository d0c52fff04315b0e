import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type CaseFacts,
  type DueSettings,
  REGULATIONS,
  type Regulations,
  USUAL_DUE_SETTINGS,
  withChecks,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { toDayOrNull } from '../../platform/database-dates.ts'
import { rowsOfJson } from '../../platform/stored-rows.ts'
import { FACTS_JSON, type FactRow, toFacts } from './case-facts-store.ts'
import { type RecordedEvent, toEvent } from './event-rows-store.ts'

type Row<T extends keyof Prisma.TypeMap['model']> = Prisma.TypeMap['model'][T]['payload']['scalars']

/** All that is written of a case, as far as rules and clocks go by it. */
export interface CaseSheet {
  readonly id: string
  readonly committeeId: string
  readonly path: string
  readonly facts: CaseFacts
  readonly events: readonly RecordedEvent[]
  readonly lastAssessedOn: CalendarDate | null
  readonly dueItems: readonly Row<'DueItem'>[]
}
/** Sheets of some cases with what rules and clocks go by in all of them. */
export interface CaseSheets {
  readonly sheets: readonly CaseSheet[]
  readonly regulations: Regulations
  readonly settings: DueSettings
}

interface SheetRow extends FactRow {
  readonly events: readonly Row<'CaseEvent'>[]
  readonly assessedOn: Date | null
  readonly dueItems: readonly Row<'DueItem'>[]
}
interface Answer {
  readonly sheets: readonly SheetRow[]
  readonly checks: readonly Row<'RuleCheck'>[]
  readonly settings: DueSettings | null
}

const toSheet = (row: SheetRow): CaseSheet => ({
  id: row.candidate.id,
  committeeId: row.candidate.cellId,
  path: row.candidate.path,
  facts: toFacts(row),
  events: row.events.map(toEvent),
  lastAssessedOn: toDayOrNull(row.assessedOn),
  dueItems: row.dueItems,
})

/** The sheets of cases that the transaction holds, in one statement: an act reads one before and one after. */
export const caseSheetsIn = async (transaction: Transaction, ids: readonly string[]): Promise<CaseSheets> => {
  const [row] = await transaction.$queryRaw<{ answer: unknown }[]>`
    SELECT json_build_object(
      'sheets', (SELECT coalesce(json_agg(json_build_object(${Prisma.join([
        ...FACTS_JSON,
        Prisma.sql`'events', (SELECT coalesce(json_agg(to_json(e) ORDER BY e.sequence), '[]'::json) FROM case_events e WHERE e.candidate_id = k.id)`,
        Prisma.sql`'assessed_on', (SELECT max(s.assessed_on) FROM assessments s WHERE s.candidate_id = k.id)`,
        Prisma.sql`'due_items', (SELECT coalesce(json_agg(to_json(d)), '[]'::json) FROM due_items d WHERE d.candidate_id = k.id)`,
      ])}) ORDER BY k.id), '[]'::json) FROM candidates k WHERE k.id = ANY(${[...ids]}::uuid[])),
      'checks', (SELECT coalesce(json_agg(to_json(c) ORDER BY c.id), '[]'::json) FROM rule_checks c WHERE c.withdrawn_at IS NULL),
      'settings', (SELECT json_build_object('assessment_months', u.assessment_months, 'retention_months', u.retention_months,
        'transfer_days', u.transfer_days, 'escalation_days', u.escalation_days) FROM due_settings u WHERE u.id = 1)) AS answer`
  // The statement above gives just these rows.
  const { sheets, checks, settings } = rowsOfJson(row?.answer) as Answer
  return {
    sheets: sheets.map(toSheet),
    regulations: withChecks(REGULATIONS, checks),
    settings: settings ?? USUAL_DUE_SETTINGS,
  }
}

/** The sheet of one case that the transaction holds. */
export const caseSheetIn = async (
  transaction: Transaction,
  id: string,
): Promise<CaseSheet & Pick<CaseSheets, 'regulations'>> => {
  const { sheets, regulations } = await caseSheetsIn(transaction, [id])
  const [sheet] = sheets
  if (!sheet) throw new Error(`Case ${id} is held and is not there`)
  return { ...sheet, regulations }
}
