import { UNEVEN_STATES } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { CommitteeKindEnum, labelled, SortDirectionEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { CommitteeType } from '../committees/index.ts'
import { findPeriod } from './store.ts'
import { AllotmentType, PeriodInputType } from './types.ts'
import { findUneven, type UnevenAllotment } from './uneven-service.ts'
import { UNEVEN_ORDERS } from './uneven-store.ts'

export const UnevenStateEnum = labelled(
  'UnevenState',
  'How the targets of the children differ from that of their committee.',
  UNEVEN_STATES,
  'unevenState',
)

const UnevenType = builder.objectRef<UnevenAllotment>('UnevenAllotment').implement({
  description: "A committee whose children's targets are not its own together. It warns and never forces.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the committee.' }),
    committee: t.expose('committee', { type: CommitteeType, description: 'The committee.' }),
    allotment: t.expose('allotment', { type: AllotmentType, description: 'What it must reach, and what it gave.' }),
    state: t.expose('state', {
      type: UnevenStateEnum,
      nullable: true,
      description: 'How they differ; null where somebody has just made them even.',
    }),
    difference: t.exposeInt('difference', {
      description: 'What is given above the own target; below 0 where less is given.',
    }),
  }),
})
const UnevenConnection = connectionOf('UnevenAllotment', UnevenType)

const UnevenFilterInput = builder.inputType('UnevenAllotmentFilter', {
  description: 'Which of the committees; every condition that is given must hold.',
  fields: (t) => ({
    states: t.field({ type: [UnevenStateEnum], description: 'In one of these states.' }),
    kind: t.field({ type: CommitteeKindEnum, description: 'Of this kind.' }),
  }),
})
const ORDER_WORDS = {
  DIFFERENCE: 'By how much is lacking or too much, whichever it is.',
  BALANCE: 'By what is given above the own target; what is lacking counts below 0.',
  NAME: 'By name.',
  TREE: 'Down the tree of committees.',
}
const OrderFieldEnum = builder.enumType('UnevenAllotmentOrderField', {
  description: 'What the committees are ordered by.',
  values: Object.fromEntries(
    UNEVEN_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as { [F in (typeof UNEVEN_ORDERS)[number]]: { value: F; description: string } },
})
const UnevenOrderInput = builder.inputType('UnevenAllotmentOrder', {
  description: 'An order of uneven allotments.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

builder.objectField(CommitteeType, 'unevenAllotments', (t) =>
  t.field({
    type: UnevenConnection,
    description:
      "The living committees below it, at any depth, whose children's targets are not their own together; of up to 20,000: where there are more, ask for one kind or a committee below.",
    args: {
      ...pageArguments(),
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      asOf: t.arg({ type: 'Date', description: 'By the decisions until this day; until today when it is left out.' }),
      filter: t.arg({ type: UnevenFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({
        type: UnevenOrderInput,
        description: 'In which order; the largest difference first when it is left out.',
      }),
    },
    resolve: async (committee, { period, asOf, ...ask }, context) =>
      findUneven(context, committee, await findPeriod(context, period), asOf ?? context.clock.today(), ask),
  }),
)
