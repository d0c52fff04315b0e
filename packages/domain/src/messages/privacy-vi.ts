import type { PrivacyCode } from './privacy-codes.ts'

export const privacyMessagesVi: Readonly<Record<PrivacyCode, string>> = {
  CONSENT_BEFORE_LAST: 'Ngày {on} trước lần ghi gần nhất, ngày {last}.',
  CONSENT_HOLDS: 'Người này đã đồng ý từ ngày {on} và chưa rút lại: {dataSet:dataSet}.',
  CONSENT_NOT_HELD: 'Chưa có sự đồng ý nào đang có hiệu lực để rút lại: {dataSet:dataSet}.',
  REQUEST_CLOSED: 'Yêu cầu này ở tình trạng “{state:requestState}”, chưa được ghi bước đó.',
  BREACH_CLOSED: 'Vụ việc này đã kết thúc.',
  BREACH_REPORTED: 'Vụ việc này đã được báo cáo.',
  PERSON_ELSEWHERE:
    'Người này còn dữ liệu ở {count} tổ chức ngoài phạm vi của đồng chí. Cấp trên chung của các tổ chức đó mới làm được.',
  PERSON_ANONYMOUS: 'Dữ liệu của người này đã được ẩn danh.',
  RETENTION_NOT_OVER: 'Chưa hết thời hạn lưu, hoặc người này còn việc đang theo dõi.',
  REQUEST_DAY_EARLY: 'Ngày {on} trước ngày {earliest}, lúc yêu cầu đến bước đó.',
  INSTANT_IN_FUTURE: 'Thời điểm này chưa đến.',
  BEFORE_FOUND: 'Thời điểm này trước lúc phát hiện.',
  ONE_SUBJECT: 'Chọn một người: quần chúng hoặc người giúp đỡ; chưa có trong danh sách thì ghi tên.',
}
