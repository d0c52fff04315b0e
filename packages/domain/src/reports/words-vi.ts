import type { ReportLabels } from './words.ts'

export const reportLabelsVi: ReportLabels = {
  reportMeasure: {
    ADMITTED: 'Số người được kết nạp',
    READMITTED: 'Số người được kết nạp lại',
    POOL: 'Nguồn đang theo dõi',
    MEDIAN_DAYS_IN_STAGE: 'Số ngày trung vị ở một giai đoạn',
    CONVERSION: 'Tỷ lệ chuyển giai đoạn',
    EXITS: 'Số người ra khỏi danh sách',
    OVERDUE: 'Số việc quá hạn',
    MENTOR_LOAD: 'Số người mà một đảng viên giúp đỡ',
    ORGANISATIONS_ADMITTING: 'Số chi bộ có kết nạp đảng viên',
  },
  reportMethod: {
    ADMITTED:
      'Đếm quyết định kết nạp lần đầu theo ngày tính đã chọn, tại chi bộ nơi ra quyết định; đặc điểm của từng người lấy vào ngày quyết định. Quyết định đã hủy đến ngày tính số liệu thì không đếm.',
    READMITTED:
      'Đếm quyết định kết nạp lại theo ngày tính đã chọn, tại chi bộ nơi ra quyết định; đặc điểm của từng người lấy vào ngày quyết định. Quyết định đã hủy đến ngày tính số liệu thì không đếm.',
    POOL: 'Đếm hồ sơ đang theo dõi hôm nay, chưa ra khỏi danh sách và chưa là đảng viên chính thức; đặc điểm của từng người lấy theo hôm nay.',
    MEDIAN_DAYS_IN_STAGE:
      'Trung vị số ngày từ khi vào đến khi rời giai đoạn, tính trên những lần rời giai đoạn trong kỳ, kể cả khi quay lại hoặc ra khỏi danh sách; đặc điểm của từng người lấy theo hôm nay. Các nhóm không cộng thành tổng.',
    CONVERSION:
      'Trong số hồ sơ vào giai đoạn đầu trong kỳ, tỷ lệ đã đến giai đoạn sau tính đến ngày số liệu; đặc điểm của từng người lấy theo hôm nay. Các nhóm không cộng thành tổng.',
    EXITS: 'Đếm hồ sơ ra khỏi danh sách trong kỳ, theo ngày ra; tuổi tính vào ngày ra, đặc điểm khác lấy theo hôm nay.',
    OVERDUE: 'Đếm việc có hạn trước hôm nay của hồ sơ; đặc điểm của từng người lấy theo hôm nay.',
    MENTOR_LOAD:
      'Số quần chúng mà mỗi đảng viên còn nhận giúp đỡ đang giúp hôm nay, tính bình quân. Các nhóm không cộng thành tổng.',
    ORGANISATIONS_ADMITTING:
      'Đếm mỗi chi bộ có ít nhất một quyết định kết nạp trong kỳ một lần; một chi bộ có thể ở nhiều nhóm nên các nhóm không cộng thành tổng.',
  },
  withheldFigure: {
    cell: 'giữ kín',
    note: 'Nhóm ít hơn 3 người được giữ kín, cùng những số mà từ đó có thể tính ra, vì bạn không có quyền xem từng người trong phạm vi này.',
    rough:
      'Đồng chí không có quyền xem từng người trong phạm vi này, nên số chia theo đặc điểm của người được làm tròn ngẫu nhiên đến bội số của 5 (cùng một nhóm luôn cùng một số, các nhóm có thể không cộng đúng bằng tổng), lấy đến hết tháng trước; nhóm dưới 3 người và số chia của dưới 30 người không nêu. Số theo tổ chức và thời gian vẫn chính xác.',
  },
  reportDimension: {
    COMMITTEE: 'Tổ chức đảng',
    COMMITTEE_KIND: 'Loại chi bộ',
    RESIDENTIAL: 'Chi bộ khu dân cư',
    YEAR: 'Năm',
    QUARTER: 'Quý',
    MONTH: 'Tháng',
    SEX: 'Giới tính',
    AGE_BAND: 'Nhóm tuổi',
    AGE_18_30: 'Từ 18 đến 30 tuổi',
    ETHNIC_MINORITY: 'Dân tộc thiểu số',
    RELIGIOUS: 'Có tôn giáo',
    EDUCATION: 'Trình độ học vấn',
    QUALIFICATION: 'Trình độ chuyên môn',
    OCCUPATION: 'Nghề nghiệp',
    ENTERPRISE_KIND: 'Loại doanh nghiệp',
    YOUTH_UNION: 'Đoàn viên thanh niên',
    SOURCE_KIND: 'Loại tổ chức giới thiệu',
    SOURCE_ORGANISATION: 'Tổ chức giới thiệu',
    STAGE: 'Giai đoạn',
    EXIT: 'Lý do ra khỏi danh sách',
    DUE_KIND: 'Loại việc',
    HELPED: 'Số người đang giúp đỡ',
  },
  ageBand: {
    UNDER_18: 'Dưới 18 tuổi',
    FROM_18_TO_25: '18–25 tuổi',
    FROM_26_TO_30: '26–30 tuổi',
    FROM_31_TO_35: '31–35 tuổi',
    FROM_36_TO_40: '36–40 tuổi',
    FROM_41_TO_50: '41–50 tuổi',
    FROM_51_TO_60: '51–60 tuổi',
    OVER_60: 'Trên 60 tuổi',
  },
  yesOrNo: { YES: 'Có', NO: 'Không' },
  helpedCount: {
    NOBODY: 'Chưa giúp ai',
    ONE: 'Một người',
    TWO: 'Hai người',
    THREE: 'Ba người',
    MORE: 'Từ bốn người',
  },
  forecastOutlook: {
    REACHED: 'Đã đạt chỉ tiêu',
    LIKELY: 'Nhiều khả năng đạt',
    OPEN: 'Có thể đạt',
    UNLIKELY: 'Khó đạt',
  },
  attentionKind: {
    NO_ADMISSION: 'Chi bộ nhiều năm chưa kết nạp',
    NO_CANDIDATE: 'Chi bộ chưa có nguồn',
    FEW_MEMBERS: 'Chi bộ dưới ba đảng viên chính thức',
    BEHIND: 'Chậm so với tiến độ',
    DRIED_UP: 'Tổ chức nhiều năm không giới thiệu ai',
  },
  timedAct: {
    CEREMONY: 'Tổ chức lễ kết nạp',
    CONSIDERATION: 'Xét công nhận chính thức',
    TRANSFER: 'Chuyển sinh hoạt đảng',
  },
  reportPeriod: {
    THIS_YEAR: 'Năm nay',
    LAST_YEAR: 'Năm trước',
    THIS_HALF_YEAR: 'Nửa năm này',
    LAST_HALF_YEAR: 'Nửa năm trước',
    THIS_QUARTER: 'Quý này',
    LAST_QUARTER: 'Quý trước',
    DAYS: 'Từ ngày đến ngày',
  },
  printPeriod: { QUARTER: 'Quý', HALF_YEAR: '6 tháng', YEAR: 'Năm' },
  reportComparison: {
    YEAR_BEFORE: 'Cùng kỳ năm trước',
    DAYS: 'Những ngày khác',
    COMMITTEE: 'Tổ chức đảng khác',
  },
  reportView: { TABLE: 'Bảng', CHART: 'Biểu đồ' },
}
