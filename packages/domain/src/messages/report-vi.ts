import type { ReportCode } from './report-codes.ts'

export const reportMessagesVi: Readonly<Record<ReportCode, string>> = {
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
  TOO_MANY_PARTICULARS:
    'Người không được xem dữ liệu cá nhân hỏi mỗi lần nhiều nhất {most} đặc điểm của người, kể cả trong bộ lọc.',
  MONTHS_NOT_WITH_PARTICULARS: 'Đặc điểm của người chưa chia được theo tháng với người không được xem dữ liệu cá nhân.',
  WHOLE_PERIODS_ONLY:
    'Đặc điểm của người chỉ hỏi theo trọn quý, trọn nửa năm hoặc trọn năm; nhiều năm thì chia theo năm.',
  ONE_GROUP_ONLY: 'Khi hỏi đặc điểm của người, mỗi bộ lọc chỉ chọn một nhóm.',
  FORECAST_METHOD:
    'Tính theo giai đoạn: từ đúng ngày này đến hết năm trong các năm {years}, bao nhiêu hồ sơ ở mỗi giai đoạn đã được quyết định kết nạp. Độ rộng của khoảng lấy từ mức sai của chính cách tính này khi tính lại các năm ấy. Khoảng dự báo đúng khoảng {coverage} trong 100 năm.',
  FORECAST_FROM_ABOVE: 'Lịch sử của tổ chức này còn ít nên lấy lịch sử của {committee}.',
  FORECAST_SAMPLE: 'Lịch sử lấy ở một trong {share} chi bộ.',
  FORECAST_THIN: 'Lịch sử còn ít nên khoảng dự báo rộng và kém chắc chắn.',
  FORECAST_NO_HISTORY: 'Chưa có lịch sử các năm trước; khoảng chỉ cho biết đã có bao nhiêu và còn bao nhiêu nguồn.',
  FORECAST_OVER: 'Năm đã kết thúc; đây là kết quả, không phải dự báo.',
}
