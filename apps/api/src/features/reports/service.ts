import {
  addDays,
  addUp,
  asksParticulars,
  type CalendarDate,
  calendarDate,
  checkReportQuestion,
  checkRoughQuestion,
  type GroupCode,
  groupLabel,
  type Invalid,
  inReportOrder,
  type Locale,
  MEASURE_TERMS,
  MOST_REPORT_ROWS,
  marginsOf,
  partsOf,
  pathsUpTo,
  plainDimensions,
  type ReportDimension,
  type ReportFilter,
  type ReportMargin,
  type ReportMeasure,
  type ReportQuestion,
  type ReportRow,
  roughFigures,
  type Verb,
  withholdSmall,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { seesClassIn } from '../../platform/person-scope.ts'
import { narrowedTo } from '../../platform/scope-sql.ts'
import { sourceOrganisationById } from '../candidates/index.ts'
import { type Committee, committeeById } from '../committees/index.ts'
import { readChance } from './roughness-store.ts'
import type { AskedReport } from './source-sql.ts'
import { type AnsweredGroup, codesIn, type Named, readCommittees, readReport } from './store.ts'

/** A report as it is answered: figures by group, by every margin, and altogether. */
export interface Report {
  readonly asked: AskedReport
  readonly committee: Committee
  readonly rows: readonly ReportRow[]
  readonly margins: readonly ReportMargin[]
  readonly total: ReportRow
  readonly names: NamesOfGroups
  /** Told roughly, since it is about particulars and the viewer may not see persons. */
  readonly rough: boolean
}
type NamesOfGroups = ReadonlyMap<ReportDimension, ReadonlyMap<string, Named>>

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined }
export interface ReportInput
  extends Given<Pick<ReportQuestion, 'from' | 'to' | 'basis' | 'asOf' | 'level' | 'fromStage' | 'toStage'>> {
  readonly within: string
  readonly measure: ReportMeasure
  readonly dimensions: readonly ReportDimension[]
  readonly filter?: readonly ReportFilter[] | null | undefined
}

/** The right that a measure is read by: aggregates, so whoever may read the lists may read them. */
export const verbOfMeasure = (measure: ReportMeasure): Verb => {
  switch (measure) {
    case 'ADMITTED':
    case 'READMITTED':
    case 'ORGANISATIONS_ADMITTING':
      return 'target:read'
    case 'MENTOR_LOAD':
      return 'mentor:read'
    case 'POOL':
    case 'MEDIAN_DAYS_IN_STAGE':
    case 'CONVERSION':
    case 'EXITS':
    case 'OVERDUE':
      return 'candidate:read'
  }
}

const questionOf = (input: ReportInput): ReportQuestion => ({
  measure: input.measure,
  dimensions: input.dimensions,
  filter: input.filter ?? [],
  from: input.from ?? null,
  to: input.to ?? null,
  basis: input.basis ?? null,
  asOf: input.asOf ?? null,
  level: input.level ?? null,
  fromStage: input.fromStage ?? null,
  toStage: input.toStage ?? null,
})

const namesOf = async (context: Context, groups: readonly AnsweredGroup[]): Promise<NamesOfGroups> => {
  const ids = codesIn(groups, 'SOURCE_ORGANISATION')
  const [committees, organisations] = await Promise.all([
    readCommittees(context, groups),
    Promise.all(ids.map((id) => sourceOrganisationById(context).load(id))),
  ])
  const named = organisations
    .filter((one) => one !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
  return new Map<ReportDimension, ReadonlyMap<string, Named>>([
    ['COMMITTEE', committees],
    ['SOURCE_ORGANISATION', new Map(named.map(({ id, name }, place) => [id, { id, name, place }]))],
  ])
}

const NOTHING: ReportRow = { codes: [], value: null, count: 0 }

/** The groups as rows, margins and total. */
const assemble = (
  dimensions: readonly ReportDimension[],
  addsUp: boolean,
  groups: readonly AnsweredGroup[],
  names: NamesOfGroups,
): Pick<Report, 'rows' | 'margins' | 'total'> => {
  const placeOf = (dimension: ReportDimension, code: GroupCode): number | null =>
    code === null ? null : (names.get(dimension)?.get(code)?.place ?? null)
  const rowsBy = (kept: readonly ReportDimension[]): ReportRow[] => {
    const rows = groups.filter((group) => group.dimensions.length === dimensions.length).map(({ row }) => row)
    if (addsUp) return addUp(rows, dimensions, kept)
    return groups.filter((group) => group.dimensions.join() === kept.join()).map(({ row }) => row)
  }
  const ordered = (kept: readonly ReportDimension[]): ReportRow[] => inReportOrder(rowsBy(kept), kept, placeOf)
  const [total = addsUp ? { ...NOTHING, value: 0 } : NOTHING] = rowsBy([])
  return {
    rows: ordered(dimensions),
    margins: marginsOf(dimensions).map((kept) => ({ dimensions: kept, rows: ordered(kept) })),
    total,
  }
}

/** The last day of the last whole month: what is told roughly grows by months, so that no single person shows. */
const endOfLastMonth = (today: CalendarDate): CalendarDate => {
  const { year, month } = partsOf(today)
  const first = calendarDate(year, month, 1)
  if (!first) throw new Error(`The month of ${today} has a first day`)
  return addDays(first, -1)
}

/** The figures as somebody may know them who may not see persons. */
const toldRoughly = async (
  context: Context,
  asked: AskedReport,
  figures: Pick<Report, 'rows' | 'margins' | 'total'>,
): Promise<Pick<Report, 'rows' | 'margins' | 'total'> | null> => {
  const dimensions = plainDimensions(asked.dimensions)
  const filter = asked.filter.filter(({ dimension }) => plainDimensions([dimension]).length > 0)
  const base = await readReport(context, { ...asked, dimensions, filter })
  if (!base) return null
  const whole = base.filter((group) => group.dimensions.length === dimensions.length).map(({ row }) => row)
  const within = pathsUpTo(asked.within).at(-1)?.split('/').at(-2) ?? ''
  const place = { within: asked.places.length === 1 ? within : `${within} ${asked.places.join(' ')}`, asOf: asked.asOf }
  return roughFigures(figures, whole, asked, place, await readChance(context))
}

/** Answers a question to the cube, or what is wrong with it. */
export const askReport = async (context: Context, input: ReportInput): Promise<Report | Invalid> => {
  const { viewer, clock } = context
  const verb = verbOfMeasure(input.measure)
  viewer.require(verb)
  const question = questionOf(input)
  const problems = checkReportQuestion(question)
  const committee = await committeeById(context).load(input.within)
  if (!committee)
    return { kind: 'invalid', problems: [{ field: 'within', code: 'UNKNOWN_RECORD' as const }, ...problems] }
  if (problems.length > 0) return { kind: 'invalid', problems }
  // A figure of one person tells of particulars that are sensitive.
  const seesPersons = seesClassIn(viewer, verb, [committee.path], 'SENSITIVE')
  const rough = !seesPersons && asksParticulars(question)
  const unsafe = rough ? checkRoughQuestion(question) : []
  if (unsafe.length > 0) return { kind: 'invalid', problems: unsafe }
  const { addsUp, hasBasis } = MEASURE_TERMS[question.measure]
  const today: CalendarDate = clock.today()
  const asked: AskedReport = {
    ...question,
    basis: hasBasis ? (question.basis ?? 'DECISION') : null,
    level: question.dimensions.includes('COMMITTEE') ? (question.level ?? 1) : null,
    asOf: rough ? endOfLastMonth(today) : (question.asOf ?? today),
    today,
    within: committee.path,
    places: narrowedTo(viewer.scope(verb), committee.path),
  }
  const tooLarge: Invalid = {
    kind: 'invalid',
    problems: [{ field: 'dimensions', code: 'REPORT_TOO_LARGE', params: { most: MOST_REPORT_ROWS } }],
  }
  const groups = await readReport(context, asked)
  if (!groups) return tooLarge
  const names = await namesOf(context, groups)
  const figures = assemble(question.dimensions, addsUp, groups, names)
  if (rough) {
    const told = await toldRoughly(context, asked, figures)
    return told ? { asked, committee, names, rough, ...told } : tooLarge
  }
  const told = seesPersons ? figures : withholdSmall(figures, question.dimensions)
  return { asked, committee, names, rough, ...told }
}

const OUTSIDE: Readonly<Record<Locale, string>> = { vi: 'Ngoài phạm vi của bạn', en: 'Outside your scope' }

/** A group of a row, with its word. */
export interface ReportKey {
  readonly dimension: ReportDimension
  /** Of a committee or an organisation it is the id; null where it is not known. */
  readonly code: string | null
  readonly label: string
}

/** The groups that a row is told by. */
export const keysOf = (
  { names }: Pick<Report, 'names'>,
  dimensions: readonly ReportDimension[],
  { codes }: ReportRow,
  locale: Locale,
): ReportKey[] =>
  dimensions.map((dimension, index): ReportKey => {
    const code = codes[index] ?? null
    const list = names.get(dimension)
    if (code === null || !list) return { dimension, code, label: groupLabel(dimension, code, locale) }
    const named = list.get(code)
    return { dimension, code: named?.id ?? code, label: named?.name ?? OUTSIDE[locale] }
  })
