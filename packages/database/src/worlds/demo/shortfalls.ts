import type { CalendarDate, ShortfallReason } from '@nguon/domain'
import type { DemoMentor } from './mentors.ts'
import { type DemoCommittee, type DemoStructure, type DemoUnit, day } from './structure.ts'

export interface DemoShortfall {
  readonly committee: DemoCommittee
  readonly year: number
  readonly reason: ShortfallReason
  readonly text: string | null
  readonly measure: string | null
  readonly inCharge: DemoMentor | null
  readonly dueOn: CalendarDate | null
  readonly recordedOn: CalendarDate
  /** From the first to the newest. */
  readonly notes: readonly { readonly notedOn: CalendarDate; readonly text: string; readonly done: boolean }[]
}

/**
 * Published: after 2021, with 4 of 12, the town looked for the causes and took measures. Which ones, and all that other
 * committees give, is invented from what the field names.
 */
export const buildShortfalls = ({ units }: DemoStructure, mentors: readonly DemoMentor[]): readonly DemoShortfall[] => {
  const town = units.find(({ shortName }) => shortName === 'Yến Lạc')
  if (!town) throw new Error('Yến Lạc is no unit')
  const mentorOf = ({ cells }: DemoUnit): DemoMentor | null =>
    mentors.find(({ committee, endedOn }) => cells.includes(committee) && endedOn === null) ?? null
  const cell = (place: number): DemoCommittee => town.cells[place] ?? town.committee
  const entry = (
    committee: DemoCommittee,
    year: number,
    reason: ShortfallReason,
    recordedOn: string,
    more: Partial<DemoShortfall> = {},
  ): DemoShortfall => ({
    committee,
    year,
    reason,
    text: null,
    measure: null,
    inCharge: null,
    dueOn: null,
    notes: [],
    recordedOn: day(recordedOn),
    ...more,
  })
  const others = units.filter((unit) => unit !== town)
  const spread: readonly ShortfallReason[] = [
    'YOUNG_AWAY',
    'SMALL_POOL',
    'YOUNG_AWAY',
    'SLOW_VERIFICATION',
    'AGEING_CELL',
    'WEAK_YOUTH_UNION',
    'YOUNG_AWAY',
  ]
  return [
    entry(town.committee, 2021, 'YOUNG_AWAY', '2022-01-18', {
      text: 'Phần lớn thanh niên tổ nhân dân đi làm ở các khu công nghiệp dưới xuôi, chỉ về dịp Tết.',
      measure: 'Các chi bộ gặp thanh niên về Tết, lập danh sách nguồn ngay từ đầu năm.',
      inCharge: mentorOf(town),
      dueOn: day('2022-03-31'),
      notes: [
        { notedOn: day('2022-02-15'), text: 'Đã gặp 41 người, 9 người đăng ký phấn đấu.', done: false },
        { notedOn: day('2022-03-28'), text: '14 người có trong danh sách nguồn của chi bộ.', done: true },
      ],
    }),
    entry(town.committee, 2021, 'SLOW_VERIFICATION', '2022-01-18', {
      text: 'Thẩm tra lý lịch ở ngoài tỉnh chậm trả lời.',
      measure: 'Gửi công văn ngay khi mở hồ sơ, cử cấp ủy viên đi lấy kết quả.',
      inCharge: mentorOf(town),
      dueOn: day('2022-06-30'),
      notes: [{ notedOn: day('2022-06-20'), text: 'Không còn hồ sơ nào chờ quá 60 ngày.', done: true }],
    }),
    entry(cell(1), 2021, 'AGEING_CELL', '2022-01-12', { text: 'Đảng viên đều trên 55 tuổi, không còn đoàn viên.' }),
    entry(town.committee, 2026, 'SMALL_POOL', '2026-09-15', {
      text: 'Nguồn còn ít so với chỉ tiêu.',
      measure: 'Mỗi chi bộ giới thiệu thêm một quần chúng ưu tú trước tháng 12.',
      inCharge: mentorOf(town),
      dueOn: day('2026-12-15'),
      notes: [{ notedOn: day('2026-10-20'), text: '5 trong 12 chi bộ đã giới thiệu.', done: false }],
    }),
    entry(cell(0), 2026, 'YOUNG_AWAY', '2026-09-20', {
      measure: 'Giữ liên lạc qua chi đoàn, mời dự sinh hoạt khi về quê.',
      inCharge: mentorOf(town),
      dueOn: day('2026-10-15'),
    }),
    entry(cell(4), 2026, 'NO_SOURCE', '2026-09-22'),
    ...spread.map((reason, place) =>
      entry(others[place * 2]?.committee ?? town.committee, 2026, reason, '2026-10-05', {
        ...(place % 2 === 0
          ? {
              measure: 'Đưa vào chương trình công tác quý IV của đảng ủy.',
              inCharge: mentorOf(others[place * 2] ?? town),
              dueOn: day(place === 0 ? '2026-10-20' : '2026-12-20'),
              ...(place === 0
                ? {
                    notes: [{ notedOn: day('2026-10-16'), text: 'Đảng ủy đã họp, chưa phân công xong.', done: false }],
                  }
                : {}),
            }
          : {}),
      }),
    ),
  ]
}
