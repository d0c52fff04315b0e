import type { AccessCode } from './access-codes.ts'

export const accessMessagesVi: Readonly<Record<AccessCode, string>> = {
  OWN_ACCOUNT: 'Việc này với tài khoản của chính mình phải do người khác làm.',
  ACCOUNT_BEYOND: 'Tài khoản này còn quyền ở tổ chức ngoài phạm vi của đồng chí.',
  ACCOUNT_HOLDS_MORE:
    'Tài khoản này có quyền mà đồng chí không có. Người có đủ các quyền đó, hoặc thư gửi đến chính chủ tài khoản, mới đặt lại được.',
  ACCOUNT_IS_DISABLED: 'Tài khoản này đang bị khóa.',
  ACCOUNT_IS_ENABLED: 'Tài khoản này đang hoạt động.',
  NO_SECOND_FACTOR: 'Tài khoản này chưa đặt bước xác thực thứ hai.',
  ROLE_BEYOND:
    'Vai trò “{role:role}” gồm quyền {verb:verb}, đồng chí không có quyền này ở đây nên chưa giao được. Quyền cần bước xác thực thứ hai chỉ có sau khi đã qua bước đó.',
  GRANT_TWICE: 'Tài khoản đã có vai trò “{role:role}” ở tổ chức này trong một số ngày đó.',
  GRANT_ENDED: 'Quyền này đã hết ngày {on}.',
  TOKEN_OVER: 'Mã này đã hết hạn hoặc đã bị thu hồi.',
  EMERGENCY_OVER: 'Lần truy cập khẩn cấp này đã kết thúc.',
  USERNAME_FORM: 'Gồm 3 đến 60 chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới; bắt đầu bằng chữ.',
  USERNAME_TAKEN: 'Tên đăng nhập này đã có người dùng.',
  EMAIL_TAKEN: 'Địa chỉ thư này thuộc tài khoản khác.',
  GRANT_IN_PAST: 'Chỉ giao hoặc chấm dứt quyền từ hôm nay, {today}, trở đi.',
  GRANT_ENDS_EARLIER: 'Quyền này hết sớm hơn, ngày {on}.',
  PASSWORD_SHORT: 'Mật khẩu cần ít nhất {shortest} ký tự.',
  PASSWORD_LONG: 'Mật khẩu dài nhất {longest} ký tự.',
  PASSWORD_COMMON:
    'Mật khẩu này có trong danh sách hay bị đoán. Chọn mật khẩu khác, ví dụ vài từ không liên quan nhau.',
  TOKEN_VERB_BEYOND: 'Mã không mang được quyền {verb:verb} ở tổ chức này.',
  TOKEN_EXPIRY: 'Ngày hết hạn nằm trong khoảng {today} đến {last}.',
  WITHHELD_FINDING: 'Có căn cứ không được hiện ở đây vì thuộc dữ liệu được che.',
  REASON_SHORT: 'Ghi lý do rõ để người khác hiểu, ít nhất {shortest} ký tự.',
}
