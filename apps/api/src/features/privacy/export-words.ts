import { formatDate, type Labels, labelsOf, parseCalendarDate } from '@nguon/domain'

/** The titles of the tables in the printout, which is in Vietnamese: it is for the person. */
export const TITLES: Readonly<Record<string, string>> = {
  persons: 'Thông tin về bản thân',
  candidates: 'Hồ sơ theo dõi',
  case_events: 'Diễn biến hồ sơ',
  papers: 'Danh mục giấy tờ',
  cv_verifications: 'Thẩm tra lý lịch',
  introducers: 'Người, tổ chức giới thiệu',
  admissions: 'Quyết định kết nạp',
  transfers: 'Chuyển chi bộ',
  mentors: 'Thông tin người giúp đỡ',
  mentor_assignments: 'Phân công giúp đỡ',
  mentor_restrictions: 'Thời gian không được giúp đỡ',
  assessments: 'Đánh giá',
  due_items: 'Việc cần làm',
  consents: 'Sự đồng ý về dữ liệu',
  privacy_requests: 'Yêu cầu về dữ liệu',
  unmaskings: 'Những lần mở dữ liệu được che',
  audit_entries: 'Nhật ký thay đổi dữ liệu',
}

/** The words of columns; one that has none is the machine's own (an id, a count of changes) and is in the JSON only. */
const COLUMNS: Readonly<Record<string, string>> = {
  full_name: 'Họ và tên',
  birth_date: 'Ngày sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  education: 'Học vấn',
  qualification: 'Chuyên môn',
  occupation: 'Nghề nghiệp',
  enterprise_kind: 'Loại doanh nghiệp',
  youth_union_member: 'Đoàn viên',
  residence: 'Nơi cư trú',
  community_elder: 'Già làng, người có uy tín',
  case_kind: 'Lần kết nạp',
  reference: 'Số hồ sơ',
  stage: 'Giai đoạn',
  exit: 'Ra khỏi danh sách',
  stage_since: 'Từ ngày',
  sourced_on: 'Ngày vào nguồn',
  side_state: 'Tình trạng riêng',
  side_since: 'Từ ngày (tình trạng riêng)',
  ceremony_on: 'Ngày lễ kết nạp',
  official_on: 'Ngày chính thức',
  earlier_left_on: 'Ngày ra khỏi Đảng lần trước',
  barred_group: 'Diện không xem xét kết nạp lại',
  crime_cleared_on: 'Ngày xóa án tích',
  earlier_readmissions: 'Số lần kết nạp lại trước đây',
  kind: 'Loại',
  occurred_on: 'Ngày',
  document_number: 'Số văn bản',
  document_issuer: 'Nơi ban hành',
  note: 'Ghi chú',
  details: 'Chi tiết',
  verdicts: 'Kết luận theo quy định',
  recorded_at: 'Lúc ghi',
  decided_on: 'Ngày quyết định',
  annulled_on: 'Ngày hủy',
  voided_at: 'Lúc đính chính',
  readmission: 'Kết nạp lại',
  age_years: 'Tuổi',
  source_kind: 'Nguồn giới thiệu',
  started_on: 'Ngày bắt đầu',
  stage_then: 'Giai đoạn khi chuyển',
  accepted_on: 'Ngày tiếp nhận',
  cancelled_on: 'Ngày hủy chuyển',
  number: 'Số',
  issued_on: 'Ngày cấp',
  received_on: 'Ngày nhận',
  issuer: 'Nơi cấp',
  kept_at: 'Nơi lưu',
  valid_until: 'Có giá trị đến',
  withdrawn_at: 'Lúc rút',
  withdraw_reason: 'Lý do rút',
  relation: 'Quan hệ',
  state: 'Tình trạng',
  place: 'Nơi',
  sent_on: 'Ngày gửi',
  answered_on: 'Ngày trả lời',
  organisation_name: 'Tổ chức',
  introduced_on: 'Ngày giới thiệu',
  paper_number: 'Số giấy',
  card_number: 'Số thẻ đảng viên',
  position: 'Chức vụ',
  official_since: 'Chính thức từ',
  capacity: 'Số người giúp được',
  ended_on: 'Ngày thôi',
  starts_on: 'Từ ngày',
  ends_on: 'Đến ngày',
  decision_number: 'Số quyết định',
  end_reason: 'Lý do kết thúc',
  handover_note: 'Bàn giao',
  acquainted_since: 'Quen biết từ',
  acquaintance: 'Quen biết qua',
  replacement: 'Thay người khác',
  period: 'Kỳ',
  ratings: 'Mức đánh giá',
  text: 'Nội dung',
  next_tasks: 'Việc tiếp theo',
  assessed_on: 'Ngày đánh giá',
  rule: 'Quy định',
  paper: 'Giấy tờ',
  due_on: 'Hạn',
  act: 'Nội dung',
  data_set: 'Loại dữ liệu',
  form: 'Hình thức',
  said_on: 'Ngày',
  asker_name: 'Người yêu cầu',
  others_involved: 'Có bên khác cùng làm',
  answer_by: 'Hạn phản hồi',
  act_by: 'Hạn thực hiện',
  answer: 'Phản hồi',
  closed_on: 'Ngày kết thúc',
  outcome: 'Kết quả',
  at: 'Lúc',
  verb: 'Việc',
  before: 'Trước',
  after: 'Sau',
}

const lists: Readonly<Record<string, keyof Labels>> = {
  sex: 'sex',
  education: 'education',
  qualification: 'qualification',
  occupation: 'occupation',
  enterprise_kind: 'enterpriseKind',
  case_kind: 'caseKind',
  stage: 'stage',
  stage_then: 'stage',
  exit: 'exit',
  side_state: 'sideState',
  barred_group: 'barredGroup',
  source_kind: 'sourceOrganisationKind',
  relation: 'relation',
  end_reason: 'assignmentEndReason',
  acquaintance: 'acquaintance',
  data_set: 'dataSet',
  paper: 'paperKind',
  'case_events.kind': 'caseEventKind',
  'papers.kind': 'paperKind',
  'introducers.kind': 'introducerKind',
  'mentor_restrictions.kind': 'restrictionKind',
  'due_items.kind': 'dueKind',
  'privacy_requests.kind': 'requestKind',
  'privacy_requests.state': 'requestState',
  'cv_verifications.state': 'verificationState',
  'consents.act': 'consentAct',
  'consents.form': 'consentForm',
}

const written = (table: string, column: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (value instanceof Date) return formatInstant(value)
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  const list = lists[`${table}.${column}`] ?? lists[column]
  const words: Readonly<Record<string, string>> | null = list ? labelsOf('vi')[list] : null
  const word = words?.[value]
  if (word !== undefined) return word
  if (parseCalendarDate(value)) return formatDate(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formatInstant(new Date(value)) : value
}
const formatInstant = (instant: Date): string =>
  new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    instant,
  )

/** What a row says, in words, one line a column; nothing of what is empty. */
export const linesOf = (table: string, row: Readonly<Record<string, unknown>>): { name: string; value: string }[] =>
  Object.entries(row).flatMap(([column, value]) => {
    const name = COLUMNS[column]
    const isEmpty = value === null || value === '' || (typeof value === 'object' && JSON.stringify(value).length === 2)
    return name === undefined || isEmpty ? [] : [{ name, value: written(table, column, value) }]
  })
