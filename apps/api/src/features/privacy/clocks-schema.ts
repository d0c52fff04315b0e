import { DATA_SETS, LEGAL_BASES, labelsOf, type Purpose, purposesOn } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { labelled, TrustEnum } from '../../schema/enums.ts'
import { resultUnion } from '../../schema/results.ts'
import { maySetPrivacyClocks, setPrivacyClocks } from './clocks-service.ts'
import { privacyClocks, type SetClocks } from './clocks-store.ts'

export const DataSetEnum = labelled('DataSet', 'What is kept, as far as one purpose reaches.', DATA_SETS, 'dataSet')
const LegalBasisEnum = labelled('LegalBasis', 'On what the keeping of data rests.', LEGAL_BASES, 'legalBasis')

const PurposeType = builder.objectRef<Purpose>('Purpose').implement({
  description: 'For what a data set is kept, and on what that rests.',
  fields: (t) => ({
    dataSet: t.expose('dataSet', { type: DataSetEnum, description: 'What is kept.' }),
    purpose: t.string({
      description: 'For what, in the language of the request.',
      resolve: ({ dataSet }, _args, { locale }) => labelsOf(locale).purpose[dataSet],
    }),
    basis: t.expose('basis', { type: LegalBasisEnum, description: 'On what it rests.' }),
    document: t.exposeString('document', { description: 'The document that it is taken from.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
    trust: t.expose('trust', { type: TrustEnum, description: 'Whether somebody compared it with the official text.' }),
  }),
})

const DAYS_TO_ANSWER = 'Working days in which a person who asks is answered.'
const DAYS_TO_ACT = 'Days in which what a person asks is done.'
const DAYS_WITH_OTHERS = 'The same where somebody else who holds the data must do it too.'
const HOURS_TO_REPORT = 'Hours in which a breach is reported.'

const PrivacyClocksType = builder.objectRef<SetClocks>('PrivacyClocks').implement({
  description: 'The clocks of the rights of persons, as this organisation has them.',
  fields: (t) => ({
    answerDays: t.exposeInt('answerDays', { description: DAYS_TO_ANSWER }),
    actDays: t.exposeInt('actDays', { description: DAYS_TO_ACT }),
    actWithOthersDays: t.exposeInt('actWithOthersDays', { description: DAYS_WITH_OTHERS }),
    breachHours: t.exposeInt('breachHours', { description: HOURS_TO_REPORT }),
    version: t.exposeInt('version', { description: 'Send it with a change; 0 while nobody has set them.' }),
    viewerMaySet: t.boolean({
      description: 'Whether you may set them.',
      resolve: (_clocks, _args, context) => maySetPrivacyClocks(context),
    }),
  }),
})
const PrivacyClocksSuccess = builder.objectRef<Success<SetClocks>>('PrivacyClocksSuccess').implement({
  description: 'The clocks were set; what came before keeps its own days.',
  fields: (t) => ({
    privacyClocks: t.field({ type: PrivacyClocksType, description: 'As they are now.', resolve: ({ value }) => value }),
  }),
})
const PrivacyClocksResult = resultUnion('PrivacyClocks', PrivacyClocksSuccess)
const SetPrivacyClocksInput = builder.inputType('SetPrivacyClocksInput', {
  description: 'The clocks of the rights of persons.',
  fields: (t) => ({
    version: t.int({ required: true, description: 'The version that was read.' }),
    answerDays: t.int({ required: true, description: DAYS_TO_ANSWER }),
    actDays: t.int({ required: true, description: DAYS_TO_ACT }),
    actWithOthersDays: t.int({ required: true, description: DAYS_WITH_OTHERS }),
    breachHours: t.int({ required: true, description: HOURS_TO_REPORT }),
  }),
})

builder.queryFields((t) => ({
  purposes: t.field({
    type: [PurposeType],
    description: 'For what personal data are kept on a day, and on what that rests.',
    args: { on: t.arg({ type: 'Date', description: 'The day; today when it is left out.' }) },
    resolve: (_root, { on }, context) => purposesOn(on ?? context.clock.today()),
  }),
  privacyClocks: t.field({
    type: PrivacyClocksType,
    description: 'The clocks of the rights of persons.',
    resolve: (_root, _args, context) => privacyClocks(context),
  }),
}))
builder.mutationField('setPrivacyClocks', (t) =>
  t.field({
    type: PrivacyClocksResult,
    description: 'Sets the clocks of the rights of persons, for everybody.',
    args: { input: t.arg({ type: SetPrivacyClocksInput, required: true, description: 'The clocks.' }) },
    resolve: (_root, { input }, context) => setPrivacyClocks(context, input),
  }),
)
