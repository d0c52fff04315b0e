import type { ReportProblemCode } from './report-codes.ts'

export const reportMessagesVi: Readonly<Record<ReportProblemCode, string>> = {
  TOO_MANY_DIMENSIONS: 'Một báo cáo có nhiều nhất {most} chiều.',
  DIMENSION_TWICE: 'Chiều “{dimension:reportDimension}” đã được chọn một lần.',
  DIMENSION_NOT_FOR_MEASURE: '“{measure:reportMeasure}” chưa chia được theo “{dimension:reportDimension}”.',
  DIMENSION_NOT_FOR_FILTER: '“{measure:reportMeasure}” chưa lọc được theo “{dimension:reportDimension}”.',
  UNKNOWN_GROUP: '“{dimension:reportDimension}” không có nhóm {code}.',
  NOT_FOR_MEASURE: 'Mục này không dùng cho “{measure:reportMeasure}”.',
  STAGE_NEEDED: 'Chia theo giai đoạn, hoặc lọc đúng một giai đoạn.',
  STAGE_NOT_LATER: 'Giai đoạn sau phải ở sau giai đoạn đầu.',
  LEVEL_WITHOUT_COMMITTEE: 'Cấp chỉ dùng khi chia theo tổ chức đảng.',
  DIMENSION_NOT_FOR_COMPARISON: 'Hai tổ chức đảng khác nhau chưa so được theo “{dimension:reportDimension}”.',
  TOO_MANY_REPORTS: 'Mỗi người lưu nhiều nhất {most} báo cáo.',
  REPORT_TOO_LARGE: 'Báo cáo có hơn {most} dòng. Bớt một chiều, hoặc chọn phạm vi nhỏ hơn.',
}
