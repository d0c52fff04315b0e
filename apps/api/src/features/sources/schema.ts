import { builder } from '../../schema/builder.ts'
import { pageArguments } from '../../schema/pages.ts'
import {
  askForCandidates,
  CandidateConnection,
  CandidateFilterInput,
  CandidateOrderInput,
  candidateList,
  SourceOrganisationType,
  sourceOrganisationById,
} from '../candidates/index.ts'
import { resultsOfSource } from './store.ts'

builder.objectFields(SourceOrganisationType, (t) => ({
  introduced: t.int({
    description: 'How many people of your scope it introduced, at any time.',
    resolve: async ({ id }, _args, context) => (await resultsOfSource(context).load(id)).introduced,
  }),
  inPool: t.int({
    description: 'How many of them are followed and not admitted yet.',
    resolve: async ({ id }, _args, context) => (await resultsOfSource(context).load(id)).inPool,
  }),
  admitted: t.int({
    description: 'How many of them were admitted, whatever came of the membership later.',
    resolve: async ({ id }, _args, context) => (await resultsOfSource(context).load(id)).admitted,
  }),
  exited: t.int({
    description: 'How many of them left the path without having been admitted.',
    resolve: async ({ id }, _args, context) => (await resultsOfSource(context).load(id)).exited,
  }),
  candidates: t.field({
    type: CandidateConnection,
    nullable: true,
    description: 'The people whom it introduced. Null, with an error, for a filter or an order that you may not use.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: CandidateFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({
        type: CandidateOrderInput,
        description: 'In which order; when it is left out, by name where you may see persons, otherwise as entered.',
      }),
    },
    resolve: async ({ id }, { filter, ...args }, context) =>
      candidateList(
        context,
        await askForCandidates(context, '/', { ...args, filter: { ...filter, sourceOrganisation: id } }),
      ),
  }),
}))

builder.queryField('sourceOrganisation', (t) =>
  t.field({
    type: SourceOrganisationType,
    nullable: true,
    description: 'An organisation that introduces people; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => sourceOrganisationById(context).load(id),
  }),
)
