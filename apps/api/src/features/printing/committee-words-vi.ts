import type { PrintPeriod } from '@nguon/domain'
import type { CommitteeWords } from './committee-words.ts'
import { wordsVi } from './words-vi.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

const periodWords = (period: PrintPeriod, part: number, year: number): string => {
  switch (period) {
    case 'QUARTER':
      return `QUÝ ${ROMAN[part - 1] ?? part} NĂM ${year}`
    case 'HALF_YEAR':
      return `6 THÁNG ${part === 1 ? 'ĐẦU' : 'CUỐI'} NĂM ${year}`
    case 'YEAR':
      return `NĂM ${year}`
  }
}

export const committeeWordsVi: CommitteeWords = {
  party: wordsVi.party,
  placeAndDay: wordsVi.placeAndDay,
  asOf: (day) => `Số liệu tính đến hết ngày ${day}`,
  unknown: wordsVi.unknown,
  hidden: wordsVi.hidden,
  maskedNote: wordsVi.maskedNote,
  reportTitle: (period, part, year) => `BÁO CÁO KẾT QUẢ KẾT NẠP ĐẢNG VIÊN ${periodWords(period, part, year)}`,
  evidenceTitle: (year) => `PHỤ LỤC MINH CHỨNG KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year}`,
  evidenceNote:
    'Phục vụ đánh giá, xếp loại theo Quy định 366-QĐ/TW. Phụ lục chỉ nêu số liệu, không chấm điểm và không xếp loại. Kết nạp tính theo ngày quyết định.',
  countedActs:
    'Đúng hạn: việc làm không sau ngày cuối mà quy tắc R17 (lễ kết nạp), R20 (xét công nhận chính thức), R27 (chuyển sinh hoạt đảng) của quy định đang có hiệu lực cho phép. Quá hạn: chưa làm tính đến hôm in phụ lục. Tỷ lệ đúng hạn không tính việc chưa rõ.',
  sections: {
    basis: 'I. Cơ sở tính',
    figures: 'II. Kết quả chung',
    children: 'III. Kết quả của các tổ chức đảng trực thuộc',
    groups: 'IV. Cơ cấu người được kết nạp',
    shortfalls: 'V. Nguyên nhân chưa đạt, biện pháp',
    stages: 'VI. Nguồn đang theo dõi',
    results: 'I. Chỉ tiêu và kết quả',
    acts: 'II. Thực hiện đúng hạn',
    responsible: 'III. Người chịu trách nhiệm',
  },
  column: {
    figure: 'Số liệu',
    result: 'Kết quả',
    child: 'Tổ chức đảng',
    target: 'Chỉ tiêu năm',
    inPeriod: 'Trong kỳ',
    sinceNewYear: 'Từ đầu năm',
    rate: 'Tỷ lệ',
    expected: 'Tiến độ cần có',
    yearBefore: 'Cùng kỳ năm trước',
    change: 'Tăng, giảm',
    group: 'Nhóm',
    count: 'Số người',
    share: 'Tỷ lệ',
    countBefore: 'Cùng kỳ năm trước',
    reason: 'Nguyên nhân',
    committees: 'Số tổ chức',
    times: 'Số lần nêu',
    underWay: 'Đang khắc phục',
    overdue: 'Quá hạn',
    unit: 'Tổ chức đảng',
    goal: 'Chỉ tiêu',
    reached: 'Kết nạp',
    act: 'Việc',
    actsDone: 'Đã làm',
    inTime: 'Đúng hạn',
    late: 'Trễ hạn',
    notKnown: 'Chưa rõ',
    inTimeShare: 'Tỷ lệ đúng hạn',
    pastDue: 'Đang quá hạn',
    person: 'Họ và tên',
    position: 'Chức vụ, tổ chức đảng',
    daysOf: 'Thời gian',
    admitted: 'Kết nạp',
    stage: 'Giai đoạn',
    cases: 'Số hồ sơ',
  },
  figure: {
    target: 'Chỉ tiêu năm',
    inPeriod: 'Kết nạp trong kỳ',
    readmitted: 'Kết nạp lại từ đầu năm (tính riêng)',
    yearBefore: 'Cùng kỳ năm trước',
    change: 'Tăng, giảm so với cùng kỳ năm trước',
    sinceNewYear: 'Kết nạp từ đầu năm',
    rate: 'Tỷ lệ so với chỉ tiêu năm',
    expected: 'Tiến độ cần có đến ngày tính số liệu',
    behind: 'So với tiến độ cần có',
    shortfall: 'Còn thiếu so với chỉ tiêu năm',
    members: 'Tỷ lệ so với đảng viên chính thức cuối năm trước',
    pool: 'Quần chúng đang theo dõi (hôm in báo cáo)',
    withoutMentor: 'Trong đó chưa có người giúp đỡ',
  },
  basis: {
    DECISION: 'Tính theo ngày quyết định kết nạp.',
    CEREMONY: 'Tính theo ngày tổ chức lễ kết nạp.',
  },
  between: (from, to) => `Kỳ báo cáo: từ ngày ${from} đến hết ngày ${to}.`,
  beforeBetween: (from, to) => `Cùng kỳ năm trước: từ ngày ${from} đến hết ngày ${to}.`,
  notOver: (asOf) => `Kỳ báo cáo chưa kết thúc; số liệu tính đến hết ngày ${asOf}.`,
  pace: 'Tiến độ cần có: chỉ tiêu năm nhân với phần số ngày của năm đã qua, làm tròn đến người.',
  people: (count) => `chậm ${count} người`,
  ahead: (count) => `vượt ${count} người`,
  noTarget: 'chưa giao',
  total: 'Cộng',
  cut: (shown, count) => `In ${shown} trong ${count} tổ chức đảng trực thuộc.`,
  none: {
    children: 'Không có tổ chức đảng trực thuộc.',
    groups: 'Trong kỳ không kết nạp ai.',
    shortfalls: 'Chưa có nguyên nhân nào được nêu cho năm này.',
    stages: 'Không có hồ sơ nào đang theo dõi.',
    acts: 'Trong năm không có việc nào.',
    responsible: 'Chưa ghi người chịu trách nhiệm.',
  },
  signatures: {
    writer: 'NGƯỜI LẬP BIỂU',
    committee: 'T/M CẤP ỦY',
    secretary: 'BÍ THƯ',
    sign: '(Ký, ghi rõ họ tên)',
  },
}
