import { builder } from './builder.ts'

const firstArg = { description: 'How many rows at most, up to 200; 25 when it is left out.' }
/** The arguments that every list takes. */
export const pageArguments = () =>
  builder.args((t) => ({
    first: t.int(firstArg),
    after: t.string({ description: 'The cursor after which the page begins.' }),
    offset: t.int({
      description: 'How many rows to pass over, for tables that jump pages; not together with `after`.',
    }),
  }))
