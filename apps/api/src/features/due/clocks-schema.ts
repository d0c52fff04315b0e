import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import { maySetClocks, setClocks } from './clocks-service.ts'
import { type OwnClocks, ownClocks } from './clocks-store.ts'

const MONTHS_TO_ASSESS = 'Months from one assessment of a candidate to the next.'
const MONTHS_TO_KEEP = 'Months for which particulars are kept after a case ended without an admission.'
const DAYS_TO_TRANSFER = 'Days for the transfer of somebody who is no member yet.'
const DAYS_TO_DECIDE = 'Days for the committee above to decide after three votes without two thirds either way.'

const DueSettingsType = builder.objectRef<OwnClocks>('DueSettings').implement({
  description: 'The clocks that no document sets, as this organisation has them.',
  fields: (t) => ({
    assessmentMonths: t.exposeInt('assessmentMonths', { description: MONTHS_TO_ASSESS }),
    retentionMonths: t.exposeInt('retentionMonths', { description: MONTHS_TO_KEEP }),
    transferDays: t.exposeInt('transferDays', { description: DAYS_TO_TRANSFER }),
    escalationDays: t.exposeInt('escalationDays', { description: DAYS_TO_DECIDE }),
    version: t.exposeInt('version', { description: 'Send it with a change; 0 while nobody has set them.' }),
    viewerMaySet: t.boolean({
      description: 'Whether you may set them.',
      resolve: (_clocks, _args, context) => maySetClocks(context),
    }),
  }),
})
const DueSettingsSuccess = builder.objectRef<Success<OwnClocks>>('DueSettingsSuccess').implement({
  description: 'The clocks were set. What is due by them is recounted within minutes.',
  fields: (t) => ({
    dueSettings: t.field({ type: DueSettingsType, description: 'As they are now.', resolve: ({ value }) => value }),
  }),
})
const DueSettingsResult = resultUnion('DueSettings', DueSettingsSuccess)
const SetDueSettingsInput = builder.inputType('SetDueSettingsInput', {
  description: 'The clocks that no document sets.',
  fields: (t) => ({
    version: t.int({ required: true, description: 'The version that was read.' }),
    assessmentMonths: t.int({ required: true, description: MONTHS_TO_ASSESS }),
    retentionMonths: t.int({ required: true, description: MONTHS_TO_KEEP }),
    transferDays: t.int({ required: true, description: DAYS_TO_TRANSFER }),
    escalationDays: t.int({ required: true, description: DAYS_TO_DECIDE }),
  }),
})

builder.queryField('dueSettings', (t) =>
  t.field({
    type: DueSettingsType,
    description: 'The clocks that no document sets.',
    resolve: (_root, _args, context) => {
      context.viewer.require('candidate:read')
      return ownClocks(context)
    },
  }),
)
builder.mutationField('setDueSettings', (t) =>
  t.field({
    type: DueSettingsResult,
    description: 'Sets the clocks that no document sets, for everybody.',
    args: { input: t.arg({ type: SetDueSettingsInput, required: true, description: 'The clocks.' }) },
    resolve: (_root, { input }, context) => setClocks(context, input),
  }),
)
