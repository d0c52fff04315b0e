import {
  addDays,
  type CalendarDate,
  type CaseEvent,
  DECIDING_BODIES,
  type DueItem,
  type DueKind,
  dueItemsOf,
  findRule,
  NO_FACTS,
  openFile,
  REGULATIONS,
  STAGES,
  type Stage,
  USUAL_DUE_SETTINGS,
} from '@nguon/domain'
import { day, LAST_DAY } from './days.ts'
import { idOf, quoted } from './draws.ts'

// The clocks are the domain's: it is asked once for each day on which one may begin, and SQL looks the answers up.

const enteredBy = (stage: Stage, on: CalendarDate): CaseEvent[] =>
  STAGES.slice(0, STAGES.indexOf(stage) + 1).map((one, place) => ({
    kind: 'STAGE_ENTERED',
    sequence: place + 1,
    stage: one,
    occurredOn: on,
    documentNumber: null,
  }))
const itemsOf = (stage: Stage, on: CalendarDate): DueItem[] =>
  dueItemsOf(
    { ...openFile(enteredBy(stage, on), NO_FACTS, REGULATIONS), on: LAST_DAY, lastAssessedOn: null },
    USUAL_DUE_SETTINGS,
  )

const daysFrom = (from: CalendarDate, to: CalendarDate): CalendarDate[] => {
  const days: CalendarDate[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}

/** What is due by a clock that began on a day. */
const clockRows = (kinds: readonly DueKind[], stage: Stage, days: readonly CalendarDate[]): string[] =>
  days.flatMap((on) =>
    itemsOf(stage, on)
      .filter(({ kind }) => kinds.includes(kind))
      .map(
        ({ kind, dueOn, rule, edition, trust }) =>
          `(${[kind, on, dueOn, rule, edition, trust].map(quoted).join(', ')})`,
      ),
  )

/** The tables `clock` (by kind and day of its beginning) and `decider` (whose decision an admission was). */
export const clockTables = (firstDay: CalendarDate): string => {
  const probation = daysFrom(addDays(LAST_DAY, -800), LAST_DAY)
  const rows = [
    ...clockRows(['CEREMONY'], 'ADMISSION_DECIDED', daysFrom(addDays(LAST_DAY, -60), LAST_DAY)),
    ...clockRows(['PROBATION_END', 'CONSIDERATION', 'NEW_MEMBER_COURSE'], 'PROBATIONARY', probation),
    ...clockRows(['MENTOR_MISSING'], 'CULTIVATING', daysFrom(addDays(LAST_DAY, -1_600), LAST_DAY)),
  ]
  const deciders = daysFrom(firstDay, LAST_DAY).map((on) => {
    const names = findRule('R15', on, REGULATIONS)?.text.values.decidedBy
    const first = typeof names === 'object' ? names[0] : null
    return `('${on}', ${quoted(DECIDING_BODIES.find((one) => one === first) ?? DECIDING_BODIES[0])})`
  })
  return `
    CREATE TEMP TABLE clock (kind text, begun date, due_on date, rule text, edition text, trust text);
    INSERT INTO clock VALUES ${rows.join(',\n')};
    CREATE TEMP TABLE decider (day date, decided_by text);
    INSERT INTO decider VALUES ${deciders.join(',\n')};
    ANALYZE clock; ANALYZE decider;`
}

/** How an edition is known for the rules whose clock is a paper's. */
const ruleToday = (rule: 'R6' | 'R7'): string => {
  const found = findRule(rule, LAST_DAY, REGULATIONS)
  return `'${rule}', ${quoted(found?.edition.id ?? null)}, ${quoted(found?.text.trust ?? null)}`
}

const COLUMNS = 'id, candidate_id, kind, due_on, rule, edition, trust, paper, committee_id, path, mentor_id'
const KINDS: readonly DueKind[] = [
  'CERTIFICATE',
  'PAPERS',
  'CEREMONY',
  'PROBATION_END',
  'CONSIDERATION',
  'NEW_MEMBER_COURSE',
  'ASSESSMENT',
  'MENTOR_MISSING',
  'RETENTION',
]
const id = (kind: DueKind): string =>
  `${idOf('due', `k.n * 16 + ${KINDS.indexOf(kind)}`)}, ${idOf('candidate', 'k.n')}, '${kind}'`
const PLACE = `${idOf('committee', 'k.ordinal')}, k.path`

/** What is due in every open case on the last day, and how long ended ones are kept. */
export const writeDueItems = (): string => {
  const helper = `CASE WHEN h.how IN ('ONE_MENTOR', 'HANDED_OVER') AND h.over IS NULL THEN CASE h.how WHEN 'ONE_MENTOR' THEN ${idOf('mentor', 'h.mentor')}
    ELSE ${idOf('mentor', '(SELECT count(*) FROM cell) + 2 * h.cell - h.mentor')} END END`
  const byClock = (kind: DueKind, begun: string, when: string): string => `
    INSERT INTO due_items (${COLUMNS})
    SELECT ${id(kind)}, c.due_on, c.rule, c.edition, c.trust, NULL, ${PLACE}, k.mentor FROM open_case k JOIN clock c ON c.kind = '${kind}' AND c.begun = ${begun} WHERE ${when};`
  return `
    CREATE TEMP TABLE open_case AS
      SELECT d.n, d.days, d.stage_number, d.certificate, d.application, d.course, k.ordinal, k.path, ${helper} AS mentor,
        CASE h.how WHEN 'HANDED_OVER' THEN h.days[2] + 91 ELSE h.days[2] END AS helped_since, h.left_on,
        a.assessed_on
      FROM dossier d JOIN kase k ON k.n = d.n LEFT JOIN help h ON h.n = d.n
        LEFT JOIN (SELECT n, max(assessed_on) AS assessed_on FROM assessed GROUP BY n) a ON a.n = d.n;
    ANALYZE open_case;
    INSERT INTO due_items (${COLUMNS})
      SELECT ${id('CERTIFICATE')}, (certificate + interval '60 months')::date, ${ruleToday('R6')}, NULL, ${PLACE}, k.mentor FROM open_case k WHERE stage_number BETWEEN 3 AND 6;
    INSERT INTO due_items (${COLUMNS})
      SELECT ${id('PAPERS')}, (application + interval '12 months')::date, ${ruleToday('R7')}, 'APPLICATION', ${PLACE}, k.mentor FROM open_case k WHERE stage_number <= 6 AND application IS NOT NULL;
    ${byClock('CEREMONY', 'k.days[9]', 'k.stage_number = 9')}
    ${byClock('PROBATION_END', 'k.days[10]', 'k.stage_number = 10')}
    ${byClock('CONSIDERATION', 'k.days[10]', 'k.stage_number IN (10, 11)')}
    ${byClock('NEW_MEMBER_COURSE', 'k.days[10]', 'k.stage_number IN (10, 11) AND k.course IS NULL')}
    INSERT INTO due_items (${COLUMNS})
      SELECT ${id('ASSESSMENT')}, (greatest(helped_since, assessed_on) + interval '${USUAL_DUE_SETTINGS.assessmentMonths} months')::date, NULL, NULL, NULL, NULL, ${PLACE}, k.mentor
      FROM open_case k WHERE k.mentor IS NOT NULL;
    ${byClock('MENTOR_MISSING', 'k.left_on', 'k.stage_number >= 2 AND k.mentor IS NULL')}
    INSERT INTO due_items (${COLUMNS})
      SELECT ${id('RETENTION')}, (exit_on + interval '${USUAL_DUE_SETTINGS.retentionMonths} months')::date, NULL, NULL, NULL, NULL, ${PLACE}, NULL
      FROM kase k WHERE exit IN ('DROPPED', 'WITHDRAWN', 'REJECTED');`
}

export const FIRST_DECISION = day('2016-11-01')
