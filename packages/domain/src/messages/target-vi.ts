import type { TargetCode } from './target-codes.ts'

export const targetMessagesVi: Readonly<Record<TargetCode, string>> = {
  BEFORE_LAST_REVISION_OF: '“{committee}” có quyết định gần nhất ngày {last}, sau ngày ký {on}.',
  SHORTFALL_WITHDRAWN: 'Mục này đã được rút nên chưa được thay đổi.',
  BEFORE_LAST_NOTE: 'Ngày {on} ở trước ghi chú gần nhất, ngày {last}.',
  GROUP_TWICE: 'Nhóm “{group:targetGroup}” được ghi hai lần.',
  COUNT_OR_SHARE: 'Ghi số người hoặc tỷ lệ, một trong hai.',
  NOT_BELOW: 'Tổ chức này không trực thuộc tổ chức đang giao chỉ tiêu.',
  NOT_A_GROUP_AMOUNT: 'Cần số người từ 0 trở lên, hoặc một tỷ lệ trên 0 đến 100 %, như 40 %.',
  DAY_OF_WHAT_IS_DONE: 'Biện pháp đã xong thì không đặt hạn mới.',
  BEFORE_NOTE: 'Hạn mới không ở trước ngày ghi kết quả.',
  TOO_MANY_LINES: 'Một quyết định giao nhiều nhất cho {most} tổ chức.',
}
