import type { MentorCode } from './mentor-codes.ts'

export const mentorMessagesVi: Readonly<Record<MentorCode, string>> = {
  NOT_HELPING_THEN: 'Trong quý {period}, đảng viên này không giúp đỡ quần chúng đó.',
  RESTRICTION_OVER: 'Thời gian này đã hết từ sau ngày {endedOn}.',
  ALREADY_WITHDRAWN: 'Mục này đã được rút khỏi sổ theo dõi.',
  ALREADY_IN_CLASS: 'Người này đã có giấy chứng nhận của lớp.',
  ALREADY_THERE: 'Đảng viên này đã thuộc tổ chức đó.',
  QUARTER_FORM: 'Viết quý như 2026-Q1.',
  BEFORE_QUARTER: 'Ngày {on} ở trước ngày đầu của quý, ngày {startsOn}.',
  EACH_CRITERION_ONCE: 'Cho điểm mỗi tiêu chí một lần.',
  BEFORE_CLASS_ENDS: 'Ngày {on} ở trước ngày bế giảng của lớp, ngày {endsOn}.',
  NOT_TOGETHER: 'Không điền mục này cùng với lựa chọn trên.',
  NOT_A_CERTIFICATE: 'Lớp học chỉ cấp giấy chứng nhận lớp nhận thức về Đảng hoặc lớp đảng viên mới.',
}
