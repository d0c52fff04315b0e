import {
  chargeOfKind,
  coversDay,
  DUE_CHARGES,
  DUE_KINDS,
  DUE_SEVERITIES,
  type DueCharge,
  severityOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { refuseHiddenQuestions } from '../../platform/person-scope.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { labelled, PaperKindEnum, SortDirectionEnum, TrustEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { CandidateType, candidateById } from '../candidates/index.ts'
import { CommitteeType, committeeById, pathOfFilter, responsiblePersonsOf } from '../committees/index.ts'
import { type Mentor, MentorType, mentorById } from '../mentors/index.ts'
import { ShortfallType, shortfallById } from '../shortfalls/index.ts'
import { type DueRow, type DueSummary, dueItemList, dueItemsOfCandidate, summariseDueItems } from './items-store.ts'
import './clocks-schema.ts'
import { sentenceOf } from './sentence.ts'
import './settings-schema.ts'

const DueKindEnum = labelled(
  'DueKind',
  'What a case waits for, or a committee that promised a measure.',
  DUE_KINDS,
  'dueKind',
)
const DueSeverityEnum = labelled('DueSeverity', 'How near a due day is.', DUE_SEVERITIES, 'dueSeverity')
const DueChargeEnum = labelled('DueCharge', 'Whose act takes a due item away.', DUE_CHARGES, 'dueCharge')

/** Who answers for an item: the mentor where one helps and it is a mentor's, else a committee. */
interface InCharge {
  readonly charge: DueCharge
  readonly mentor: Mentor | null
  readonly committeeId: string | null
  /** The measure, which names its own person in charge. */
  readonly shortfallId: string | null
}
const whoIsInCharge = async (
  context: Context,
  { kind, mentorId, shortfallId, committeeId }: DueRow,
): Promise<InCharge> => {
  const charge = chargeOfKind[kind]
  if (shortfallId !== null) return { charge, mentor: null, committeeId, shortfallId }
  if (charge === 'MENTOR' && mentorId !== null)
    return { charge, mentor: await mentorById(context).load(mentorId), committeeId: null, shortfallId: null }
  if (charge === 'MENTOR' || charge === 'CELL') return { charge: 'CELL', mentor: null, committeeId, shortfallId: null }
  const cell = await committeeById(context).load(committeeId)
  return { charge, mentor: null, committeeId: cell?.parentId ?? null, shortfallId: null }
}

/** The name of the mentor, of who took on the measure, or of whoever answers for the committee today. */
const nameInCharge = async (
  context: Context,
  { mentor, committeeId, shortfallId }: InCharge,
): Promise<string | null> => {
  if (mentor) return mentor.person.fullName
  const committee = committeeId && (await committeeById(context).load(committeeId))
  if (!committee) return null
  const named = shortfallId && (await shortfallById(context).load(shortfallId))?.personInCharge
  if (named) return named
  const persons = await responsiblePersonsOf(context).load(committee.id)
  return persons.find((person) => coversDay(person, context.clock.today()))?.fullName ?? null
}

const toldOfCharge = async ({ mentor, committeeId }: InCharge, context: Context) => {
  if (mentor) return { paths: [mentor.committeePath] }
  const committee = committeeId === null ? null : await committeeById(context).load(committeeId)
  return { paths: committee ? [committee.path] : [] }
}
const InChargeType = builder.objectRef<InCharge>('PersonInCharge').implement({
  extensions: aboutPerson(toldOfCharge),
  description: 'Who answers for a due item.',
  fields: (t) => ({
    charge: t.expose('charge', { type: DueChargeEnum, description: 'As what.' }),
    mentor: t.expose('mentor', {
      type: MentorType,
      nullable: true,
      description: 'The mentor who helps; null where a committee answers, or outside your scope.',
    }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that answers; null where a mentor does, or outside your scope.',
      resolve: ({ committeeId }, _args, context) =>
        committeeId === null ? null : committeeById(context).load(committeeId),
    }),
    name: t.string({
      nullable: true,
      description:
        'The name of the mentor, of who took on the measure, or of whoever answers for the committee today; null for those who may not see persons.',
      resolve: (inCharge, _args, context) => nameInCharge(context, inCharge),
    }),
  }),
})

const DueItemType = builder.objectRef<DueRow>('DueItem').implement({
  description: 'What is due in a case, or of a measure against a shortfall. It is gone when its cause is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id; it stays as long as the item does.' }),
    kind: t.expose('kind', { type: DueKindEnum, description: 'What is waited for.' }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: 'The rule that sets the clock; null where a setting does.',
    }),
    edition: t.exposeString('edition', { nullable: true, description: 'The edition of the rules that was used.' }),
    trust: t.expose('trust', {
      type: TrustEnum,
      nullable: true,
      description:
        'Whether the text of the rule was compared with the official one; null where a setting sets the clock.',
    }),
    paper: t.expose('paper', {
      type: PaperKindEnum,
      nullable: true,
      description: 'The paper that grows too old first.',
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day on which it is in time.' }),
    severity: t.field({
      type: DueSeverityEnum,
      description: 'How near the day is today.',
      resolve: ({ dueOn }, _args, { clock }) => severityOf(dueOn, clock.today()),
    }),
    message: t.string({
      description: 'A sentence in the language of the request.',
      resolve: (row, _args, { locale }) => sentenceOf(row, locale),
    }),
    candidate: t.field({
      type: CandidateType,
      nullable: true,
      description: 'Whose case it is; null for a measure.',
      resolve: async ({ id, candidateId }, _args, context) => {
        if (candidateId === null) return null
        const candidate = await candidateById(context).load(candidateId)
        if (!candidate) throw new Error(`Due item ${id} was read without its candidate ${candidateId}`)
        return candidate
      },
    }),
    shortfall: t.field({
      type: ShortfallType,
      nullable: true,
      description: 'The measure; null for a case.',
      resolve: ({ shortfallId }, _args, context) =>
        shortfallId === null ? null : shortfallById(context).load(shortfallId),
    }),
    committee: t.field({
      type: CommitteeType,
      description: 'The cell of the case, or the committee of the measure.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Due item ${id} was read without its committee ${committeeId}`)
        return committee
      },
    }),
    mentor: t.field({
      type: MentorType,
      nullable: true,
      description: 'Who helps the candidate until further notice; null where nobody does, or outside your scope.',
      resolve: ({ mentorId }, _args, context) => (mentorId === null ? null : mentorById(context).load(mentorId)),
    }),
    personInCharge: t.field({
      type: InChargeType,
      description: 'Who answers for it.',
      resolve: (row, _args, context) => whoIsInCharge(context, row),
    }),
  }),
})
const DueItemConnection = connectionOf('DueItem', DueItemType)

const DueItemFilterInput = builder.inputType('DueItemFilter', {
  description: 'Which due items; every condition that is given must hold.',
  fields: (t) => ({
    within: t.id({ description: 'Of this committee and all below it.' }),
    q: t.string({
      description:
        "Words of the candidate's name, without regard to accents and case. Needs person:read in all that is listed.",
    }),
    kinds: t.field({ type: [DueKindEnum], description: 'Of one of these kinds.' }),
    severities: t.field({ type: [DueSeverityEnum], description: 'As near as one of these.' }),
    assignee: t.id({ description: 'For which this mentor answers.' }),
    mine: t.boolean({
      description: 'Only where you may move cases on, or write of measures, not where you only read.',
    }),
    from: t.field({ type: 'Date', description: 'Due on this day or later.' }),
    to: t.field({ type: 'Date', description: 'Due on this day or before.' }),
  }),
})
const DueItemOrderFieldEnum = builder.enumType('DueItemOrderField', {
  description: 'What due items are ordered by.',
  values: { DUE_ON: { value: 'DUE_ON' as const, description: 'By the due day.' } },
})
const DueItemOrderInput = builder.inputType('DueItemOrder', {
  description: 'An order of due items.',
  fields: (t) => ({
    field: t.field({ type: DueItemOrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

const WORDS = {
  OVERDUE: ['overdue', 'Whose day is past.'],
  D7: ['d7', 'Due today or within 7 days.'],
  D15: ['d15', 'Due within 8 to 15 days.'],
  D30: ['d30', 'Due within 16 to 30 days.'],
  D60: ['d60', 'Due within 31 to 60 days.'],
  D90: ['d90', 'Due within 61 to 90 days.'],
  LATER: ['later', 'Due after more than 90 days.'],
} as const
const DueSummaryType = builder.objectRef<DueSummary>('DueSummary').implement({
  description: 'How many items are due, by how near they are.',
  fields: (t) =>
    Object.fromEntries(
      DUE_SEVERITIES.map((severity) => {
        const [name, description] = WORDS[severity]
        return [name, t.int({ description, resolve: (summary) => summary[severity] })]
      }),
    ),
})

builder.objectField(CandidateType, 'dueItems', (t) =>
  t.field({
    type: [DueItemType],
    description: 'What is due in the case, the most pressing first.',
    resolve: ({ id }, _args, context) => dueItemsOfCandidate(context).load(id),
  }),
)

builder.queryFields((t) => ({
  dueItems: t.field({
    type: DueItemConnection,
    description: 'What is due in the cases of your scope, and of its measures, the most pressing first.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: DueItemFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: DueItemOrderInput, description: 'In which order; by the due day when it is left out.' }),
    },
    resolve: async (_root, { orderBy, ...args }, context) => {
      const { viewer } = context
      viewer.require('candidate:read')
      const places = args.filter?.within ? [await pathOfFilter(context, args.filter.within)] : ['/']
      refuseHiddenQuestions(viewer, 'candidate:read', places, { filterType: 'DueItemFilter', filter: args.filter })
      return dueItemList(context, { path: '/', args: { ...args, direction: orderBy?.direction ?? 'ASC' } })
    },
  }),
  dueSummary: t.field({
    type: DueSummaryType,
    description: 'How many items are due in your scope.',
    args: {
      within: t.arg.id({ description: 'Of this committee and all below it.' }),
      mine: t.arg.boolean({
        description: 'Only where you may move cases on, or write of measures, not where you only read.',
      }),
    },
    resolve: (_root, args, context) => {
      context.viewer.require('candidate:read')
      return summariseDueItems(context, args)
    },
  }),
}))
