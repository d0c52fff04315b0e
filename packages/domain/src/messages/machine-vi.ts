import type { MachineCode } from './machine-codes.ts'

export const machineMessagesVi: Readonly<Record<MachineCode, string>> = {
  CASE_TRANSFERRING: 'Hồ sơ đang chuyển sang chi bộ khác từ ngày {since}. Chờ nơi đến tiếp nhận, hoặc hủy việc chuyển.',
  CASE_ON_HOLD: 'Hồ sơ đang tạm dừng từ ngày {since}. Cho hồ sơ tiếp tục trước.',
  CASE_ESCALATED:
    'Ba lần biểu quyết liên tiếp không đủ hai phần ba tán thành hay không tán thành; hồ sơ đã báo cáo cấp ủy cấp trên từ ngày {since} và chờ quyết định.',
  NOT_IN_SIDE_STATE: 'Hồ sơ không ở tình trạng “{side:sideState}”.',
  NO_SUCH_VOTE: 'Ở giai đoạn “{stage:step}” không có phần biểu quyết “{body:voteBody}”.',
  NO_VOTE_LOST: 'Ở giai đoạn “{stage:step}” chưa ghi lần biểu quyết nào không được thông qua.',
  NO_COMMITTEE_LEVEL: 'Giữa chi bộ và cấp quyết định không có đảng ủy.',
  RETURN_NOT_NEEDED: 'Ngày {on} chưa có lý do để quay lại: “{reason:returnReason}”.',
  SAME_CELL: 'Hồ sơ đã ở chi bộ này.',
  PAPER_LACKING: 'Đến ngày {on}, hồ sơ chưa có giấy tờ còn dùng được: {paper:paperKind}.',
  WAS_NOT_A_MEMBER: 'Hồ sơ trước không kết thúc bằng xóa tên hay ra khỏi Đảng, nên không phải là kết nạp lại.',
  NO_SUCH_EVENT: 'Hồ sơ không có diễn biến số {sequence}.',
  CORRECTION_STANDS: 'Diễn biến số {sequence} là một lần đính chính nên giữ nguyên. Đính chính thêm một lần nữa.',
  ALREADY_VOIDED: 'Diễn biến số {sequence} đã được hủy bỏ.',
  FIRST_EVENT_STAYS: 'Diễn biến đầu tiên mở hồ sơ nên chỉ sửa được ngày và số.',
  VOIDED_AND_AMENDED: 'Diễn biến số {sequence} vừa bị hủy bỏ vừa được sửa. Chọn một trong hai.',
  NOT_REACHABLE: 'Sau đính chính, diễn biến số {sequence} không thể đã xảy ra như vậy. Hủy bỏ cả diễn biến đó.',
}
