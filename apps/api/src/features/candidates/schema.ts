import type { NextStep } from '@nguon/domain'
import { type Success, verdictIn } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { ExitEnum, StageEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion, VerdictType } from '../../schema/results.ts'
import { CommitteeType } from '../committees/index.ts'
import { AdmissionConnection } from './admission-types.ts'
import { admissionList } from './admissions-store.ts'
import { advanceCandidate, exitCandidate, findNextSteps } from './case-service.ts'
import {
  AdmissionFilterInput,
  AdvanceCandidateInput,
  CandidateFilterInput,
  CandidateOrderInput,
  CreateCandidateInput,
  ExitCandidateInput,
  SourceOrganisationFilterInput,
  UpdateCandidateInput,
} from './inputs.ts'
import { askForCandidates } from './list-ask.ts'
import { createCandidate, updateCandidate } from './service.ts'
import { sourceOrganisationList } from './source-organisations-store.ts'
import { type Candidate, candidateById, candidateList } from './store.ts'
import { CandidateConnection, CandidateType, SourceOrganisationConnection } from './types.ts'

const listArguments = () =>
  builder.args((t) => ({
    filter: t.field({ type: CandidateFilterInput, description: 'Which ones.' }),
    orderBy: t.field({
      type: CandidateOrderInput,
      description: 'In which order; when it is left out, by name where you may see persons, otherwise as entered.',
    }),
  }))

const NextStepType = builder.objectRef<NextStep>('NextStep').implement({
  description: 'What could be done next with a case. Exactly one of stage and exit is set.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, nullable: true, description: 'The stage that could be entered.' }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'The way out that could be taken.' }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether nothing stands in the way.' }),
    documentRequired: t.exposeBoolean('documentRequired', {
      description: 'Whether the step needs the number of its document.',
    }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'What stands in the way.',
      resolve: ({ verdicts }, _args, { locale }) => verdicts.map((verdict) => verdictIn(locale, verdict)),
    }),
  }),
})

builder.objectField(CandidateType, 'nextSteps', (t) =>
  t.field({
    type: [NextStepType],
    description: 'What could be done next, the steps forward first, with what stands in the way.',
    args: { on: t.arg({ type: 'Date', description: "The day of the step; the server's day when it is left out." }) },
    resolve: (candidate, { on }, context) => findNextSteps(context, candidate, on ?? context.clock.today()),
  }),
)

builder.objectField(CommitteeType, 'candidates', (t) =>
  t.field({
    type: CandidateConnection,
    nullable: true,
    description: 'The candidates of the subtree. Null, with an error, for a filter or an order that you may not use.',
    args: { ...pageArguments(), ...listArguments() },
    resolve: async ({ path }, args, context) => candidateList(context, await askForCandidates(context, path, args)),
  }),
)

builder.queryFields((t) => ({
  candidates: t.field({
    type: CandidateConnection,
    description: 'The candidates of your scope.',
    args: { ...pageArguments(), ...listArguments() },
    resolve: async (_root, args, context) => candidateList(context, await askForCandidates(context, '/', args)),
  }),
  candidate: t.field({
    type: CandidateType,
    nullable: true,
    description: 'A candidate; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => candidateById(context).load(id),
  }),
  admissions: t.field({
    type: AdmissionConnection,
    description: 'The admissions of your scope, the newest first; annulled ones too.',
    args: { ...pageArguments(), filter: t.arg({ type: AdmissionFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('candidate:read')
      return admissionList(context, { path: '/', args })
    },
  }),
  sourceOrganisations: t.field({
    type: SourceOrganisationConnection,
    description: 'The organisations that introduce people in your scope, by name.',
    args: { ...pageArguments(), filter: t.arg({ type: SourceOrganisationFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('candidate:read')
      return sourceOrganisationList(context, { path: '/', args })
    },
  }),
}))

const CandidateSuccess = builder.objectRef<Success<Candidate>>('CandidateSuccess').implement({
  description: 'The candidate was written.',
  fields: (t) => ({
    candidate: t.field({
      type: CandidateType,
      description: 'The candidate as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const CandidateResult = resultUnion('Candidate', CandidateSuccess)

builder.mutationFields((t) => ({
  createCandidate: t.field({
    type: CandidateResult,
    description: 'A cell names a person as a source: a case begins.',
    args: { input: t.arg({ type: CreateCandidateInput, required: true, description: 'The person and the cell.' }) },
    resolve: (_root, { input }, context) => createCandidate(context, input),
  }),
  updateCandidate: t.field({
    type: CandidateResult,
    description: 'Changes what is written about a candidate.',
    args: { input: t.arg({ type: UpdateCandidateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) => updateCandidate(context, input),
  }),
  advanceCandidate: t.field({
    type: CandidateResult,
    description: 'The case enters a stage on a day.',
    args: { input: t.arg({ type: AdvanceCandidateInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) => advanceCandidate(context, input),
  }),
  exitCandidate: t.field({
    type: CandidateResult,
    description: 'The case leaves the path on a day.',
    args: { input: t.arg({ type: ExitCandidateInput, required: true, description: 'The way out.' }) },
    resolve: (_root, { input }, context) => exitCandidate(context, input),
  }),
}))
