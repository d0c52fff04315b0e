import { cursorOf, type PageOf } from '../platform/pages.ts'
import { builder, type TypeRef } from './builder.ts'

const PageInfoType = builder.objectRef<PageOf<{ id: string }>>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether rows follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether rows come before.' }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first row.',
      resolve: ({ nodes }) => (nodes[0] ? cursorOf(nodes[0].id) : null),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last row; give it as `after` for the next page.',
      resolve: ({ nodes }) => {
        const last = nodes.at(-1)
        return last ? cursorOf(last.id) : null
      },
    }),
  }),
})

/** The one shape of a list: nodes, edges, pageInfo, totalCount. */
export const connectionOf = <T extends { readonly id: string }>(name: string, node: TypeRef<T>) => {
  const Edge = builder.objectRef<T>(`${name}Edge`).implement({
    description: `A row of a list of ${name}.`,
    fields: (t) => ({
      cursor: t.string({ description: 'The place of the row; give it as `after`.', resolve: ({ id }) => cursorOf(id) }),
      // The row is what the reference stands for; the library's conditional type cannot see that of a type parameter.
      node: t.field({ type: node, description: 'The row.', resolve: (row) => row as never }),
    }),
  })
  return builder.objectRef<PageOf<T>>(`${name}Connection`).implement({
    description: `A page of a list of ${name}.`,
    fields: (t) => ({
      nodes: t.field({ type: [node], description: 'The rows of the page.', resolve: ({ nodes }) => [...nodes] }),
      edges: t.field({ type: [Edge], description: 'The rows with their cursors.', resolve: ({ nodes }) => [...nodes] }),
      pageInfo: t.field({ type: PageInfoType, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: 'How many rows the whole list has; counted only when it is asked for.',
        resolve: ({ totalCount }) => totalCount(),
      }),
    }),
  })
}
