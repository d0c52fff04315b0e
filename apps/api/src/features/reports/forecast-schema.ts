import {
  type EarliestDecision,
  FORECAST_COVERAGE,
  FORECAST_OUTLOOKS,
  type ForecastStage,
  messageFor,
  type StepAhead,
  yearOf,
} from '@nguon/domain'
import { verdictIn } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { labelled, StageEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { VerdictType } from '../../schema/results.ts'
import { CandidateConnection, CandidateType } from '../candidates/index.ts'
import { CommitteeType } from '../committees/index.ts'
import { findDecidable, findEarliestDecision } from './decidable-service.ts'
import { type ForecastTold, findForecast } from './forecast-service.ts'

const ForecastOutlookEnum = labelled(
  'ForecastOutlook',
  'Whether a target is within reach of a forecast.',
  FORECAST_OUTLOOKS,
  'forecastOutlook',
)

const ForecastStageType = builder.objectRef<ForecastStage>('ForecastStage').implement({
  description: 'What a forecast expects of the open cases of one stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, description: 'The stage.' }),
    open: t.exposeInt('open', { description: 'How many cases are in it.' }),
    seen: t.exposeInt('seen', { description: 'How many cases were in it on the same day of the earlier years.' }),
    decided: t.exposeInt('decided', { description: 'How many of those were decided by the end of their year.' }),
    share: t.exposeFloat('share', { description: 'The share that is expected to be decided, from 0 to 1.' }),
    expected: t.exposeFloat('expected', { description: 'How many of the open cases that makes.' }),
  }),
})

const ForecastType = builder.objectRef<ForecastTold>('Forecast').implement({
  description: "How a committee will stand at a year's end, counted by the day of decision, as a range.",
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day on which it is made.' }),
    achieved: t.exposeInt('achieved', { description: 'Admissions of the year up to that day.' }),
    required: t.exposeInt('required', { nullable: true, description: 'What the target asks for; null without one.' }),
    low: t.exposeInt('low', { description: "The low end of the range at the year's end, what is achieved included." }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description: 'What is expected; null where nothing is known of earlier years.',
    }),
    high: t.exposeInt('high', { description: "The high end of the range at the year's end." }),
    coverage: t.float({
      description: 'In what share of years the range holds what comes: 0.8.',
      resolve: () => FORECAST_COVERAGE,
    }),
    outlook: t.expose('outlook', {
      type: ForecastOutlookEnum,
      nullable: true,
      description: 'Whether the target is within reach; null without a target.',
    }),
    stages: t.field({
      type: [ForecastStageType],
      description: 'What is expected of each stage; empty without a history.',
      resolve: ({ stages }) => [...stages],
    }),
    newcomers: t.exposeFloat('newcomers', {
      description: 'How many are expected to be decided whom no cell has named yet.',
    }),
    years: t.field({
      type: ['Int'],
      description: 'The years that it was learnt from, the latest first.',
      resolve: ({ years }) => [...years],
    }),
    historyOf: t.expose('historyOf', {
      type: CommitteeType,
      nullable: true,
      description: 'Whose history it was: its own, or that of the first committee above which tells enough.',
    }),
    oneIn: t.exposeInt('oneIn', { description: 'The history was taken of one cell in so many; 1 of all.' }),
    method: t.field({
      type: ['String'],
      description: 'How it was made, as sentences in the language of the request.',
      resolve: ({ method }, _args, { locale }) => method.map((message) => messageFor(message, locale)),
    }),
  }),
})

const StepAheadType = builder.objectRef<StepAhead>('StepAhead').implement({
  description: 'A step that is left until the decision.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, description: 'The stage that it leads to.' }),
    on: t.expose('on', { type: 'Date', description: 'The first day on which it may be taken.' }),
    back: t.exposeBoolean('back', {
      description: 'Whether the case goes back by it, since a certificate or a paper is too old by then.',
    }),
  }),
})
const AwaitedDecisionEnum = builder.enumType('AwaitedDecision', {
  description: 'The decision that a case waits for.',
  values: {
    ADMISSION: { value: 'ADMISSION' as const, description: 'To admit the person.' },
    RECOGNITION: { value: 'RECOGNITION' as const, description: 'To recognise an official member after the probation.' },
  },
})
const EarliestDecisionType = builder.objectRef<EarliestDecision>('EarliestDecision').implement({
  description:
    'The first day on which an admission, or after it a recognition, can be decided, if every act that is left is done as soon as the rules let it be done.',
  fields: (t) => ({
    decision: t.expose('decision', { type: AwaitedDecisionEnum, description: 'The decision that the case waits for.' }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day; null where a rule bars the case for good.',
    }),
    steps: t.field({
      type: [StepAheadType],
      description: 'The steps that are left, in order.',
      resolve: ({ steps }) => [...steps],
    }),
    waitsFor: t.field({
      type: VerdictType,
      nullable: true,
      description: 'The rule for whose time it waits; null where nothing but acts is left.',
      resolve: ({ waitsFor }, _args, { locale }) => waitsFor && verdictIn(locale, waitsFor),
    }),
    barredBy: t.field({
      type: [VerdictType],
      description: 'What bars it for good.',
      resolve: ({ barredBy }, _args, { locale }) => barredBy.map((verdict) => verdictIn(locale, verdict)),
    }),
  }),
})

builder.objectField(CandidateType, 'earliestDecision', (t) =>
  t.field({
    type: EarliestDecisionType,
    nullable: true,
    description:
      'When the admission can be decided at the earliest, or, once it was, the recognition; null for a case that is over; null also where you may not see the person, whose age it may tell.',
    resolve: (candidate, _args, context) => findEarliestDecision(context, candidate),
  }),
)

builder.objectFields(CommitteeType, (t) => ({
  forecast: t.field({
    type: ForecastType,
    description: "How it will stand at a year's end, as a range with its method.",
    args: {
      year: t.arg.int({ description: 'The year; that of asOf when it is left out.' }),
      asOf: t.arg({ type: 'Date', description: 'The day on which the forecast is made; today when it is left out.' }),
    },
    resolve: (committee, { year, asOf }, context) => {
      const on = asOf ?? context.clock.today()
      return findForecast(context, committee, year ?? yearOf(on), on)
    },
  }),
  decidable: t.field({
    type: CandidateConnection,
    description:
      'The open cases of the committee and all below it that can still be decided by a day, whoever can be decided first coming first, and of those whoever has come furthest. Where you may not see persons, their ages are not looked at.',
    args: {
      ...pageArguments(),
      by: t.arg({ type: 'Date', description: 'The day; the end of this year when it is left out.' }),
    },
    resolve: ({ path }, args, context) => findDecidable(context, path, args),
  }),
}))
