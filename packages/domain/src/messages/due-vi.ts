import type { DueCode } from './due-codes.ts'

export const dueMessagesVi: Readonly<Record<DueCode, string>> = {
  DUE_CERTIFICATE: 'Giấy chứng nhận bồi dưỡng nhận thức về Đảng có giá trị đến hết ngày {on}; chi bộ cần họp trước đó.',
  DUE_PAPERS: '{paper:paperKind} có giá trị đến hết ngày {on}; sau đó phải làm lại.',
  DUE_CEREMONY: 'Tổ chức lễ kết nạp chậm nhất ngày {on}.',
  DUE_PROBATION_END: 'Hết 12 tháng dự bị ngày {on}.',
  DUE_CONSIDERATION: 'Chi bộ xét công nhận đảng viên chính thức chậm nhất ngày {on}.',
  DUE_NEW_MEMBER_COURSE: 'Cần giấy chứng nhận lớp đảng viên mới trước ngày {on}.',
  DUE_TRANSFER: 'Hoàn thành việc chuyển sang chi bộ mới chậm nhất ngày {on}.',
  DUE_ASSESSMENT: 'Đánh giá định kỳ chậm nhất ngày {on}.',
  DUE_MENTOR_MISSING: 'Từ ngày {on} chưa có người giúp đỡ tiếp theo.',
  DUE_ESCALATION: 'Cấp ủy cấp trên cho ý kiến sau ba lần biểu quyết, hẹn đến ngày {on}.',
  DUE_MEASURE: 'Thực hiện xong biện pháp và ghi kết quả chậm nhất ngày {on}.',
  DUE_RETENTION: 'Hết thời hạn lưu thông tin cá nhân ngày {on}.',
}
