import { Prisma } from '@nguon/database'
import { isId } from '../../platform/ids.ts'
import { orderOf, pageCut } from '../../platform/reads/page-arguments.ts'
import { column, NOT_KNOWN, readableFields, readableType, viewerMay } from '../../platform/reads/readable.ts'

readableType('Committee', Prisma.sql`committees`, {
  id: column('id'),
  name: column('name'),
  kind: column('kind'),
  code: column('code'),
  depth: column('depth'),
  establishedOn: column('established_on'),
  dissolvedOn: column('dissolved_on'),
  version: column('version'),
  viewerMay,
  parent: {
    kind: 'one',
    type: 'Committee',
    where: ({ own, fence }, other) =>
      Prisma.sql`${other}.id = ${own}.parent_id AND ${fence(Prisma.sql`${other}.path`, 'committee:read')}`,
  },
  hasChildren: {
    kind: 'figures',
    knows: {},
    prepare: () => ({ shape: '', prepared: null }),
    read: (_shape, { own, fence }) => Prisma.sql`to_json(EXISTS (SELECT 1 FROM committees h
      WHERE h.parent_id = ${own}.id AND h.dissolved_on IS NULL AND ${fence(Prisma.sql`h.path`, 'committee:read')}))`,
    value: (read) => read,
  },
  children: {
    kind: 'page',
    type: 'Committee',
    prepare: (args) => {
      const prepared = pageCut(args)
      const { field, descending } = orderOf(args, 'NAME')
      if (prepared === NOT_KNOWN || field !== 'NAME') return NOT_KNOWN
      return { shape: descending ? 'down' : 'up', prepared }
    },
    list: (shape, { own, fence }, other) => ({
      where: Prisma.sql`${other}.parent_id = ${own}.id AND ${other}.dissolved_on IS NULL AND ${fence(Prisma.sql`${other}.path`, 'committee:read')}`,
      order: Prisma.sql`${other}.sort_key`,
      descending: shape === 'down',
      large: false,
    }),
  },
})

readableFields('Query', {
  committee: {
    kind: 'one',
    type: 'Committee',
    prepare: ({ id }) => (typeof id === 'string' && isId(id) ? { shape: '', prepared: id } : NOT_KNOWN),
    where: ({ prepared, fence }, other) =>
      Prisma.sql`${other}.id = ${prepared((id: string) => id)}::uuid AND ${fence(Prisma.sql`${other}.path`, 'committee:read')}`,
  },
})
