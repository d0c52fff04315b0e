import {
  type CorrectionPreview,
  denominatorOf,
  type NextStep,
  TWO_THIRDS,
  type VoteTally,
  voteOutcome,
  votesNeeded,
} from '@nguon/domain'
import type { AboutPerson } from '../../platform/personal-fields.ts'
import { builder } from '../../schema/builder.ts'
import {
  ActorEnum,
  CaseEventKindEnum,
  CaseStatusEnum,
  DecidingBodyEnum,
  EscalationOutcomeEnum,
  ExitEnum,
  PaperKindEnum,
  ReturnReasonEnum,
  SideStateEnum,
  StageEnum,
  TransitionKindEnum,
  VoteBodyEnum,
  VoteOutcomeEnum,
} from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { tellVerdicts, VerdictType } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import type { RecordedEvent } from './event-rows-store.ts'

const VoteType = builder.objectRef<VoteTally>('Vote').implement({
  description: 'A vote as its minutes have it, in whole people.',
  fields: (t) => ({
    officialMembers: t.exposeInt('officialMembers', { description: 'All official members.' }),
    registeredElsewhere: t.exposeInt('registeredElsewhere', {
      description: 'Those who live with the Party elsewhere for a time.',
    }),
    exemptedAbsent: t.exposeInt('exemptedAbsent', { description: 'Those exempted who stayed away.' }),
    exemptedPresent: t.exposeInt('exemptedPresent', { description: 'Those exempted who came all the same.' }),
    present: t.exposeInt('present', { description: 'Those who were there.' }),
    inFavour: t.exposeInt('inFavour', { description: 'Those who voted in favour.' }),
    against: t.exposeInt('against', { description: 'Those who voted against.' }),
    denominator: t.int({
      description:
        'Of how many the share is taken: all official members, less those elsewhere and those exempted and absent.',
      resolve: denominatorOf,
    }),
    needed: t.int({
      description: 'The least votes that are two thirds of the denominator.',
      resolve: (vote) => votesNeeded(denominatorOf(vote), TWO_THIRDS),
    }),
    outcome: t.field({
      type: VoteOutcomeEnum,
      description: 'How it ended, by two thirds.',
      resolve: (vote) => voteOutcome(vote),
    }),
  }),
})

const AmendmentType = builder
  .objectRef<NonNullable<Extract<RecordedEvent, { kind: 'CORRECTED' }>['amends']>>('Amendment')
  .implement({
    description: 'What is true of an event instead of what was recorded.',
    fields: (t) => ({
      sequence: t.exposeInt('sequence', { description: 'The event.' }),
      occurredOn: t.expose('occurredOn', { type: 'Date', description: 'Its day.' }),
      documentNumber: t.exposeString('documentNumber', { nullable: true, description: 'The number of its document.' }),
    }),
  })

/** Something of a case, with of whom it tells. */
type Told<T> = T & { readonly about: AboutPerson }

/** An event, of whom it tells, and the correction that touched it last. */
export type ShownEvent = RecordedEvent & { readonly about: AboutPerson; readonly correctedBy: number | null }

export const CaseEventType = builder.objectRef<ShownEvent>('CaseEvent').implement({
  extensions: aboutPerson(({ about }: ShownEvent) => about),
  description:
    'What happened in a case. Events are never changed or removed: an error is undone by a correcting event.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the event.' }),
    sequence: t.exposeInt('sequence', { description: '1, 2, 3 and so on within the case.' }),
    kind: t.expose('kind', { type: CaseEventKindEnum, description: 'What kind of thing happened.' }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage that was entered or gone back to; null for anything else.',
      resolve: (event) => (event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED' ? event.stage : null),
    }),
    exit: t.field({
      type: ExitEnum,
      nullable: true,
      description: 'How the case left the path; null for anything else.',
      resolve: (event) => (event.kind === 'EXITED' ? event.exit : null),
    }),
    occurredOn: t.expose('occurredOn', { type: 'Date', description: 'The day on which it happened.' }),
    documentNumber: t.string({
      nullable: true,
      description: 'The number of the document; null for those who may not see persons.',
      resolve: ({ documentNumber }) => documentNumber,
    }),
    documentIssuer: t.exposeString('documentIssuer', { nullable: true, description: 'Who issued the document.' }),
    note: t.string({
      nullable: true,
      description: 'What was noted; null for those who may not see persons.',
      resolve: ({ note }) => note,
    }),
    vote: t.field({
      type: VoteType,
      nullable: true,
      description: 'The vote that was held; null where there was none.',
      resolve: (event) => ('vote' in event ? (event.vote ?? null) : null),
    }),
    voteBody: t.field({
      type: VoteBodyEnum,
      nullable: true,
      description: 'Who voted, where the vote led to no stage.',
      resolve: (event) => (event.kind === 'VOTE_HELD' ? event.body : null),
    }),
    decidedBy: t.field({
      type: DecidingBodyEnum,
      nullable: true,
      description: 'Whose decision it is, where it is one.',
      resolve: (event) => (event.kind === 'STAGE_ENTERED' ? (event.decidedBy ?? null) : null),
    }),
    returnReason: t.field({
      type: ReturnReasonEnum,
      nullable: true,
      description: 'Why the case went back.',
      resolve: (event) => (event.kind === 'RETURNED' ? event.reason : null),
    }),
    escalationOutcome: t.field({
      type: EscalationOutcomeEnum,
      nullable: true,
      description: 'What the committee above decided.',
      resolve: (event) => (event.kind === 'ESCALATION_DECIDED' ? event.outcome : null),
    }),
    voids: t.field({
      type: ['Int'],
      description: 'The events that a correction undid.',
      resolve: (event) => (event.kind === 'CORRECTED' ? [...event.voids] : []),
    }),
    amends: t.field({
      type: AmendmentType,
      nullable: true,
      description: 'What a correction says of an event instead.',
      resolve: (event) => (event.kind === 'CORRECTED' ? event.amends : null),
    }),
    correctionReason: t.string({
      nullable: true,
      description: 'Why it was corrected; null for those who may not see persons.',
      resolve: (event) => (event.kind === 'CORRECTED' ? event.reason : null),
    }),
    correctedBy: t.exposeInt('correctedBy', {
      nullable: true,
      description: 'The correction that undid or amended the event; null while it stands as it was recorded.',
    }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'What the rules said when it was recorded, each by the edition that was used.',
      resolve: ({ verdicts, about }, _args, context) => tellVerdicts(context, verdicts, about),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
  }),
})

/** The events with which correction touched each. */
export const shownEvents = (events: readonly RecordedEvent[], about: AboutPerson): ShownEvent[] => {
  const correctedBy = new Map<number, number>()
  for (const event of events) {
    if (event.kind !== 'CORRECTED') continue
    for (const sequence of event.voids) correctedBy.set(sequence, event.sequence)
    if (event.amends) correctedBy.set(event.amends.sequence, event.sequence)
  }
  return events.map((event) => ({ ...event, about, correctedBy: correctedBy.get(event.sequence) ?? null }))
}

export const NextStepType = builder.objectRef<Told<NextStep>>('NextStep').implement({
  extensions: aboutPerson(({ about }: Told<NextStep>) => about),
  description: 'What could be done next with a case. Exactly one of stage and exit is set.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TransitionKindEnum, description: 'Whether it leads forward, back or out.' }),
    stage: t.expose('stage', { type: StageEnum, nullable: true, description: 'The stage that could be entered.' }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'The way out that could be taken.' }),
    reason: t.expose('reason', { type: ReturnReasonEnum, nullable: true, description: 'Why one would go back.' }),
    by: t.expose('by', { type: ActorEnum, description: 'Whose act it is.' }),
    allowed: t.exposeBoolean('allowed', {
      description: 'Whether nothing stands in the way but what the form of the step asks for.',
    }),
    documentRequired: t.exposeBoolean('documentRequired', {
      description: 'Whether the step needs the number of its document.',
    }),
    vote: t.expose('vote', { type: VoteBodyEnum, nullable: true, description: 'Whose vote leads there.' }),
    voteRequired: t.exposeBoolean('voteRequired', { description: 'Whether the step needs that vote.' }),
    missingPapers: t.field({
      type: [PaperKindEnum],
      description: 'Papers that the step wants and the register does not have.',
      resolve: ({ missingPapers }) => [...missingPapers],
    }),
    earliestOn: t.expose('earliestOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day from which no rule fails that waiting can mend; null where waiting does not help.',
    }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'What failed first, then what is not known, what passed by an unchecked text, and what passed.',
      resolve: ({ verdicts, about }, _args, context) => tellVerdicts(context, verdicts, about),
    }),
  }),
})

type Invalidated = Told<CorrectionPreview['invalidated'][number]>
const InvalidatedType = builder.objectRef<Invalidated>('InvalidatedEvent').implement({
  extensions: aboutPerson(({ about }: Invalidated) => about),
  description: 'An event that could not have happened so, had the correction been known.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The event.' }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'Why not.',
      resolve: ({ verdicts, about }, _args, context) => tellVerdicts(context, verdicts, about),
    }),
  }),
})
export const CorrectionPreviewType = builder.objectRef<Told<CorrectionPreview>>('CorrectionPreview').implement({
  description: 'What a correction would do. Nothing is changed.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage afterwards.', resolve: ({ state }) => state.stage }),
    exit: t.field({
      type: ExitEnum,
      nullable: true,
      description: 'The way out afterwards; null while on the path.',
      resolve: ({ state }) => state.exit,
    }),
    voided: t.field({
      type: ['Int'],
      description: 'All events that would be undone.',
      resolve: ({ voided }) => [...voided],
    }),
    mustVoidToo: t.field({
      type: ['Int'],
      description: 'Those of them that were not asked for: the correction is refused until they are.',
      resolve: ({ mustVoidToo }) => [...mustVoidToo],
    }),
    invalidated: t.field({
      type: [InvalidatedType],
      description: 'What becomes invalid, and why.',
      resolve: ({ invalidated, about }) => invalidated.map((event) => ({ ...event, about })),
    }),
    changesAdmission: t.boolean({
      description: 'Whether the admission would be taken back or dated anew, and the counts with it.',
      resolve: ({ admission }) => admission !== null,
    }),
  }),
})

/** A case as it stood, with what was recorded of it by then. */
export interface ShownThen {
  readonly state: CorrectionPreview['state']
  readonly shown: readonly ShownEvent[]
}
export const CaseSnapshotType = builder.objectRef<ShownThen>('CaseSnapshot').implement({
  description: 'A case as it stood on a day, by what was known on another.',
  fields: (t) => ({
    status: t.field({
      type: CaseStatusEnum,
      description: 'Whether it was followed, complete or over.',
      resolve: ({ state }) => state.status,
    }),
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ state }) => state.stage }),
    exit: t.field({ type: ExitEnum, nullable: true, description: 'The way out.', resolve: ({ state }) => state.exit }),
    sideState: t.field({
      type: SideStateEnum,
      nullable: true,
      description: 'The state beside the stage.',
      resolve: ({ state }) => state.sideState,
    }),
    stageSince: t.field({
      type: 'Date',
      description: 'Since when it was there.',
      resolve: ({ state }) => state.stageSince,
    }),
    events: t.field({
      type: [CaseEventType],
      description: 'What had happened, without what corrections known by then undid.',
      resolve: ({ shown }) => [...shown],
    }),
  }),
})
