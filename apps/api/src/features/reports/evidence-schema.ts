import { onTimeShare, RULE_OF_ACT, TIMED_ACTS, type TimelyActs } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { CommitteeType } from '../committees/index.ts'
import { PeriodInputType, ProgressType } from '../targets/index.ts'
import {
  findRankingEvidence,
  findResponsibleEvidence,
  findTimelyActs,
  type RankingEvidence,
  type ResponsibleEvidence,
} from './evidence-service.ts'

const TimedActEnum = labelled('TimedAct', 'An act for which a rule sets a time.', TIMED_ACTS, 'timedAct')

const TimelyActsType = builder.objectRef<TimelyActs>('TimelyActs').implement({
  description: 'Of the acts of one kind that were done, how many were in time by their rule.',
  fields: (t) => ({
    act: t.expose('act', { type: TimedActEnum, description: 'The act.' }),
    rule: t.string({ description: 'The rule that sets its time.', resolve: ({ act }) => RULE_OF_ACT[act] }),
    done: t.exposeInt('done', { description: 'How many were done.' }),
    onTime: t.exposeInt('onTime', { description: 'Done not after the last day that the rule of the day sets.' }),
    late: t.exposeInt('late', { description: 'Done after it, with consent or without.' }),
    unknown: t.exposeInt('unknown', {
      description:
        'Those of which nothing can be said: a day is not recorded, or the calendar of holidays ends before.',
    }),
    overdue: t.exposeInt('overdue', { description: 'Not done and past the last day, as things stand today.' }),
    onTimeShare: t.float({
      nullable: true,
      description: 'onTime / (onTime + late) as a fraction; null where there is nothing to say.',
      resolve: onTimeShare,
    }),
  }),
})

const ResponsibleEvidenceType = builder.objectRef<ResponsibleEvidence>('ResponsibleEvidence').implement({
  extensions: aboutPerson(({ committee }: ResponsibleEvidence) => ({ paths: [committee.path] })),
  description: 'What happened while a person answered for a committee, as far as it lies in the period.',
  fields: (t) => ({
    fullName: t.exposeString('fullName', {
      nullable: true,
      description: 'The name; null where you may not see persons.',
    }),
    position: t.exposeString('position', { description: 'The position.' }),
    from: t.expose('from', { type: 'Date', description: 'The first day of it in the period.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day of it in the period.' }),
    achieved: t.exposeInt('achieved', {
      description:
        'Admissions decided in those days in the committee and all below it; re-admissions are not among them.',
    }),
    acts: t.field({
      type: [TimelyActsType],
      description: 'The acts that were done in those days.',
      resolve: (evidence, _args, context) => findTimelyActs(context, evidence),
    }),
  }),
})

const RankingEvidenceType = builder.objectRef<RankingEvidence>('RankingEvidence').implement({
  description:
    'What a committee has to show for the yearly ranking of organisations and cadres (366-QĐ/TW): facts, and no rank.',
  fields: (t) => ({
    committee: t.expose('committee', { type: CommitteeType, description: 'The committee, with everything below it.' }),
    progress: t.expose('progress', {
      type: ProgressType,
      description: 'Target against achieved, by the day of decision.',
    }),
    acts: t.field({
      type: [TimelyActsType],
      description: 'How many of the acts of the period were in time.',
      resolve: (evidence, _args, context) => findTimelyActs(context, evidence),
    }),
    responsible: t.field({
      type: [ResponsibleEvidenceType],
      description: 'Who answered for its result in the period, and for what; the newest first.',
      resolve: (evidence, _args, context) => findResponsibleEvidence(context, evidence),
    }),
  }),
})

builder.objectField(CommitteeType, 'rankingEvidence', (t) =>
  t.field({
    type: RankingEvidenceType,
    description: 'What it has to show for a period. It states facts and does not rank.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      asOf: t.arg({ type: 'Date', description: 'The day up to which things count; today when it is left out.' }),
    },
    resolve: (committee, { period, asOf }, context) =>
      findRankingEvidence(context, committee, period, asOf ?? context.clock.today()),
  }),
)
