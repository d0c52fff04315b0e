import { ASSESSMENT_CRITERIA } from '@nguon/domain'
import { evening, isOpen } from './cases.ts'
import { LAST_DAY } from './days.ts'
import { type Draws, idOf } from './draws.ts'

const last = `DATE '${LAST_DAY}'`

/** What open cases have got together on their way, enough for each stage that they have entered: the table `dossier`. */
export const planDossiers = (draws: Draws): string => `
  CREATE TEMP TABLE dossier AS
    SELECT n, days, stage_number, cell, commune, birth, youth,
      CASE WHEN days[3] IS NOT NULL THEN days[3] - ${draws.between('certificate', 'n', 2, 20)} END AS certificate,
      CASE WHEN days[4] + ${draws.between('application', 'n', 2, 9)} <= ${last} THEN days[4] + ${draws.between('application', 'n', 2, 9)} END AS application,
      CASE WHEN days[7] IS NOT NULL THEN days[7] - ${draws.between('introduced', 'n', 3, 10)}
        WHEN days[6] IS NOT NULL THEN least(days[6] + ${draws.between('introduced after', 'n', 1, 4)}, ${last}) END AS introduced,
      CASE WHEN days[11] IS NOT NULL THEN days[11] - ${draws.between('course', 'n', 20, 90)}
        WHEN days[10] < ${last} - 240 AND ${draws.chance('course soon', 'n')} < 0.6 THEN days[10] + ${draws.between('course day', 'n', 200, 235)} END AS course,
      CASE WHEN days[5] IS NOT NULL THEN CASE WHEN birth < days[5] - 28 * 365 AND ${draws.chance('spouse', 'n')} < 0.7 THEN 4 ELSE 3 END END AS relations
    FROM kase WHERE ${isOpen};
  ANALYZE dossier;`

const paper = (
  place: number,
  kind: string,
  on: string,
  when: string,
  more: { number?: string; received?: string } = {},
): string =>
  `(${place}, '${kind}', CASE WHEN ${when} THEN ${on} END, ${more.number ?? 'NULL'}, ${more.received ?? 'NULL::date'})`

export const writePapers = (draws: Draws): string => {
  const number = (stage: number, issuer: string) =>
    `lpad(${draws.between('number', `n * 16 + ${stage}`, 3, 240)}::text, 2, '0') || '-${issuer}'`
  return `
  INSERT INTO papers (id, candidate_id, kind, number, issued_on, received_on, kept_at, recorded_at)
    SELECT ${idOf('paper', 'n * 32 + place')}, ${idOf('candidate', 'n')}, kind, number, issued_on, received_on, 'Văn phòng Đảng ủy', ${evening('coalesce(received_on, issued_on)')}
    FROM dossier CROSS JOIN LATERAL (VALUES
      ${[
        paper(1, 'CELL_RESOLUTION', 'days[2]', 'days[2] IS NOT NULL', { number: number(2, 'NQ/CB') }),
        paper(2, 'AWARENESS_CERTIFICATE', 'certificate', 'certificate IS NOT NULL', { number: number(3, 'GCN-TTCT') }),
        paper(3, 'APPLICATION', 'application', 'application IS NOT NULL'),
        paper(4, 'CURRICULUM_VITAE', `days[5] - ${draws.between('curriculum', 'n', 2, 8)}`, 'days[5] IS NOT NULL'),
        paper(5, 'VERIFICATION_SUMMARY', 'days[6] - 2', 'days[6] IS NOT NULL'),
        paper(6, 'OPINIONS_SUMMARY', 'days[6]', 'days[6] IS NOT NULL'),
        paper(7, 'MEMBER_INTRODUCTION', 'introduced', 'introduced IS NOT NULL'),
        paper(8, 'UNION_INTRODUCTION', 'introduced', 'introduced IS NOT NULL AND youth', {
          number: number(14, 'NQ/ĐTN'),
        }),
        paper(9, 'CELL_PROPOSAL', 'days[7]', 'days[7] IS NOT NULL', { number: number(7, 'NQ/CB') }),
        paper(10, 'COMMITTEE_PROPOSAL', 'days[8]', 'days[8] IS NOT NULL', { number: number(8, 'NQ/ĐU') }),
        paper(11, 'ADMISSION_DECISION', 'days[9]', 'days[9] IS NOT NULL', {
          number: number(9, 'QĐ/ĐU'),
          received: `CASE WHEN days[9] + ${draws.between('received', 'n', 1, 3)} <= ${last} THEN days[9] + ${draws.between('received', 'n', 1, 3)} END`,
        }),
        paper(12, 'CEREMONY_MINUTES', 'days[10]', 'days[10] IS NOT NULL'),
        paper(13, 'NEW_MEMBER_CERTIFICATE', 'course', 'course IS NOT NULL'),
        paper(14, 'SELF_REVIEW', 'days[11]', 'days[11] IS NOT NULL'),
        paper(15, 'MENTOR_REVIEW', 'days[11]', 'days[11] IS NOT NULL'),
      ].join(',\n      ')}) AS p(place, kind, issued_on, number, received_on)
    WHERE issued_on IS NOT NULL;`
}

export const writeVerifications = (draws: Draws): string => `
  INSERT INTO cv_verifications (id, candidate_id, relation, state, place, sent_on, answered_on, recorded_at)
    SELECT ${idOf('verification', 'n * 4 + i - 1')}, ${idOf('candidate', 'n')}, (ARRAY['SELF', 'FATHER', 'MOTHER', 'SPOUSE'])[i], CASE WHEN answered_on IS NULL THEN 'TO_VERIFY' ELSE 'VERIFIED' END,
      text, sent_on, answered_on, ${evening('coalesce(answered_on, sent_on)')}
    FROM (SELECT n, i, commune, least(days[5] + ${draws.between('sent', 'n * 4 + i', 1, 3)}, ${last}) AS sent_on,
        CASE WHEN days[6] IS NOT NULL THEN days[6] - ${draws.between('answered', 'n * 4 + i', 4, 9)}
          WHEN ${draws.chance('answers', 'n * 4 + i')} < 0.7 AND days[5] + 55 < ${last} THEN days[5] + ${draws.between('answered late', 'n * 4 + i', 18, 50)} END AS answered_on
      FROM dossier CROSS JOIN LATERAL generate_series(1, relations) i) v JOIN unit u ON u.ordinal = v.commune;`

/** Two members, or a resolution of the Youth Union and one member. */
export const writeIntroducers = (draws: Draws): string => `
  INSERT INTO introducers (id, candidate_id, kind, mentor_id, organisation_name, introduced_on, paper_number, recorded_at)
    SELECT ${idOf('introducer', 'n * 2 + i')}, ${idOf('candidate', 'n')}, CASE WHEN i = 1 AND youth THEN 'YOUTH_UNION' ELSE 'MEMBER' END,
      CASE WHEN i = 0 OR NOT youth THEN ${idOf('mentor', '(SELECT count(*) FROM cell) * i + cell')} END, CASE WHEN i = 1 AND youth THEN 'Đoàn Thanh niên cơ sở' END, introduced,
      CASE WHEN i = 1 AND youth THEN lpad(${draws.between('number', 'n * 16 + 14', 3, 240)}::text, 2, '0') || '-NQ/ĐTN' END, ${evening('introduced')}
    FROM dossier CROSS JOIN generate_series(0, 1) i WHERE introduced IS NOT NULL;`

/** What the mentor thought in each of the last two quarters; some forgot the last one, a few never wrote any. */
export const writeAssessments = (draws: Draws): string => `
  CREATE TEMP TABLE assessed AS
    SELECT n, mentor, period, ends_on - ${draws.between('assessed', 'n * 2 + q', 0, 12)} AS assessed_on, q
    FROM help CROSS JOIN (VALUES (0, '2026-Q2', DATE '2026-06-30'), (1, '2026-Q3', DATE '2026-09-30')) quarter(q, period, ends_on)
    WHERE is_open AND how = 'ONE_MENTOR' AND days[2] + 45 < ends_on - 12 AND ${draws.chance('never assessed', 'n')} > 0.08 AND (q = 0 OR ${draws.chance('forgotten', 'n')} > 0.25);
  ANALYZE assessed;
  INSERT INTO assessments (id, candidate_id, mentor_id, period, ratings, text, next_tasks, assessed_on, recorded_at)
    SELECT ${idOf('assessment', 'n * 2 + q')}, ${idOf('candidate', 'n')}, ${idOf('mentor', 'mentor')}, period,
      jsonb_build_object(${ASSESSMENT_CRITERIA.map((criterion) => `'${criterion}', ${draws.between(criterion, 'n * 2 + q', 2, 4)}`).join(', ')}),
      ${draws.pick('assessment text', 'n * 2 + q', ['Hoàn thành nhiệm vụ được giao, được mọi người tín nhiệm.', 'Tích cực trong hoạt động đoàn thể, cần mạnh dạn phát biểu hơn.', 'Có tiến bộ so với quý trước, động cơ vào Đảng rõ ràng.'])},
      ${draws.pick('assessment task', 'n * 2 + q', ['Học Điều lệ Đảng.', 'Dự một buổi sinh hoạt chuyên đề của chi bộ.', 'Hoàn thiện lý lịch cùng người giúp đỡ.'])}, assessed_on, ${evening('assessed_on')}
    FROM assessed;`
