import { AREA_TRAITS, type ExportList, type TargetGroup, verbOfClass } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import {
  type Admission,
  type AdmissionFilter,
  admissionList,
  askForCandidates,
  type Candidate,
  type CandidateFilter,
  type CandidateOrder,
  candidateById,
  candidateList,
  sourceOrganisationById,
} from '../candidates/index.ts'
import { type CommitteeFilter, type CommitteeOrder, committeeById, committeeList } from '../committees/index.ts'
import {
  askForMentors,
  loadOf,
  type Mentor,
  type MentorFilter,
  type MentorOrder,
  mentorHelping,
  mentorList,
} from '../mentors/index.ts'
import { type ShortfallFilter, type ShortfallOrder, shortfallList } from '../shortfalls/index.ts'
import { groupsOfRevision, type Target, type TargetFilter, type TargetOrder, targetList } from '../targets/index.ts'
import { allotmentsExport } from './allotments-export.ts'
import { defineExport, type ExportScene, type ExportTable, wordOf } from './export-table.ts'
import { attentionExport, progressExport, sourcesExport } from './progress-exports.ts'
import { reportExport } from './report-export.ts'

const committeeName = async (context: Context, id: string | null) =>
  (id && (await committeeById(context).load(id))?.name) || null
const committeeCode = async (context: Context, id: string) => (await committeeById(context).load(id))?.code ?? null

/** A personal field of another record than the row's: nothing for those who may not see its class there. */
const personal = <T>(
  { context: { viewer } }: ExportScene,
  fieldClass: 'BASIC' | 'SENSITIVE',
  path: string,
  value: T,
): T | null => (viewer.may(verbOfClass[fieldClass], path) ? value : null)

const dimensions = {
  sex: ({ sex }: Pick<Admission, 'sex'>, { labels }: ExportScene) => wordOf(labels.sex, sex),
  ethnicity: ({ ethnicity }: Pick<Admission, 'ethnicity'>) => ethnicity,
  religion: ({ religion }: Pick<Admission, 'religion'>) => religion,
  education: ({ education }: Pick<Admission, 'education'>, { labels }: ExportScene) =>
    wordOf(labels.education, education),
  qualification: ({ qualification }: Pick<Admission, 'qualification'>, { labels }: ExportScene) =>
    wordOf(labels.qualification, qualification),
  occupation: ({ occupation }: Pick<Admission, 'occupation'>, { labels }: ExportScene) =>
    wordOf(labels.occupation, occupation),
  enterpriseKind: ({ enterpriseKind }: Pick<Admission, 'enterpriseKind'>, { labels }: ExportScene) =>
    wordOf(labels.enterpriseKind, enterpriseKind),
  youthUnionMember: ({ youthUnionMember }: Pick<Admission, 'youthUnionMember'>, { yesOrNo }: ExportScene) =>
    yesOrNo(youthUnionMember),
}

const candidates = defineExport({
  list: 'candidates',
  verb: 'candidate:read',
  filterType: 'CandidateFilter',
  orderType: 'CandidateOrder',
  rows: candidateList,
  personal: {
    type: 'Candidate',
    about: ({ cellPath }) => ({ paths: [cellPath] }),
    subject: ({ id }) => ({ type: 'Candidate', id }),
  },
  ask: (context, { filter, orderBy }: { filter: CandidateFilter | null; orderBy: CandidateOrder | null }) =>
    askForCandidates(context, '/', { filter, orderBy }),
  cells: {
    reference: ({ reference }) => reference,
    fullName: ({ person }) => person.fullName,
    birthDate: ({ person }) => person.birthDate,
    sex: ({ person }, scene) => dimensions.sex(person, scene),
    cell: ({ cellId }, { context }) => committeeName(context, cellId),
    cellCode: ({ cellId }, { context }) => committeeCode(context, cellId),
    sourcedOn: ({ sourcedOn }) => sourcedOn,
    ethnicity: ({ person }) => person.ethnicity,
    religion: ({ person }) => person.religion,
    education: ({ person }, scene) => dimensions.education(person, scene),
    qualification: ({ person }, scene) => dimensions.qualification(person, scene),
    occupation: ({ person }, scene) => dimensions.occupation(person, scene),
    enterpriseKind: ({ person }, scene) => dimensions.enterpriseKind(person, scene),
    youthUnionMember: ({ person }, scene) => dimensions.youthUnionMember(person, scene),
    residence: ({ person }) => person.residence,
    sourceOrganisationKind: async (row, { context, labels }) =>
      wordOf(labels.sourceOrganisationKind, (await sourceOf(context, row))?.kind ?? null),
    sourceOrganisation: async (row, { context }) => (await sourceOf(context, row))?.name ?? null,
    caseKind: ({ caseKind }, { labels }) => labels.caseKind[caseKind],
    stage: ({ stage }, { labels }) => labels.stage[stage],
    stageSince: ({ stageSince }) => stageSince,
    status: ({ status }, { labels }) => labels.caseStatus[status],
    exit: ({ exit }, { labels }) => wordOf(labels.exit, exit),
    mentor: async ({ id }, scene) => {
      const mentor = await mentorHelping(scene.context, id)
      return mentor && personal(scene, 'BASIC', mentor.committeePath, mentor.person.fullName)
    },
  },
})
const sourceOf = async (context: Context, { sourceOrganisationId }: Candidate) =>
  sourceOrganisationId ? sourceOrganisationById(context).load(sourceOrganisationId) : null

const mentors = defineExport({
  list: 'mentors',
  verb: 'mentor:read',
  filterType: 'MentorFilter',
  orderType: 'MentorOrder',
  rows: mentorList,
  personal: {
    type: 'Mentor',
    about: ({ committeePath }) => ({ paths: [committeePath] }),
    subject: ({ id }) => ({ type: 'Mentor', id }),
  },
  ask: (context, { filter, orderBy }: { filter: MentorFilter | null; orderBy: MentorOrder | null }) =>
    askForMentors(context, '/', { filter, orderBy }),
  cells: {
    cardNumber: ({ cardNumber }) => cardNumber,
    fullName: ({ person }) => person.fullName,
    birthDate: ({ person }) => person.birthDate,
    sex: ({ person }, scene) => dimensions.sex(person, scene),
    committee: ({ committeeId }, { context }) => committeeName(context, committeeId),
    committeeCode: ({ committeeId }, { context }) => committeeCode(context, committeeId),
    officialSince: ({ officialSince }) => officialSince,
    position: ({ position }: Mentor) => position,
    capacity: ({ capacity }) => capacity,
    load: ({ id }, { context }) => loadOf(context).load(id),
    endedOn: ({ endedOn }) => endedOn,
  },
})

const committees = defineExport({
  list: 'committees',
  verb: 'committee:read',
  filterType: 'CommitteeFilter',
  orderType: 'CommitteeOrder',
  rows: committeeList,
  ask: (_context, asked: { filter: CommitteeFilter | null; orderBy: CommitteeOrder | null }) => ({
    path: '/',
    args: asked,
  }),
  cells: {
    name: ({ name }) => name,
    kind: ({ kind }, { labels }) => labels.committeeKind[kind],
    code: ({ code }) => code,
    parent: ({ parentId }, { context }) => committeeName(context, parentId),
    establishedOn: ({ establishedOn }) => establishedOn,
    dissolvedOn: ({ dissolvedOn }) => dissolvedOn,
    areaTraits: ({ areaTraits }, { labels }) =>
      AREA_TRAITS.filter((trait) => areaTraits.includes(trait))
        .map((trait) => labels.areaTrait[trait])
        .join(', ') || null,
  },
})

const admissions = defineExport({
  list: 'admissions',
  verb: 'candidate:read',
  filterType: 'AdmissionFilter',
  orderType: null,
  rows: admissionList,
  personal: {
    type: 'Admission',
    about: ({ committeePath }) => ({ paths: [committeePath] }),
    subject: ({ candidateId: id }) => ({ type: 'Candidate', id }),
  },
  ask: (_context, { filter }: { filter: AdmissionFilter | null }) => ({ path: '/', args: { filter } }),
  cells: {
    decidedOn: ({ decidedOn }) => decidedOn,
    documentNumber: ({ documentNumber }) => documentNumber,
    documentIssuer: ({ documentIssuer }) => documentIssuer,
    committee: ({ committeeId }, { context }) => committeeName(context, committeeId),
    committeeCode: ({ committeeId }, { context }) => committeeCode(context, committeeId),
    fullName: async ({ candidateId }, scene) => {
      const candidate = await candidateById(scene.context).load(candidateId)
      return candidate && personal(scene, 'BASIC', candidate.cellPath, candidate.person.fullName)
    },
    ceremonyOn: ({ ceremonyOn }) => ceremonyOn,
    annulledOn: ({ annulledOn }) => annulledOn,
    readmission: ({ readmission }, { yesOrNo }) => yesOrNo(readmission),
    ageYears: ({ ageYears }) => ageYears,
    ...dimensions,
    sourceOrganisationKind: ({ sourceKind }, { labels }) => wordOf(labels.sourceOrganisationKind, sourceKind),
  },
})

/** A sub-target as an imported table says it: 34, or 40 %. */
const groupCell =
  (group: TargetGroup) =>
  async ({ revisions }: Pick<Target, 'revisions'>, { context }: ExportScene) => {
    const last = revisions.at(-1)
    const found = last && (await groupsOfRevision(context).load(last.id)).find((one) => one.group === group)
    if (!found) return null
    return found.share === null ? String(found.minimum) : `${Math.round(found.share * 100_000) / 1000} %`
  }

const targets = defineExport({
  list: 'targets',
  verb: 'target:read',
  filterType: 'TargetFilter',
  orderType: 'TargetOrder',
  rows: targetList,
  ask: (_context, asked: { filter: TargetFilter | null; orderBy: TargetOrder | null }) => ({ path: '/', args: asked }),
  cells: {
    committee: ({ committeeId }, { context }) => committeeName(context, committeeId),
    committeeCode: ({ committeeId }, { context }) => committeeCode(context, committeeId),
    year: ({ period }) => period.year,
    term: ({ period }) => period.term?.name ?? null,
    targetKind: ({ revisions }, { labels }) => wordOf(labels.targetKind, revisions.at(-1)?.kind ?? null),
    minimum: ({ revisions }) => revisions.at(-1)?.minimum ?? null,
    maximum: ({ revisions }) => revisions.at(-1)?.maximum ?? null,
    memberShare: ({ revisions }) => revisions.at(-1)?.memberShare ?? null,
    decisionNumber: ({ revisions }) => revisions.at(-1)?.decisionNumber ?? null,
    decidedOn: ({ revisions }) => revisions.at(-1)?.decidedOn ?? null,
    issuer: ({ revisions }) => revisions.at(-1)?.issuer ?? null,
    women: groupCell('WOMEN'),
    ethnicMinority: groupCell('ETHNIC_MINORITY'),
    religious: groupCell('RELIGIOUS'),
    youthUnion: groupCell('YOUTH_UNION'),
    age18To30: groupCell('AGE_18_30'),
    students: groupCell('STUDENTS'),
    privateEnterprise: groupCell('PRIVATE_ENTERPRISE'),
    residentialCells: groupCell('RESIDENTIAL_CELLS'),
    armedForces: groupCell('ARMED_FORCES'),
  },
})

const shortfalls = defineExport({
  list: 'shortfalls',
  verb: 'target:read',
  filterType: 'ShortfallFilter',
  orderType: 'ShortfallOrder',
  rows: shortfallList,
  personal: { type: 'Shortfall', about: ({ committeePath }) => ({ paths: [committeePath] }) },
  ask: (_context, asked: { filter: ShortfallFilter | null; orderBy: ShortfallOrder | null }) => ({
    path: '/',
    args: asked,
  }),
  cells: {
    committee: ({ committeeId }, { context }) => committeeName(context, committeeId),
    committeeCode: ({ committeeId }, { context }) => committeeCode(context, committeeId),
    year: ({ period }) => period.year,
    term: ({ period }) => period.term?.name ?? null,
    reason: ({ reason }, { labels }) => labels.shortfallReason[reason],
    text: ({ text }) => text,
    measure: ({ measure }) => measure,
    personInCharge: ({ personInCharge }) => personInCharge,
    dueOn: ({ dueOn }) => dueOn,
    state: ({ state }, { labels }) => labels.shortfallState[state],
    doneOn: ({ doneOn }) => doneOn,
    lastNotedOn: ({ notes }) => notes.at(-1)?.notedOn ?? null,
    lastNote: ({ notes, committeePath }, scene) =>
      personal(scene, 'SENSITIVE', committeePath, notes.at(-1)?.text ?? null),
  },
})

/** The one table of what may be written to a file. */
export const tableByList: Readonly<Record<ExportList, ExportTable>> = {
  candidates,
  mentors,
  committees,
  admissions,
  targets,
  shortfalls,
  reports: reportExport,
  progress: progressExport,
  attention: attentionExport,
  allotments: allotmentsExport,
  sources: sourcesExport,
}
