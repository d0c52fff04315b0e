import type { Locale } from '../shared/locales.ts'
import { CANDIDATE_COLUMNS } from './columns/candidates.ts'
import { COMMITTEE_COLUMNS } from './columns/committees.ts'
import { MENTOR_COLUMNS } from './columns/mentors.ts'
import { TARGET_COLUMNS } from './columns/targets.ts'

export const EXPORT_LISTS = [
  'candidates',
  'mentors',
  'committees',
  'admissions',
  'targets',
  'shortfalls',
  'reports',
  'progress',
  'attention',
  'allotments',
  'sources',
] as const
/** A list that is written to a file as a whole, by its name in the address. */
export type ExportList = (typeof EXPORT_LISTS)[number]

/** How a cell of the column is written: a day as a date, a share as a percentage. */
export type ExportCellKind = 'TEXT' | 'DAY' | 'COUNT' | 'SHARE'
export interface ExportColumn {
  readonly heading: Readonly<Record<Locale, string>>
  readonly kind: ExportCellKind
}

const text = ({ heading }: Pick<ExportColumn, 'heading'>): ExportColumn => ({ heading, kind: 'TEXT' })
const day = ({ heading }: Pick<ExportColumn, 'heading'>): ExportColumn => ({ heading, kind: 'DAY' })
const count = ({ heading }: Pick<ExportColumn, 'heading'>): ExportColumn => ({ heading, kind: 'COUNT' })
const share = ({ heading }: Pick<ExportColumn, 'heading'>): ExportColumn => ({ heading, kind: 'SHARE' })
const named = (vi: string, en: string): Pick<ExportColumn, 'heading'> => ({ heading: { vi, en } })

// What a list says in the words of an imported table has the heading of that table, so that a file may come back.
const of = {
  candidates: CANDIDATE_COLUMNS,
  mentors: MENTOR_COLUMNS,
  committees: COMMITTEE_COLUMNS,
  targets: TARGET_COLUMNS,
}

const PERSON = {
  sex: text(of.candidates.sex),
  ethnicity: text(of.candidates.ethnicity),
  religion: text(of.candidates.religion),
  education: text(of.candidates.education),
  qualification: text(of.candidates.qualification),
  occupation: text(of.candidates.occupation),
  enterpriseKind: text(of.candidates.enterpriseKind),
  youthUnionMember: text(of.candidates.youthUnionMember),
}
const COMMITTEE_CODE = text(of.committees.code)

/** The columns that each list may be written with, in their usual order. */
export const EXPORT_COLUMNS = {
  candidates: {
    reference: text(of.candidates.reference),
    fullName: text(of.candidates.fullName),
    birthDate: day(of.candidates.birthDate),
    sex: PERSON.sex,
    cell: text(of.candidates.cell),
    cellCode: text(named('Mã chi bộ', 'Code of the cell')),
    sourcedOn: day(of.candidates.sourcedOn),
    ethnicity: PERSON.ethnicity,
    religion: PERSON.religion,
    education: PERSON.education,
    qualification: PERSON.qualification,
    occupation: PERSON.occupation,
    enterpriseKind: PERSON.enterpriseKind,
    youthUnionMember: PERSON.youthUnionMember,
    residence: text(of.candidates.residence),
    sourceOrganisationKind: text(of.candidates.sourceKind),
    sourceOrganisation: text(of.candidates.sourceName),
    caseKind: text(named('Lần kết nạp', 'First or again')),
    stage: text(named('Giai đoạn', 'Stage')),
    stageSince: day(named('Từ ngày', 'Since')),
    status: text(named('Tình trạng', 'Status')),
    exit: text(named('Ra khỏi danh sách', 'Way out')),
    mentor: text(named('Người giúp đỡ', 'Mentor')),
  },
  mentors: {
    cardNumber: text(of.mentors.cardNumber),
    fullName: text(of.mentors.fullName),
    birthDate: day(of.mentors.birthDate),
    sex: text(of.mentors.sex),
    committee: text(of.mentors.committee),
    committeeCode: COMMITTEE_CODE,
    officialSince: day(of.mentors.officialSince),
    position: text(of.mentors.position),
    capacity: count(of.mentors.capacity),
    load: count(named('Đang giúp', 'Helping')),
    endedOn: day(named('Ngày thôi giúp đỡ', 'Ended on')),
  },
  committees: {
    name: text(of.committees.name),
    kind: text(of.committees.kind),
    code: COMMITTEE_CODE,
    parent: text(of.committees.parent),
    establishedOn: day(of.committees.establishedOn),
    dissolvedOn: day(named('Ngày giải thể', 'Dissolved on')),
    areaTraits: text(of.committees.areaTraits),
  },
  admissions: {
    decidedOn: day(named('Ngày quyết định', 'Decided on')),
    documentNumber: text(named('Số quyết định', 'Decision number')),
    documentIssuer: text(named('Cơ quan ban hành', 'Issuer')),
    committee: text(named('Nơi kết nạp', 'Committee')),
    committeeCode: COMMITTEE_CODE,
    fullName: text(of.candidates.fullName),
    ceremonyOn: day(named('Ngày lễ kết nạp', 'Ceremony on')),
    annulledOn: day(named('Ngày hủy quyết định', 'Annulled on')),
    readmission: text(named('Kết nạp lại', 'Re-admission')),
    ageYears: count(named('Tuổi', 'Age')),
    ...PERSON,
    sourceOrganisationKind: text(of.candidates.sourceKind),
  },
  targets: {
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    year: count(of.targets.year),
    term: text(of.targets.term),
    targetKind: text(of.targets.kind),
    minimum: count(of.targets.minimum),
    maximum: count(of.targets.maximum),
    memberShare: share(of.targets.memberShare),
    decisionNumber: text(of.targets.decisionNumber),
    decidedOn: day(of.targets.decidedOn),
    issuer: text(of.targets.issuer),
    women: text(of.targets.women),
    ethnicMinority: text(of.targets.ethnicMinority),
    religious: text(of.targets.religious),
    youthUnion: text(of.targets.youthUnion),
    age18To30: text(of.targets.age18To30),
    students: text(of.targets.students),
    privateEnterprise: text(of.targets.privateEnterprise),
    residentialCells: text(of.targets.residentialCells),
    armedForces: text(of.targets.armedForces),
  },
  shortfalls: {
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    year: count(of.targets.year),
    term: text(of.targets.term),
    reason: text(named('Nguyên nhân', 'Reason')),
    text: text(named('Nguyên nhân cụ thể', 'In words')),
    measure: text(named('Biện pháp', 'Measure')),
    personInCharge: text(named('Người phụ trách', 'In charge')),
    dueOn: day(named('Hạn', 'Due on')),
    state: text(named('Tình trạng', 'State')),
    doneOn: day(named('Xong ngày', 'Done on')),
    lastNotedOn: day(named('Ghi chú gần nhất ngày', 'Last noted on')),
    lastNote: text(named('Ghi chú gần nhất', 'Last note')),
  },
  // Headed by what the report is broken down by and measures: of these only the names are used.
  reports: {
    group1: text(named('Nhóm thứ nhất', 'First group')),
    group2: text(named('Nhóm thứ hai', 'Second group')),
    group3: text(named('Nhóm thứ ba', 'Third group')),
    value: count(named('Số liệu', 'Figure')),
    counted: count(named('Tính trên', 'Out of')),
    beside: count(named('So với', 'Compared with')),
    difference: count(named('Hơn, kém', 'Difference')),
    change: share(named('Tăng, giảm', 'Change')),
  },
  progress: {
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    parent: text(of.committees.parent),
    target: count(named('Chỉ tiêu', 'Target')),
    achieved: count(named('Kết nạp', 'Admitted')),
    rate: share(named('Tỷ lệ', 'Rate')),
    expected: count(named('Tiến độ cần có', 'Required pace')),
    behind: count(named('Chậm', 'Behind')),
    shortfall: count(named('Còn thiếu', 'Missing')),
    lastYear: count(named('Cùng kỳ năm trước', 'A year before')),
    change: count(named('Tăng, giảm', 'Change')),
    members: count(named('Đảng viên chính thức cuối năm trước', "Official members at last year's end")),
    pool: count(named('Nguồn đang theo dõi', 'Pool')),
    lastAdmissionOn: day(named('Lần kết nạp gần nhất', 'Last admission')),
    reasons: text(named('Nguyên nhân đã nêu', 'Reasons named')),
  },
  attention: {
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    kind: text(of.committees.kind),
    parent: text(of.committees.parent),
    lastAdmissionOn: day(named('Lần kết nạp gần nhất', 'Last admission')),
    members: count(named('Đảng viên chính thức cuối năm trước', "Official members at last year's end")),
    pool: count(named('Nguồn đang theo dõi', 'Pool')),
    target: count(named('Chỉ tiêu năm', 'Target of the year')),
    achieved: count(named('Kết nạp từ đầu năm', 'Admitted since new year')),
    behind: count(named('Chậm', 'Behind')),
    reasons: text(named('Nguyên nhân đã nêu', 'Reasons named')),
  },
  allotments: {
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    kind: text(of.committees.kind),
    parent: text(of.committees.parent),
    target: count(named('Chỉ tiêu', 'Target')),
    allotted: count(named('Đã giao', 'Allotted')),
    difference: count(named('Giao hơn, kém', 'Difference')),
    state: text(named('Cân đối', 'Balance')),
    withTarget: count(named('Tổ chức đã được giao', 'With a target')),
    withoutTarget: count(named('Tổ chức chưa được giao', 'Without a target')),
  },
  sources: {
    name: text(named('Tổ chức giới thiệu', 'Organisation')),
    kind: text(of.candidates.sourceKind),
    committee: text(of.targets.committee),
    committeeCode: COMMITTEE_CODE,
    lastIntroducedOn: day(named('Lần giới thiệu gần nhất', 'Last introduction')),
  },
} as const satisfies Readonly<Record<ExportList, Readonly<Record<string, ExportColumn>>>>

export type ExportColumnName<L extends ExportList> = keyof (typeof EXPORT_COLUMNS)[L] & string

/** What the table of a list is called. */
export const exportListNames: Readonly<Record<Locale, Readonly<Record<ExportList, string>>>> = {
  vi: {
    candidates: 'Quần chúng ưu tú',
    mentors: 'Người giúp đỡ',
    committees: 'Tổ chức đảng',
    admissions: 'Kết nạp',
    targets: 'Chỉ tiêu',
    shortfalls: 'Nguyên nhân, biện pháp',
    reports: 'Báo cáo',
    progress: 'Tiến độ',
    attention: 'Cần quan tâm',
    allotments: 'Phân bổ chưa khớp',
    sources: 'Nơi nhiều năm không giới thiệu',
  },
  en: {
    candidates: 'Candidates',
    mentors: 'Mentors',
    committees: 'Committees',
    admissions: 'Admissions',
    targets: 'Targets',
    shortfalls: 'Reasons and measures',
    reports: 'Report',
    progress: 'Progress',
    attention: 'Attention',
    allotments: 'Uneven allotments',
    sources: 'Sources that dried up',
  },
}
export const yesAndNo: Readonly<Record<Locale, { readonly yes: string; readonly no: string }>> = {
  vi: { yes: 'Có', no: 'Không' },
  en: { yes: 'Yes', no: 'No' },
}
