import { builder } from '../../schema/builder.ts'
import { DateBasisEnum } from '../../schema/enums.ts'
import { CommitteeType } from '../committees/index.ts'
import { findProgress, type Progress } from './progress-service.ts'
import { findPeriod, yearsOf } from './store.ts'
import { PeriodInputType, PeriodType, TargetRevisionType } from './types.ts'

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
    open: t.exposeBoolean('open', { description: 'Whether the period is not over on asOf.' }),
  }),
})

builder.objectFields(CommitteeType, (t) => ({
  progress: t.field({
    type: ProgressType,
    description: 'How far it is in a period.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      asOf: t.arg({ type: 'Date', description: 'The day up to which admissions count; today when it is left out.' }),
      basis: t.arg({
        type: DateBasisEnum,
        defaultValue: 'DECISION',
        description: 'Which date of an admission counts.',
      }),
    },
    resolve: async (committee, { period, asOf, basis }, context) =>
      findProgress(
        context,
        committee,
        await findPeriod(context, period),
        asOf ?? context.clock.today(),
        basis ?? 'DECISION',
      ),
  }),
  yearlyProgress: t.field({
    type: [ProgressType],
    description: 'How far it is in each year of a term.',
    args: {
      term: t.arg.string({ required: true, description: 'The name of the term.' }),
      asOf: t.arg({ type: 'Date', description: 'The day up to which admissions count; today when it is left out.' }),
      basis: t.arg({
        type: DateBasisEnum,
        defaultValue: 'DECISION',
        description: 'Which date of an admission counts.',
      }),
    },
    resolve: async (committee, { term: name, asOf, basis }, context) => {
      const { term } = await findPeriod(context, { term: name })
      return Promise.all(
        (term ? yearsOf(term) : []).map((year) =>
          findProgress(context, committee, year, asOf ?? context.clock.today(), basis ?? 'DECISION'),
        ),
      )
    },
  }),
}))
