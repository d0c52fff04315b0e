import type { PrivacyLabels } from './words.ts'

export const privacyLabelsVi: PrivacyLabels = {
  dataSet: {
    CASES: 'Hồ sơ theo dõi quần chúng ưu tú',
    DOSSIERS: 'Danh mục giấy tờ, thẩm tra lý lịch',
    MENTORS: 'Người giúp đỡ và đánh giá',
    FIGURES: 'Số liệu kết nạp, chỉ tiêu',
    ACCOUNTS: 'Tài khoản người dùng',
    RECORDS_OF_USE: 'Nhật ký thay đổi và truy cập',
  },
  purpose: {
    CASES: 'Tạo nguồn, bồi dưỡng, xem xét kết nạp và công nhận đảng viên',
    DOSSIERS: 'Kiểm tra điều kiện, thủ tục kết nạp',
    MENTORS: 'Phân công và theo dõi việc giúp đỡ',
    FIGURES: 'Báo cáo kết quả thực hiện chỉ tiêu',
    ACCOUNTS: 'Xác định ai làm việc gì trên phần mềm',
    RECORDS_OF_USE: 'Chứng minh dữ liệu được dùng đúng quyền',
  },
  legalBasis: {
    TASK_SET_BY_RULES: 'Nhiệm vụ theo Điều lệ và quy định của Đảng',
    DUTY_SET_BY_LAW: 'Nghĩa vụ do pháp luật đặt ra',
    CONSENT: 'Sự đồng ý của người có dữ liệu',
  },
  consentAct: { GIVEN: 'Đồng ý', WITHDRAWN: 'Rút lại đồng ý' },
  consentForm: {
    ON_PAPER: 'Bằng văn bản',
    ELECTRONIC: 'Bằng phương tiện điện tử',
    RECORDED_VOICE: 'Lời nói được ghi âm',
  },
  requestKind: {
    ACCESS: 'Xem, nhận bản sao dữ liệu',
    CORRECTION: 'Chỉnh sửa dữ liệu',
    DELETION: 'Xóa dữ liệu',
    RESTRICTION: 'Hạn chế xử lý',
    WITHDRAWAL: 'Rút lại sự đồng ý',
    OBJECTION: 'Phản đối xử lý',
  },
  requestState: {
    RECEIVED: 'Chưa phản hồi',
    ANSWERED: 'Đã phản hồi, đang làm',
    DONE: 'Đã thực hiện',
    TURNED_DOWN: 'Không thực hiện, có lý do',
  },
  requestStep: { ANSWER: 'Ghi phản hồi', COMPLETE: 'Ghi đã thực hiện', TURN_DOWN: 'Ghi không thực hiện' },
  breachState: { FOUND: 'Chưa báo cáo', REPORTED: 'Đã báo cáo', CLOSED: 'Đã kết thúc' },
  breachStep: { REPORT: 'Ghi đã báo cáo', CLOSE: 'Kết thúc' },
}
