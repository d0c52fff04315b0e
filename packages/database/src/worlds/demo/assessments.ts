import {
  ASSESSMENT_CRITERIA,
  type AssessmentCriterion,
  addDays,
  type CalendarDate,
  coversDay,
  quarterDays,
} from '@nguon/domain'
import { LAST_DAY } from './admissions-plan.ts'
import type { DemoCase } from './cases.ts'
import type { Chance } from './chance.ts'
import type { DemoMentor } from './mentors.ts'

export interface DemoAssessment {
  readonly id: string
  readonly mentor: DemoMentor
  readonly period: string
  readonly ratings: Readonly<Record<AssessmentCriterion, number>>
  readonly text: string
  readonly nextTasks: string
  readonly assessedOn: CalendarDate
}
const PERIODS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const
const TEXTS = [
  'Chấp hành tốt chủ trương của Đảng, gương mẫu trong công việc ở thôn.',
  'Hoàn thành nhiệm vụ được giao, được bà con tín nhiệm.',
  'Tích cực trong hoạt động đoàn thể, cần mạnh dạn phát biểu hơn.',
  'Có tiến bộ so với quý trước, động cơ vào Đảng rõ ràng.',
  'Công việc tốt; còn ít tham gia sinh hoạt cùng chi bộ.',
] as const
const TASKS = [
  'Học Điều lệ Đảng, chuẩn bị tham gia lớp bồi dưỡng.',
  'Dự một buổi sinh hoạt chuyên đề của chi bộ.',
  'Giúp một hộ nghèo trong thôn, báo cáo kết quả cuối quý.',
  'Hoàn thiện lý lịch cùng người giúp đỡ.',
] as const

/** What the mentors thought at the end of each quarter; some forgot the last one, a few never wrote any. */
export const inventAssessments = (
  chance: Chance,
  newId: () => string,
  { state, assignments }: DemoCase,
): DemoAssessment[] => {
  if (state.status !== 'OPEN' || chance.happens(0.08)) return []
  const forgotten = chance.happens(0.2) ? 1 : 0
  return PERIODS.slice(0, PERIODS.length - forgotten).flatMap((period) => {
    const days = quarterDays(period)
    const assessedOn = days && addDays(days.endsOn, -chance.between(0, 12))
    const helping = assessedOn && assignments.find((one) => coversDay(one, assessedOn))
    // Somebody who began within the month has nothing to say yet.
    if (!assessedOn || assessedOn > LAST_DAY || !helping || addDays(helping.startsOn, 30) > assessedOn) return []
    const usual = chance.between(2, 4)
    const rate = (): number => Math.max(1, Math.min(4, usual + chance.between(-1, 1)))
    return [
      {
        id: newId(),
        mentor: helping.mentor,
        period,
        ratings: Object.fromEntries(ASSESSMENT_CRITERIA.map((criterion) => [criterion, rate()])) as Record<
          AssessmentCriterion,
          number
        >,
        text: chance.pick(TEXTS),
        nextTasks: chance.pick(TASKS),
        assessedOn,
      },
    ]
  })
}
