import { type MonthFigures, memberShareOf } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { CommitteeKindEnum, DateBasisEnum, SortDirectionEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { CommitteeType } from '../committees/index.ts'
import { DESCENDANT_ORDERS } from './descendants-store.ts'
import {
  type DescendantProgress,
  findDescendants,
  findLastYear,
  findMembersBefore,
  findMonths,
  findProgress,
  type Progress,
} from './progress-service.ts'
import { findPeriod, yearsOf } from './store.ts'
import { countedBy, countingArguments, PeriodInputType, PeriodType, TargetRevisionType } from './types.ts'

export const ProgressType = builder.objectRef<Progress>('Progress').implement({
  description: 'How far a committee is in a period, as of a day.',
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day up to which admissions count, that day included.' }),
    basis: t.expose('basis', { type: DateBasisEnum, description: 'Which date of an admission counts.' }),
    achieved: t.exposeInt('achieved', {
      description:
        'Admissions in the period up to asOf in the committee and all below it; re-admissions are counted apart.',
    }),
    readmitted: t.exposeInt('readmitted', { description: 'Re-admissions in the same days.' }),
    target: t.expose('target', {
      type: TargetRevisionType,
      nullable: true,
      description: 'The target in force on asOf.',
    }),
    required: t.exposeInt('required', {
      nullable: true,
      description:
        'The persons that the target asks for at least; for RATE_OF_MEMBERS computed from the members, rounded up.',
    }),
    rate: t.exposeFloat('rate', {
      nullable: true,
      description: 'achieved / required as a fraction (0.745); null without a target.',
    }),
    shortfall: t.exposeInt('shortfall', {
      nullable: true,
      description: 'required - achieved, never below 0; null without a target.',
    }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description:
        'What the share of the period that has passed would ask for, rounded to whole persons; null without a target.',
    }),
    achievedLastYear: t.int({
      nullable: true,
      description: 'What the same days of the year before came to, as it was known then; null for a term.',
      resolve: (progress, _args, context) => findLastYear(context, progress),
    }),
    change: t.int({
      nullable: true,
      description: 'achieved - achievedLastYear; null for a term.',
      resolve: async (progress, _args, context) => {
        const before = await findLastYear(context, progress)
        return before === null ? null : progress.achieved - before
      },
    }),
    members: t.int({
      nullable: true,
      description:
        'Official members at the end of the year before the period, as reported, otherwise the sum of what its cells reported; null when nobody did.',
      resolve: (progress, _args, context) => findMembersBefore(context, progress),
    }),
    memberShare: t.float({
      nullable: true,
      description: 'achieved / members as a fraction (0.02); null where the members are not known.',
      resolve: async (progress, _args, context) =>
        memberShareOf(progress.achieved, await findMembersBefore(context, progress)),
    }),
    open: t.exposeBoolean('open', { description: 'Whether the period is not over on asOf.' }),
  }),
})

const MonthProgressType = builder.objectRef<MonthFigures>('MonthProgress').implement({
  description: 'A month of a year that a committee answers for.',
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'The month, from 1 to 12.' }),
    achieved: t.exposeInt('achieved', {
      nullable: true,
      description: 'Admissions of the month up to asOf; null for a month that has not begun by then.',
    }),
    cumulative: t.exposeInt('cumulative', {
      nullable: true,
      description: 'Admissions of the year until the end of the month or asOf; null for a month that has not begun.',
    }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description: 'What the pace of the target asks for at the end of the month; null without a target.',
    }),
  }),
})

const DescendantProgressType = builder.objectRef<DescendantProgress>('DescendantProgress').implement({
  description: 'A committee below another, and how far it is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the committee.' }),
    committee: t.expose('committee', { type: CommitteeType, description: 'The committee.' }),
    progress: t.expose('progress', { type: ProgressType, description: 'How far it is.' }),
  }),
})
const DescendantProgressConnection = connectionOf('DescendantProgress', DescendantProgressType)

const DescendantProgressFilter = builder.inputType('DescendantProgressFilter', {
  description: 'Which of the committees; every condition that is given must hold.',
  fields: (t) => ({
    belowExpected: t.boolean({ description: 'Behind the pace of their target on asOf.' }),
    withoutTarget: t.boolean({ description: 'Without a target for the period, or one that can be computed.' }),
  }),
})
const ORDER_WORDS = {
  RATE: 'By achieved / required; those without a target come last.',
  SHORTFALL: 'By required - achieved; those without a target come last.',
  ACHIEVED: 'By what was achieved.',
  CHANGE: 'By achieved - achievedLastYear; of a year alone.',
  NAME: 'By name.',
}
const DescendantProgressOrderField = builder.enumType('DescendantProgressOrderField', {
  description: 'What the committees are ordered by.',
  values: Object.fromEntries(
    DESCENDANT_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as { [F in (typeof DESCENDANT_ORDERS)[number]]: { value: F; description: string } },
})
const DescendantProgressOrder = builder.inputType('DescendantProgressOrder', {
  description: 'An order of committees by their progress.',
  fields: (t) => ({
    field: t.field({ type: DescendantProgressOrderField, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

builder.objectFields(CommitteeType, (t) => ({
  descendantsProgress: t.field({
    type: DescendantProgressConnection,
    description:
      'All living committees of a kind below it, at any depth, with how far each is; of up to 20,000: where there are more, ask a committee below.',
    args: {
      ...pageArguments(),
      kind: t.arg({ type: CommitteeKindEnum, required: true, description: 'The kind.' }),
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      ...countingArguments(),
      filter: t.arg({ type: DescendantProgressFilter, description: 'Which ones.' }),
      orderBy: t.arg({
        type: DescendantProgressOrder,
        description: 'In which order; the lowest rate first when it is left out.',
      }),
    },
    resolve: async (committee, { period, asOf, basis, ...ask }, context) => {
      context.viewer.require('target:read')
      return findDescendants(
        context,
        committee,
        await findPeriod(context, period),
        ...countedBy({ asOf, basis }, context),
        ask,
      )
    },
  }),
  monthlyProgress: t.field({
    type: [MonthProgressType],
    description: 'A year month by month, from January to December.',
    args: {
      year: t.arg.int({ required: true, description: 'The year.' }),
      ...countingArguments(),
    },
    resolve: async (committee, { year, ...counting }, context) =>
      findMonths(context, committee, await findPeriod(context, { year }), ...countedBy(counting, context)),
  }),
  progress: t.field({
    type: ProgressType,
    description: 'How far it is in a period.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      ...countingArguments(),
    },
    resolve: async (committee, { period, ...counting }, context) =>
      findProgress(context, committee, await findPeriod(context, period), ...countedBy(counting, context)),
  }),
  yearlyProgress: t.field({
    type: [ProgressType],
    description: 'How far it is in each year of a term.',
    args: {
      term: t.arg.string({ required: true, description: 'The name of the term.' }),
      ...countingArguments(),
    },
    resolve: async (committee, { term: name, ...counting }, context) => {
      const { term } = await findPeriod(context, { term: name })
      return Promise.all(
        (term ? yearsOf(term) : []).map((year) =>
          findProgress(context, committee, year, ...countedBy(counting, context)),
        ),
      )
    },
  }),
}))
