import { isShortfallOverdue, SHORTFALL_REASONS, SHORTFALL_STATES } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { labelled, SortDirectionEnum, VerbEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { resultUnion } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { findPeriod, PeriodInputType, PeriodType } from '../targets/index.ts'
import { followUpShortfall, reportShortfall, updateShortfall, withdrawShortfall } from './service.ts'
import {
  keysOfPeriod,
  type NoteRow,
  type ReasonCount,
  SHORTFALL_ORDERS,
  type Shortfall,
  type ShortfallSummary,
  shortfallById,
  shortfallList,
  shortfallSummaryOf,
} from './store.ts'

const ReasonEnum = labelled(
  'ShortfallReason',
  'Why a committee falls short of its target.',
  SHORTFALL_REASONS,
  'shortfallReason',
)
const StateEnum = labelled(
  'ShortfallState',
  'How far the measure against a reason is.',
  SHORTFALL_STATES,
  'shortfallState',
)

interface SeenNote extends NoteRow {
  readonly committeePath: string
}
const NoteType = builder.objectRef<SeenNote>('ShortfallNote').implement({
  extensions: aboutPerson(({ committeePath }: SeenNote) => ({ paths: [committeePath] })),
  description: 'What became of a measure until a day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    notedOn: t.expose('notedOn', { type: 'Date', description: 'The day.' }),
    text: t.string({
      nullable: true,
      description: 'What became of it; null for those who may not see persons.',
      resolve: ({ text }) => text,
    }),
    done: t.exposeBoolean('done', { description: 'Whether the measure was done then.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
  }),
})

export const ShortfallType = builder.objectRef<Shortfall>('Shortfall').implement({
  extensions: aboutPerson(({ committeePath }: Shortfall) => ({ paths: [committeePath] })),
  description: 'Why a committee falls short in a period, what it does about it, and what came of that.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee that falls short.',
      resolve: async ({ committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Shortfall without a visible committee ${committeeId}`)
        return committee
      },
    }),
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    reason: t.expose('reason', { type: ReasonEnum, description: 'The reason.' }),
    text: t.string({
      nullable: true,
      description: 'The reason in words; null for those who may not see persons.',
      resolve: ({ text }) => text,
    }),
    measure: t.string({
      nullable: true,
      description: 'What is done about it; null while nothing is named, and for those who may not see persons.',
      resolve: ({ measure }) => measure,
    }),
    hasMeasure: t.boolean({ description: 'Whether a measure is named.', resolve: ({ measure }) => measure !== null }),
    personInCharge: t.string({
      nullable: true,
      description: 'Who is in charge of the measure; null for those who may not see persons.',
      resolve: ({ personInCharge }) => personInCharge,
    }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'The day by which it is to be done.' }),
    state: t.expose('state', { type: StateEnum, description: 'How far the measure is; the newest note says so.' }),
    doneOn: t.expose('doneOn', { type: 'Date', nullable: true, description: 'Since when it is done.' }),
    overdue: t.boolean({
      description: 'Whether it is not done and its day has passed.',
      resolve: (shortfall, _args, { clock }) => isShortfallOverdue(shortfall, clock.today()),
    }),
    withdrawReason: t.string({
      nullable: true,
      description: 'Why it was withdrawn; null for those who may not see persons.',
      resolve: ({ withdrawReason }) => withdrawReason,
    }),
    notes: t.field({
      type: [NoteType],
      description: 'What became of the measure, the newest first.',
      resolve: ({ notes, committeePath }) => notes.toReversed().map((note) => ({ ...note, committeePath })),
    }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to it.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ committeePath }, { verb }, { viewer }) => viewer.may(verb, committeePath),
    }),
  }),
})
const ShortfallConnection = connectionOf('Shortfall', ShortfallType)

const ReasonCountType = builder.objectRef<ReasonCount>('ShortfallReasonCount').implement({
  description: 'How often a reason was given.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ReasonEnum, description: 'The reason.' }),
    count: t.exposeInt('count', { description: 'How often it was given.' }),
    committees: t.exposeInt('committees', { description: 'By how many committees.' }),
    open: t.exposeInt('open', { description: 'How many of them are under way.' }),
    overdue: t.exposeInt('overdue', { description: 'How many of those are past their day.' }),
  }),
})
const SummaryType = builder.objectRef<ShortfallSummary>('ShortfallSummary').implement({
  description: 'Why a committee and all below it fall short in a period; what was withdrawn does not count.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Reasons given.' }),
    committees: t.exposeInt('committees', { description: 'Committees that gave one.' }),
    open: t.exposeInt('open', { description: 'Under way.' }),
    done: t.exposeInt('done', { description: 'Done.' }),
    overdue: t.exposeInt('overdue', { description: 'Under way and past their day.' }),
    withoutMeasure: t.exposeInt('withoutMeasure', { description: 'Without a measure.' }),
    reasons: t.field({
      type: [ReasonCountType],
      description: 'By reason, the most frequent first; reasons that nobody gave are left out.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

builder.objectField(CommitteeType, 'shortfallSummary', (t) =>
  t.field({
    type: SummaryType,
    description: 'Why it and all below it fall short in a period.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period; a term with its years.' }),
    },
    resolve: async ({ path }, { period }, context) =>
      shortfallSummaryOf(context).load({ path, periodKeys: keysOfPeriod(await findPeriod(context, period)) }),
  }),
)

const ShortfallFilterInput = builder.inputType('ShortfallFilter', {
  description: 'Which shortfalls; every condition that is given must hold. Withdrawn ones only by state or ids.',
  fields: (t) => ({
    ids: t.idList({ description: 'These.' }),
    within: t.id({ description: 'Of this committee and all below it.' }),
    committee: t.id({ description: 'Of this committee.' }),
    period: t.field({ type: PeriodInputType, description: 'For this period; a term with its years.' }),
    reasons: t.field({ type: [ReasonEnum], description: 'For one of these reasons.' }),
    state: t.field({ type: StateEnum, description: 'In this state.' }),
    overdue: t.boolean({ description: 'Those past their day, or those that are not.' }),
    dueUntil: t.field({ type: 'Date', description: 'Under way and due on or before this day.' }),
    withMeasure: t.boolean({ description: 'Those with a measure, or those without.' }),
  }),
})
const ORDER_WORDS = {
  COMMITTEE: 'Down the tree of committees.',
  DUE_ON: 'By the day by which it is to be done; those without a day come last.',
  RECORDED_AT: 'By when it was entered.',
}
const OrderFieldEnum = builder.enumType('ShortfallOrderField', {
  description: 'What shortfalls are ordered by.',
  values: Object.fromEntries(
    SHORTFALL_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as {
    [F in (typeof SHORTFALL_ORDERS)[number]]: { value: F; description: string }
  },
})
const ShortfallOrderInput = builder.inputType('ShortfallOrder', {
  description: 'An order of shortfalls.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

builder.queryFields((t) => ({
  shortfalls: t.field({
    type: ShortfallConnection,
    description: 'The reasons and measures of your scope.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: ShortfallFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: ShortfallOrderInput, description: 'In which order; down the tree when it is left out.' }),
    },
    resolve: (_root, args, context) => {
      context.viewer.require('target:read')
      return shortfallList(context, { path: '/', args })
    },
  }),
  shortfall: t.field({
    type: ShortfallType,
    nullable: true,
    description: 'A reason with its measure; null when it does not exist or is outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => shortfallById(context).load(id),
  }),
}))

const ShortfallSuccess = builder.objectRef<Success<Shortfall>>('ShortfallSuccess').implement({
  description: 'It was written.',
  fields: (t) => ({
    shortfall: t.field({ type: ShortfallType, description: 'As it is now.', resolve: ({ value }) => value }),
  }),
})
const ShortfallResult = resultUnion('Shortfall', ShortfallSuccess)

const KEY = 'The same key gets the same answer, once.'
const ReportShortfallInput = builder.inputType('ReportShortfallInput', {
  description: 'Why a committee falls short in a period, and what it does about it.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee.' }),
    period: t.field({ type: PeriodInputType, required: true, description: 'The period.' }),
    reason: t.field({ type: ReasonEnum, required: true, description: 'The reason.' }),
    text: t.string({ description: 'The reason in words; required for OTHER.' }),
    measure: t.string({ description: 'What is done about it.' }),
    personInCharge: t.string({ description: 'Who is in charge; only with a measure.' }),
    dueOn: t.field({ type: 'Date', description: 'The day by which it is to be done; only with a measure.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
})
const UpdateShortfallInput = builder.inputType('UpdateShortfallInput', {
  description: 'What is written instead; the whole of it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    reason: t.field({ type: ReasonEnum, required: true, description: 'The reason.' }),
    text: t.string({ description: 'The reason in words; required for OTHER.' }),
    measure: t.string({ description: 'What is done about it.' }),
    personInCharge: t.string({ description: 'Who is in charge; only with a measure.' }),
    dueOn: t.field({ type: 'Date', description: 'The day by which it is to be done; only with a measure.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
})
const FollowUpShortfallInput = builder.inputType('FollowUpShortfallInput', {
  description: 'What became of a measure until a day.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    notedOn: t.field({ type: 'Date', required: true, description: 'The day; not before that of the note before.' }),
    text: t.string({ required: true, description: 'What became of it.' }),
    done: t.boolean({ required: true, description: 'Whether it is done; false opens it again.' }),
    dueOn: t.field({
      type: 'Date',
      description: 'The new day by which, where it is not done; the day stays when it is left out.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
})
const WithdrawShortfallInput = builder.inputType('WithdrawShortfallInput', {
  description: 'Takes back what was written by mistake.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    reason: t.string({ required: true, description: 'Why.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
})

builder.mutationFields((t) => ({
  reportShortfall: t.field({
    type: ShortfallResult,
    description: 'A committee says why it falls short.',
    args: { input: t.arg({ type: ReportShortfallInput, required: true, description: 'The reason and the measure.' }) },
    resolve: (_root, { input }, context) => reportShortfall(context, input),
  }),
  updateShortfall: t.field({
    type: ShortfallResult,
    description: 'Changes what was written of a reason and its measure.',
    args: { input: t.arg({ type: UpdateShortfallInput, required: true, description: 'The reason and the measure.' }) },
    resolve: (_root, { input }, context) => updateShortfall(context, input),
  }),
  followUpShortfall: t.field({
    type: ShortfallResult,
    description: 'Notes what became of a measure.',
    args: { input: t.arg({ type: FollowUpShortfallInput, required: true, description: 'The note.' }) },
    resolve: (_root, { input }, context) => followUpShortfall(context, input),
  }),
  withdrawShortfall: t.field({
    type: ShortfallResult,
    description: 'Takes back what was written by mistake; it stays readable and counts no longer.',
    args: { input: t.arg({ type: WithdrawShortfallInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, context) => withdrawShortfall(context, input),
  }),
}))
