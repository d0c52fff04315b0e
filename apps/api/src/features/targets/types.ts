import type { CalendarDate, DateBasis } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { DateBasisEnum, PeriodKindEnum, TargetKindEnum, VerbEnum } from '../../schema/enums.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import type { Allotment } from './service.ts'
import type { PeriodWithTerm, Revision, Target } from './store.ts'
import type { Term } from './term-store.ts'

export const TermType = builder.objectRef<Term>('Term').implement({
  description: 'A term of the party organisations. Its end is a decision, so it is data.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'The name: 2020-2025.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day.' }),
    firstYear: t.exposeInt('firstYear', { description: 'The first year whose yearly targets belong to it.' }),
    lastYear: t.exposeInt('lastYear', { description: 'The last year whose yearly targets belong to it.' }),
    decisionNumber: t.exposeString('decisionNumber', { nullable: true, description: 'The decision that set its end.' }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
  }),
})

export const PeriodType = builder.objectRef<PeriodWithTerm>('Period').implement({
  description: 'A term or a calendar year.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PeriodKindEnum, description: 'Which of the two.' }),
    name: t.exposeString('name', { description: 'The name: 2020-2025 or 2021.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year; null for a term.' }),
    term: t.expose('term', { type: TermType, nullable: true, description: 'The term; null for a year.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day.' }),
  }),
})

export const PeriodInputType = builder.inputType('PeriodInput', {
  description: 'A term by its name or a calendar year: exactly one of them.',
  isOneOf: true,
  fields: (t) => ({
    term: t.string({ description: 'The name of a term: 2020-2025.' }),
    year: t.int({ description: 'A calendar year: 2021.' }),
  }),
})

/** By which day and which date of an admission a figure is counted. */
export const countingArguments = () =>
  builder.args((t) => ({
    asOf: t.field({ type: 'Date', description: 'The day up to which admissions count; today when it is left out.' }),
    basis: t.field({
      type: DateBasisEnum,
      defaultValue: 'DECISION',
      description: 'Which date of an admission counts.',
    }),
  }))
/** What those arguments say: today and the day of the decision where nothing is said. */
export const countedBy = (
  { asOf, basis }: { readonly asOf?: CalendarDate | null | undefined; readonly basis?: DateBasis | null | undefined },
  { clock }: Pick<Context, 'clock'>,
): readonly [CalendarDate, DateBasis] => [asOf ?? clock.today(), basis ?? 'DECISION']

export const TargetRevisionType = builder.objectRef<Revision>('TargetRevision').implement({
  description: 'A decision that set or changed a target.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the revision.' }),
    sequence: t.exposeInt('sequence', { description: '1 for the first decision, 2 for the first change, and so on.' }),
    kind: t.expose('kind', { type: TargetKindEnum, description: 'How it is counted.' }),
    minimum: t.exposeInt('minimum', { nullable: true, description: 'Persons at least; null for RATE_OF_MEMBERS.' }),
    maximum: t.exposeInt('maximum', { nullable: true, description: 'Persons at most, for COUNT_RANGE.' }),
    memberShare: t.exposeFloat('memberShare', {
      nullable: true,
      description: 'For RATE_OF_MEMBERS: 0.03 for 3 % of the members at the end of the year before the period.',
    }),
    decisionNumber: t.exposeString('decisionNumber', { description: 'The number of the decision.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      description: 'The day of the decision; it is in force from then on.',
    }),
    issuer: t.exposeString('issuer', { description: 'Who decided.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
  }),
})

export const TargetType = builder.objectRef<Target>('Target').implement({
  description: 'What a committee answers for in a period.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee that answers for it.',
      resolve: async ({ committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Target without a visible committee ${committeeId}`)
        return committee
      },
    }),
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    version: t.exposeInt('version', { description: 'Send it with the next revision.' }),
    current: t.field({
      type: TargetRevisionType,
      description: 'The newest revision.',
      resolve: ({ id, revisions }) => {
        const last = revisions.at(-1)
        if (!last) throw new Error(`Target ${id} has no revision`)
        return last
      },
    }),
    revisions: t.field({
      type: [TargetRevisionType],
      description: 'All revisions, from the first.',
      resolve: ({ revisions }) => [...revisions],
    }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to the target.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ committeePath }, { verb }, { viewer }) => viewer.may(verb, committeePath),
    }),
  }),
})
export const TargetConnection = connectionOf('Target', TargetType)

export const AllotmentType = builder.objectRef<Allotment>('Allotment').implement({
  description: 'What a committee must reach against what its children must. It warns and never forces.',
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType, description: 'The period.' }),
    required: t.exposeInt('required', {
      nullable: true,
      description: 'What the committee itself must reach; null without a target.',
    }),
    allotted: t.exposeInt('allotted', { description: 'The sum of what its children must reach.' }),
    unallotted: t.exposeInt('unallotted', { description: 'required - allotted when positive, otherwise 0.' }),
    overAllotted: t.exposeInt('overAllotted', { description: 'allotted - required when positive, otherwise 0.' }),
    childrenWithTarget: t.exposeInt('childrenWithTarget', { description: 'Children that have a target.' }),
    childrenWithoutTarget: t.exposeInt('childrenWithoutTarget', { description: 'Children that have none.' }),
  }),
})
