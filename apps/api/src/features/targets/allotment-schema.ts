import { ALLOTMENT_FIGURES, onlyBy, periodKey } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { ConflictType, resultUnion } from '../../schema/results.ts'
import { type Committee, CommitteeType, committeeById } from '../committees/index.ts'
import { GroupTargetInput } from './group-schema.ts'
import { type ChangedTarget, issueTargets } from './issue-service.ts'
import { issuesOf, type TargetIssue } from './issue-store.ts'
import { findProposal, type Proposal, type ProposedLine } from './proposal-service.ts'
import { findAllotment } from './service.ts'
import { findPeriod, type Revision, type Target, targetById } from './store.ts'
import { AllotmentType, PeriodInputType, PeriodType, TargetRevisionType, TargetType } from './types.ts'

const FigureEnum = labelled(
  'AllotmentFigure',
  'A figure by which an allotment may be proposed.',
  ALLOTMENT_FIGURES,
  'allotmentFigure',
)

const ProposedLineType = builder.objectRef<ProposedLine>('AllotmentLine').implement({
  description: 'A committee among whom a target is shared out.',
  fields: (t) => ({
    committee: t.expose('committee', { type: CommitteeType, description: 'The committee.' }),
    members: t.exposeInt('members', {
      nullable: true,
      description: 'Official members at the end of memberYear; null where nobody reported them.',
    }),
    pool: t.exposeInt('pool', { description: 'Open cases in its subtree today.' }),
    lastYear: t.exposeInt('lastYear', { description: 'Achieved in resultYear, up to today.' }),
    target: t.expose('target', {
      type: TargetType,
      nullable: true,
      description: 'The target that it has for the period; null while it has none.',
    }),
    required: t.exposeInt('required', { nullable: true, description: 'What that target asks for.' }),
    count: t.exposeInt('count', { nullable: true, description: 'What is proposed; null where nothing is shared out.' }),
    missing: t.field({
      type: [FigureEnum],
      description: 'Figures that were asked for and that it lacks; it was counted as 0 in them.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

const ProposalType = builder.objectRef<Proposal>('AllotmentProposal').implement({
  description:
    'What each committee directly below might be given of a target. The counts add up to the total exactly: they are rounded by largest remainder, the earlier committee first at a tie. Nothing is set by it.',
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    total: t.exposeInt('total', { nullable: true, description: 'What is shared out; null without a target.' }),
    required: t.exposeInt('required', {
      nullable: true,
      description: 'What the committee itself must reach; null without a target.',
    }),
    memberYear: t.exposeInt('memberYear', { description: 'The year at whose end the members were counted.' }),
    resultYear: t.exposeInt('resultYear', { description: 'The year of the last result.' }),
    lines: t.field({
      type: [ProposedLineType],
      description: 'Each committee, by name.',
      resolve: ({ lines }) => [...lines],
    }),
    unusable: t.field({
      type: [FigureEnum],
      description: 'Figures that were asked for and that are 0 or unknown everywhere; the others weigh in their place.',
      resolve: ({ unusable }) => [...unusable],
    }),
    equalParts: t.exposeBoolean('equalParts', {
      description: 'Whether no figure could be used, so that all got equal parts.',
    }),
  }),
})

const WeightsInput = builder.inputType('AllotmentWeightsInput', {
  description: 'How much each figure weighs against the others, as whole numbers from 0 to 100; 0 when it is left out.',
  fields: (t) => ({
    members: t.int({ description: 'Members at the end of the last year.' }),
    pool: t.int({ description: 'Open cases.' }),
    lastYear: t.int({ description: "The last year's result." }),
    equal: t.int({ description: 'Equal parts.' }),
  }),
})

interface IssuedChange {
  readonly target: Target
  readonly before: Revision | null
  readonly after: Revision
}
const IssuedChangeType = builder.objectRef<IssuedChange>('IssuedTarget').implement({
  description: 'What a decision for many changed of one target.',
  fields: (t) => ({
    target: t.expose('target', { type: TargetType, description: 'The target as it is now.' }),
    before: t.expose('before', {
      type: TargetRevisionType,
      nullable: true,
      description: 'The revision before; null where it was the first.',
    }),
    after: t.expose('after', { type: TargetRevisionType, description: 'The revision that the decision made.' }),
  }),
})

const committeeOf = async (context: Parameters<typeof committeeById>[0], id: string): Promise<Committee> => {
  const committee = await committeeById(context).load(id)
  if (!committee) throw new Error(`A decision on targets without a visible committee ${id}`)
  return committee
}

const TargetIssueType = builder.objectRef<TargetIssue>('TargetIssue').implement({
  description: 'One decision by which a committee gave many below it their targets.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee that gave them.',
      resolve: ({ committeeId }, _args, context) => committeeOf(context, committeeId),
    }),
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    decisionNumber: t.exposeString('decisionNumber', { description: 'The number of the decision.' }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    issuer: t.exposeString('issuer', { description: 'Who decided.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    count: t.int({ description: 'How many committees it gave a target.', resolve: ({ made }) => made.length }),
    changes: t.field({
      type: [IssuedChangeType],
      description: 'What it changed, by the name of the committee.',
      resolve: async ({ made }, _args, context) => {
        const targets = await targetById(context).loadMany(made.map(({ targetId }) => targetId))
        return made.flatMap(({ revisionId }, place): IssuedChange[] => {
          const target = targets[place]
          if (!target || target instanceof Error) return []
          const after = target.revisions.find(({ id }) => id === revisionId)
          if (!after) return []
          const before = target.revisions.find(({ sequence }) => sequence === after.sequence - 1) ?? null
          return [{ target, before, after }]
        })
      },
    }),
  }),
})

builder.objectFields(CommitteeType, (t) => ({
  allotmentProposal: t.field({
    type: ProposalType,
    description: 'What each committee directly below might be given of a target. Nothing is set by it.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      total: t.arg.int({ description: 'What is shared out; what the committee must reach when it is left out.' }),
      weights: t.arg({ type: WeightsInput, description: 'By which figures; by members when it is left out.' }),
    },
    resolve: async (committee, { period, total, weights }, context) =>
      findProposal(context, committee, await findPeriod(context, period), {
        total: total ?? null,
        weights: weights
          ? {
              MEMBERS: weights.members ?? 0,
              POOL: weights.pool ?? 0,
              LAST_YEAR: weights.lastYear ?? 0,
              EQUAL: weights.equal ?? 0,
            }
          : onlyBy('MEMBERS'),
      }),
  }),
  targetIssues: t.field({
    type: [TargetIssueType],
    description: 'The decisions by which it gave many below it their targets of a period, the newest first.',
    args: { period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }) },
    resolve: async ({ id }, { period }, context) =>
      issuesOf(context).load({ committeeId: id, periodKey: periodKey(await findPeriod(context, period)) }),
  }),
}))

const ChangedTargetType = builder.objectRef<ChangedTarget>('ChangedTarget').implement({
  description: 'A committee whose target somebody changed since it was read.',
  fields: (t) => ({
    committee: t.field({
      type: CommitteeType,
      description: 'The committee.',
      resolve: ({ committeeId }, _args, context) => committeeOf(context, committeeId),
    }),
    currentVersion: t.exposeInt('currentVersion', { description: 'The version to read and to send next.' }),
  }),
})
builder.objectField(ConflictType, 'changedTargets', (t) =>
  t.field({
    type: [ChangedTargetType],
    description: 'In a decision for many: whose targets were changed. Empty in any other write.',
    resolve: ({ changed }) => [...(changed ?? [])],
  }),
)

const IssueTargetsSuccess = builder.objectRef<Success<TargetIssue>>('IssueTargetsSuccess').implement({
  description: 'All the targets were set.',
  fields: (t) => ({
    issue: t.field({
      type: TargetIssueType,
      description: 'The decision with what it changed.',
      resolve: ({ value }) => value,
    }),
    allotment: t.field({
      type: AllotmentType,
      description: 'What the committee gave those below it, after the change.',
      resolve: async ({ value }, _args, context) =>
        findAllotment(context, await committeeOf(context, value.committeeId), value.period, context.clock.today()),
    }),
  }),
})
const IssueTargetsResult = resultUnion('IssueTargets', IssueTargetsSuccess)

const IssuedLineInput = builder.inputType('IssuedLineInput', {
  description: 'What one committee is given.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee; it stands directly below the one that gives.' }),
    version: t.int({
      description: "The version of its target that was read; nothing for the period's first decision.",
    }),
    minimum: t.int({ required: true, description: 'Persons at least.' }),
  }),
})
const IssueTargetsInputType = builder.inputType('IssueTargetsInput', {
  description: 'Gives many committees their targets by one decision: all of them or none.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee that gives.' }),
    period: t.field({ type: PeriodInputType, required: true, description: 'The period.' }),
    decisionNumber: t.string({ required: true, description: 'The number of the decision.' }),
    decidedOn: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
    issuer: t.string({ required: true, description: 'Who decided.' }),
    lines: t.field({
      type: [IssuedLineInput],
      required: true,
      description: 'Each committee, at most 1,000; one that is left out keeps what it has.',
    }),
    groups: t.field({
      type: [GroupTargetInput],
      description: 'The same sub-targets for all of them; each keeps its own when it is left out.',
    }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
builder.mutationField('issueTargets', (t) =>
  t.field({
    type: IssueTargetsResult,
    description: 'Gives many committees their targets by one decision.',
    args: { input: t.arg({ type: IssueTargetsInputType, required: true, description: 'The decision.' }) },
    resolve: (_root, { input }, context) => issueTargets(context, input),
  }),
)
