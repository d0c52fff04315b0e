import { builder } from '../../schema/builder.ts'
import { pageArguments } from '../../schema/pages.ts'
import { CommitteeType } from '../committees/index.ts'
import { AdmissionConnection } from './admission-types.ts'
import { admissionList } from './admissions-store.ts'
import { CandidateResult } from './candidate-result.ts'
import './case-schema.ts'
import {
  AdmissionFilterInput,
  CandidateFilterInput,
  CandidateOrderInput,
  CreateCandidateInput,
  SourceOrganisationFilterInput,
  UpdateCandidateInput,
} from './inputs.ts'
import { askForCandidates } from './list-ask.ts'
import { createCandidate, updateCandidate } from './service.ts'
import { sourceOrganisationList } from './source-organisations-store.ts'
import { candidateById, candidateList } from './store.ts'
import { CandidateConnection, CandidateType, SourceOrganisationConnection } from './types.ts'

const listArguments = () =>
  builder.args((t) => ({
    filter: t.field({ type: CandidateFilterInput, description: 'Which ones.' }),
    orderBy: t.field({
      type: CandidateOrderInput,
      description: 'In which order; when it is left out, by name where you may see persons, otherwise as entered.',
    }),
  }))

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
}))
