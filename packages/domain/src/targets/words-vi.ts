import type { TargetLabels } from './words.ts'

export const targetLabelsVi: TargetLabels = {
  targetGroup: {
    WOMEN: 'Nữ',
    ETHNIC_MINORITY: 'Người dân tộc thiểu số',
    RELIGIOUS: 'Người theo tôn giáo',
    YOUTH_UNION: 'Đoàn viên',
    AGE_18_30: 'Từ 18 đến 30 tuổi',
    STUDENTS: 'Học sinh, sinh viên',
    PRIVATE_ENTERPRISE: 'Người làm ở doanh nghiệp tư nhân',
    RESIDENTIAL_CELLS: 'Ở chi bộ khu dân cư',
    ARMED_FORCES: 'Lực lượng vũ trang',
  },
  allotmentFigure: {
    MEMBERS: 'Theo số đảng viên',
    POOL: 'Theo nguồn đang theo dõi',
    LAST_YEAR: 'Theo kết quả năm trước',
    EQUAL: 'Chia đều',
  },
  shortfallReason: {
    YOUNG_AWAY: 'Người trẻ đi làm, đi học xa',
    AGEING_CELL: 'Chi bộ khu dân cư già hóa',
    NO_SOURCE: 'Không còn nguồn',
    SMALL_POOL: 'Nguồn ít',
    WEAK_YOUTH_UNION: 'Sinh hoạt Đoàn yếu',
    WEAK_MASS_ORGANISATIONS: 'Hội, đoàn thể ít giới thiệu',
    SLOW_VERIFICATION: 'Thẩm tra lý lịch chậm',
    INCOMPLETE_DOSSIERS: 'Hồ sơ chưa đủ giấy tờ',
    EDUCATION_TOO_LOW: 'Học vấn chưa đủ',
    NOT_WILLING: 'Quần chúng chưa thiết tha vào Đảng',
    LITTLE_ATTENTION: 'Cấp ủy, chi bộ chưa quan tâm đúng mức',
    OTHER: 'Nguyên nhân khác',
  },
  shortfallState: { OPEN: 'Đang làm', DONE: 'Đã xong', WITHDRAWN: 'Đã rút' },
}
