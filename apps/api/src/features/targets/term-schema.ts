import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import { findTerms } from './store.ts'
import { maySetTerms, setTerm } from './term-service.ts'
import type { Term } from './term-store.ts'
import { TermType } from './types.ts'

builder.queryFields((t) => ({
  terms: t.field({
    type: [TermType],
    description: 'The terms, from the first.',
    // The periods that everything is counted by: they tell of nobody, so that whoever is signed in may know them.
    resolve: (_root, _args, context) => findTerms(context),
  }),
  viewerMaySetTerms: t.boolean({
    description: 'Whether you may make and change terms: with the right over every committee, for they hold for all.',
    resolve: (_root, _args, context) => maySetTerms(context),
  }),
}))

const TermSuccess = builder.objectRef<Success<Term>>('TermSuccess').implement({
  description: 'The term was set.',
  fields: (t) => ({
    term: t.field({ type: TermType, description: 'The term as it is now.', resolve: ({ value }) => value }),
  }),
})
const TermResult = resultUnion('Term', TermSuccess)

const SetTermInput = builder.inputType('SetTermInput', {
  description:
    'Makes the term of that name, or, where there is one, changes its days, years and decision; version is then required.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name, which never changes: 2025-2030.' }),
    version: t.int({ description: 'The version that was read; nothing for a new term.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last day.' }),
    firstYear: t.int({
      description: 'The first year whose yearly targets belong to it; by the name when it is left out: 2026.',
    }),
    lastYear: t.int({
      description: 'The last year whose yearly targets belong to it; by the name when it is left out: 2030.',
    }),
    decisionNumber: t.string({ description: 'The decision that set its end.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
builder.mutationField('setTerm', (t) =>
  t.field({
    type: TermResult,
    description: 'Makes or changes a term.',
    args: { input: t.arg({ type: SetTermInput, required: true, description: 'The term.' }) },
    resolve: (_root, { input }, context) => setTerm(context, input),
  }),
)
