import { CONSENT_ACTS, CONSENT_DATA_SETS, CONSENT_FORMS } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { accountName } from '../access/index.ts'
import { CandidateResult, CandidateType } from '../candidates/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { recordConsent } from './consents-service.ts'
import { consentsOfPerson, type RecordedConsent } from './consents-store.ts'

const ConsentActEnum = labelled('ConsentAct', 'What a person said about the use of data.', CONSENT_ACTS, 'consentAct')
const ConsentFormEnum = labelled('ConsentForm', 'How a person said so.', CONSENT_FORMS, 'consentForm')
const ConsentDataSetEnum = labelled(
  'ConsentDataSet',
  'What may be consented to: data of which a purpose rests on consent.',
  CONSENT_DATA_SETS,
  'dataSet',
)

/** A consent as it is seen from a case of the person. */
interface SeenConsent extends RecordedConsent {
  readonly cellPath: string
}
const ConsentType = builder.objectRef<SeenConsent>('Consent').implement({
  description: 'What a person said about the use of their data. Such a record is never changed or removed.',
  extensions: aboutPerson(({ cellPath, personId }: SeenConsent) => ({ paths: [cellPath], personId })),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    act: t.expose('act', { type: ConsentActEnum, description: 'Given or withdrawn.' }),
    dataSet: t.expose('dataSet', { type: ConsentDataSetEnum, description: 'About what.' }),
    form: t.expose('form', { type: ConsentFormEnum, description: 'How it was said.' }),
    saidOn: t.expose('saidOn', { type: 'Date', description: 'The day on which it was said.' }),
    documentNumber: t.string({
      nullable: true,
      description: 'The number of the paper; null for those who may not see persons.',
      resolve: ({ documentNumber }) => documentNumber,
    }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that took it in; null outside your scope.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
  }),
})

builder.objectField(CandidateType, 'consents', (t) =>
  t.field({
    type: [ConsentType],
    description: 'What the person said about the use of their data, from the first to the newest.',
    resolve: async ({ personId, cellPath }, _args, context) => {
      const consents = await consentsOfPerson(context).load(personId)
      return consents.map((one) => ({ ...one, cellPath }))
    },
  }),
)

const RecordConsentInput = builder.inputType('RecordConsentInput', {
  description: 'What a person said about the use of their data.',
  fields: (t) => ({
    candidateId: t.id({ required: true, description: 'The case of the person.' }),
    act: t.field({ type: ConsentActEnum, required: true, description: 'Given or withdrawn.' }),
    dataSet: t.field({ type: ConsentDataSetEnum, required: true, description: 'About what.' }),
    form: t.field({ type: ConsentFormEnum, required: true, description: 'How it was said.' }),
    saidOn: t.field({ type: 'Date', required: true, description: 'The day on which it was said.' }),
    documentNumber: t.string({ description: 'The number of the paper; needed where it was said on paper.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
builder.mutationField('recordConsent', (t) =>
  t.field({
    type: CandidateResult,
    description:
      'Records a consent, or its withdrawal, which enters the register of requests at once. Neither is ever changed.',
    args: { input: t.arg({ type: RecordConsentInput, required: true, description: 'What was said.' }) },
    resolve: (_root, { input }, context) => recordConsent(context, input),
  }),
)
