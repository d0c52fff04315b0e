import {
  type CalendarDate,
  type ConsentAct,
  type ConsentDataSet,
  type ConsentForm,
  decideConsent,
  writtenText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { type Candidate, candidateById, notFound, reloadCandidate } from '../candidates/index.ts'
import { insertConsent, lockConsents } from './consents-store.ts'
import { enterRequest } from './requests-service.ts'

export interface RecordConsentInput {
  readonly candidateId: string
  readonly act: ConsentAct
  readonly dataSet: ConsentDataSet
  readonly form: ConsentForm
  readonly saidOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** Records what a person said about the use of their data. A withdrawal enters the register of requests with it. */
export const recordConsent = async (context: Context, input: RecordConsentInput): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  viewer.require('consent:record')
  const candidate = await candidateById(context).load(input.candidateId)
  if (!candidate || !viewer.may('consent:record', candidate.cellPath)) return notFound('candidateId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'recordConsent', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const records = await lockConsents(transaction, candidate.personId)
      const { act, dataSet, form, saidOn } = input
      const said = { act, dataSet, form, saidOn, documentNumber: writtenText(input.documentNumber) }
      const decision = decideConsent(said, records, clock.today())
      if (!decision.ok) return decision.error
      const id = context.newId()
      const of = { personId: candidate.personId, committeeId: candidate.cellId }
      await insertConsent(transaction, { id, ...of, ...said, recordedAt: clock.now(), recordedById: viewer.id })
      await audit(transaction, context, [
        {
          verb: 'consent:record',
          subjectType: 'Candidate',
          subjectId: candidate.id,
          committeeId: candidate.cellId,
          before: null,
          after: { consent: act, dataSet, form, saidOn, documentNumber: said.documentNumber },
        },
      ])
      if (act === 'WITHDRAWN') {
        const request = { kind: 'WITHDRAWAL', receivedOn: saidOn, othersInvolved: false, text: null } as const
        const entered = await enterRequest(transaction, context, { ...of, askerName: null }, request)
        // What was written is only taken back by a fault.
        if (!('madeId' in entered)) throw new Error('A withdrawal could not enter the register')
      }
      return { madeId: candidate.id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  return reloadCandidate(context, outcome.madeId)
}
