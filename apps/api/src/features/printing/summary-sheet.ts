import { type CalendarDate, daysBetween, formatDate, type Labels } from '@nguon/domain'
import type { PrintedCase } from './case-document.ts'
import { dayOr, eventLine, type Language, verdictLine, voteLines } from './case-words.ts'
import { letterheadOf, type PageHead } from './letterhead.ts'
import type {
  EVENT_COLUMNS,
  INTRODUCER_COLUMNS,
  Line,
  MENTOR_COLUMNS,
  PersonField,
  PrintWords,
  StandingField,
  VERDICT_COLUMNS,
  VOTE_COLUMNS,
} from './words.ts'

/** What heads every sheet. Its fields are tags of the forms in Word. */
export interface SheetHead extends PageHead, Readonly<Record<PersonField, string>> {}
export interface StepSheet {
  readonly step: string
  readonly standing: string
  readonly verdicts: readonly Line<(typeof VERDICT_COLUMNS)[number]>[]
}
export interface SummarySheet extends SheetHead, Readonly<Record<StandingField, string>> {
  readonly steps: readonly StepSheet[]
  readonly noSteps: string
  readonly mentors: readonly Line<(typeof MENTOR_COLUMNS)[number]>[]
  readonly noMentors: string
  readonly introducers: readonly Line<(typeof INTRODUCER_COLUMNS)[number]>[]
  readonly noIntroducers: string
  readonly events: readonly Line<(typeof EVENT_COLUMNS)[number]>[]
  readonly votes: readonly Line<(typeof VOTE_COLUMNS)[number]>[]
  readonly noVotes: string
}

/** The days that a sheet is about: the one that the rules look at, and the one on which it is printed. */
export interface SheetDays {
  readonly on: CalendarDate
  readonly today: CalendarDate
}

const unlessAny = (list: readonly unknown[], sentence: string): string => (list.length > 0 ? '' : sentence)

const personOf = (printed: PrintedCase, { labels, words }: Language): Readonly<Record<PersonField, string>> => {
  const { unknown } = words
  const personal = (value: string | null): string => value ?? (printed.masked ? words.hidden : unknown)
  const { sex, education, qualification, occupation, youthUnionMember: union } = printed
  return {
    fullName: personal(printed.fullName),
    birthDate: personal(printed.birthDate && formatDate(printed.birthDate)),
    sex: sex ? labels.sex[sex] : unknown,
    ethnicity: printed.ethnicity ?? unknown,
    religion: printed.religion ?? unknown,
    education: education ? labels.education[education] : unknown,
    qualification: qualification ? labels.qualification[qualification] : unknown,
    occupation: occupation ? labels.occupation[occupation] : unknown,
    youthUnion: union === null ? unknown : union ? words.yes : words.no,
    residence: personal(printed.residence),
    cell: printed.cell.name,
    source: printed.sourceOrganisation?.name ?? unknown,
    reference: personal(printed.reference),
  }
}

export const sheetHeadOf = (printed: PrintedCase, { on, today }: SheetDays, language: Language): SheetHead => ({
  ...letterheadOf(printed.cell, today, language.words),
  ...personOf(printed, language),
  asOf: language.words.asOf(formatDate(on)),
  maskedNote: printed.masked ? language.words.maskedNote : '',
})

const standingOf = (printed: PrintedCase, on: CalendarDate, { labels, words }: Language) => {
  const { stage, exit, stageSince, sideState, sideSince } = printed
  const days = daysBetween(stageSince as CalendarDate, on)
  return {
    stage: exit ? `${labels.exit[exit]} (${labels.stage[stage]})` : labels.stage[stage],
    stageSince: `${formatDate(stageSince)} ${words.days(days)}`,
    sideState: sideState ? `${labels.sideState[sideState]} (${dayOr(sideSince, '…')})` : words.unknown,
    sourcedOn: formatDate(printed.sourcedOn),
    ceremonyOn: dayOr(printed.ceremonyOn, words.unknown),
    officialOn: dayOr(printed.officialOn, words.unknown),
  }
}

const stepSheet = (step: PrintedCase['nextSteps'][number], language: Language): StepSheet => {
  const { labels, words } = language
  const missing = step.missingPapers.map((paper) => labels.paperKind[paper])
  return {
    step: words.stepTo(step.stage ? labels.stage[step.stage] : ''),
    standing: [
      step.allowed ? words.allowed : words.notAllowed,
      words.by(labels.actor[step.by]),
      ...(step.earliestOn ? [words.earliestOn(formatDate(step.earliestOn))] : []),
      ...(missing.length > 0 ? [words.missing(missing.join(', '))] : []),
    ].join('. '),
    verdicts: step.verdicts.map((verdict) => verdictLine(verdict, language)),
  }
}

const mentorLine = (
  assignment: PrintedCase['mentorAssignments'][number],
  labels: Labels,
  words: PrintWords,
): SummarySheet['mentors'][number] => {
  const { mentor, startsOn, endsOn, endReason, decisionNumber, acquaintance, acquaintedSince } = assignment
  const known = [acquaintance && labels.acquaintance[acquaintance], acquaintedSince && formatDate(acquaintedSince)]
  return {
    name: [mentor.fullName ?? words.hidden, mentor.position, mentor.committee.name].filter(Boolean).join(', '),
    startsOn: formatDate(startsOn),
    endsOn: endsOn
      ? [formatDate(endsOn), endReason && labels.assignmentEndReason[endReason]].filter(Boolean).join(', ')
      : words.untilNow,
    decision: decisionNumber ?? words.unknown,
    acquaintance: known.filter(Boolean).join(', ') || words.unknown,
  }
}

/** The case on one sheet: the person, where it stands, what comes next and why not, who helps, what happened, the votes. */
export const summarySheetOf = (printed: PrintedCase, days: SheetDays, language: Language): SummarySheet => {
  const { labels, words } = language
  const steps = printed.nextSteps.filter(({ kind }) => kind === 'ADVANCE').map((step) => stepSheet(step, language))
  const mentors = printed.mentorAssignments.map((assignment) => mentorLine(assignment, labels, words))
  const introducers = printed.introducers.map(({ kind, member, organisationName, introducedOn, paperNumber }) => ({
    introducer: [labels.introducerKind[kind], member ? (member.fullName ?? words.hidden) : organisationName]
      .filter(Boolean)
      .join(': '),
    introducedOn: formatDate(introducedOn),
    paperNumber: paperNumber ?? (printed.masked ? words.hidden : words.unknown),
  }))
  const votes = voteLines(printed.events, language)
  return {
    ...sheetHeadOf(printed, days, language),
    ...standingOf(printed, days.on, language),
    steps,
    noSteps: unlessAny(steps, words.none.steps),
    mentors,
    noMentors: unlessAny(mentors, words.none.mentors),
    introducers,
    noIntroducers: unlessAny(introducers, words.none.introducers),
    events: printed.events.map((event) => eventLine(event, printed.masked, language)),
    votes,
    noVotes: unlessAny(votes, words.none.votes),
  }
}
