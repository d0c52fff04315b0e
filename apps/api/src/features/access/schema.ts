import { VERBS } from '@nguon/domain'
import type { Viewer, ViewerGrant } from '../../platform/viewer.ts'
import { builder } from '../../schema/builder.ts'
import { RoleEnum, VerbEnum } from '../../schema/enums.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'

const GrantType = builder.objectRef<ViewerGrant>('Grant').implement({
  description: 'A role over a committee and everything below it, from a day to a day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the grant.' }),
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee.',
      resolve: async ({ committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`A grant in force covers its own committee ${committeeId}`)
        return committee
      },
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
  }),
})

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The account that asks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the account.' }),
    name: t.exposeString('name', { description: 'The name of the account.' }),
    username: t.exposeString('username', { nullable: true, description: 'The name to sign in with.' }),
    grants: t.field({
      type: [GrantType],
      description: 'Its grants in force; they add up.',
      resolve: ({ grants }) => [...grants],
    }),
    verbs: t.field({
      type: [VerbEnum],
      description: 'The rights that it holds over one committee at least.',
      resolve: (viewer) => VERBS.filter(viewer.mayAnywhere),
    }),
    lacksSecondFactor: t.exposeBoolean('lacksSecondFactor', {
      description: 'Whether rights are not held only because no second factor was shown in this session.',
    }),
    may: t.boolean({
      description: 'Whether the right is held over the committee, or, without one, over any committee.',
      args: {
        verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }),
        committeeId: t.arg.id({ description: 'The committee.' }),
      },
      resolve: async (viewer, { verb, committeeId }, context) => {
        if (!committeeId) return viewer.mayAnywhere(verb)
        const committee = await committeeById(context).load(committeeId)
        return committee !== null && viewer.may(verb, committee.path)
      },
    }),
    demo: t.boolean({
      description: 'Whether the server is filled with the demo world.',
      resolve: (_viewer, _args, { demo }) => demo,
    }),
    today: t.field({
      type: 'Date',
      description: "The server's day; what asOf is when it is left out.",
      resolve: (_viewer, _args, { clock }) => clock.today(),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({ type: ViewerType, description: 'The account that asks.', resolve: (_root, _args, { viewer }) => viewer }),
)
