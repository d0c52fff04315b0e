import {
  ANCHORS,
  EDITION_SERIES,
  type Edition,
  type PaperWanted,
  paperKey,
  RULE_UNITS,
  type RuleText,
} from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { labelled, PaperKindEnum, StageEnum, TrustEnum } from '../../schema/enums.ts'
import { resultUnion } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import { markRuleChecked, mayMarkRules, unmarkRuleChecked } from './service.ts'
import { checksOf, type RuleCheckRow, regulationsOf } from './store.ts'

const EditionSeriesEnum = labelled('EditionSeries', 'What kind of document it is.', EDITION_SERIES, 'editionSeries')
const AnchorEnum = labelled('Anchor', 'The event whose day a rule looks at.', ANCHORS, 'anchor')
const RuleUnitEnum = labelled('RuleUnit', 'What a rule counts.', RULE_UNITS, 'ruleUnit')

const RuleCheckType = builder.objectRef<RuleCheckRow>('RuleCheck').implement({
  description: 'That somebody compared a rule with the official text.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Where the text was read.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted.' }),
    checkedAt: t.expose('checkedAt', { type: 'DateTime', description: 'When.' }),
    checkedBy: t.string({
      nullable: true,
      description: 'The account that did it.',
      resolve: ({ checkedById }, _args, context) => accountName(context).load(checkedById),
    }),
  }),
})

const findCheck = (checks: readonly RuleCheckRow[], editionId: string, rule: string): RuleCheckRow | null =>
  checks.find((check) => check.editionId === editionId && check.rule === rule) ?? null

const RuleValueType = builder.objectRef<{ name: string; value: string }>('RuleValue').implement({
  description: 'A value that an edition gives a rule.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'The value as text.' }),
  }),
})

type InEdition<T> = T & { readonly editionId: string }
const RuleTextType = builder.objectRef<InEdition<RuleText>>('RuleText').implement({
  description: 'A rule as one edition has it.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'R1 to R30.' }),
    point: t.exposeString('point', { nullable: true, description: 'The point of the document; null where not known.' }),
    trust: t.expose('trust', { type: TrustEnum, description: 'Whether it was compared with the official text.' }),
    unit: t.expose('unit', { type: RuleUnitEnum, nullable: true, description: 'What is counted.' }),
    anchor: t.expose('anchor', { type: AnchorEnum, description: 'The event whose day decides, and which edition.' }),
    values: t.field({
      type: [RuleValueType],
      description: 'The values.',
      resolve: ({ values }) =>
        Object.entries(values).map(([name, value]) => ({
          name,
          value: typeof value === 'object' ? value.join(', ') : String(value),
        })),
    }),
    check: t.field({
      type: RuleCheckType,
      nullable: true,
      description: 'Who compared it here with the official text; null where nobody did.',
      resolve: async ({ editionId, rule }, _args, context) => findCheck(await checksOf(context), editionId, rule),
    }),
  }),
})
const PaperWantedType = builder.objectRef<InEdition<PaperWanted>>('PaperWanted').implement({
  description: 'A paper that an edition wants at a stage.',
  fields: (t) => ({
    key: t.string({ description: 'The name under which it is marked as checked.', resolve: paperKey }),
    paper: t.expose('paper', { type: PaperKindEnum, description: 'The paper.' }),
    stage: t.expose('stage', { type: StageEnum, description: 'The stage.' }),
    form: t.exposeString('form', { nullable: true, description: 'The number of the form.' }),
    required: t.exposeBoolean('required', { description: 'Whether the stage may not be entered without it.' }),
    trust: t.expose('trust', { type: TrustEnum, description: 'Whether it was compared with the official text.' }),
    check: t.field({
      type: RuleCheckType,
      nullable: true,
      description: 'Who compared it here with the official text; null where nobody did.',
      resolve: async (wanted, _args, context) => findCheck(await checksOf(context), wanted.editionId, paperKey(wanted)),
    }),
  }),
})

const EditionType = builder.objectRef<Edition>('Edition').implement({
  description: 'One text of the rules. The same number comes again, so it is named by number, date and issuer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id, which verdicts name.' }),
    series: t.expose('series', { type: EditionSeriesEnum, description: 'The kind of document.' }),
    number: t.exposeString('number', { description: 'The number.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', description: 'The day of the document.' }),
    issuer: t.exposeString('issuer', { description: 'Who issued it.' }),
    inForceFrom: t.expose('inForceFrom', { type: 'Date', description: 'The first day on which it holds.' }),
    inForceTo: t.expose('inForceTo', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null while it holds.',
    }),
    replaces: t.exposeString('replaces', { nullable: true, description: 'The id of the edition before it.' }),
    trust: t.expose('trust', { type: TrustEnum, description: 'Whether the text as a whole was read.' }),
    rules: t.field({
      type: [RuleTextType],
      description: 'The rules in it.',
      resolve: ({ id, rules }) => rules.map((text) => ({ ...text, editionId: id })),
    }),
    papers: t.field({
      type: [PaperWantedType],
      description: 'The papers that it wants.',
      resolve: ({ id, papers }) => papers.map((wanted) => ({ ...wanted, editionId: id })),
    }),
  }),
})

builder.queryFields((t) => ({
  editions: t.field({
    type: [EditionType],
    description: 'Every edition of the rules that is known, in order of each series.',
    resolve: async (_root, _args, context) => {
      context.viewer.require('committee:read')
      return [...(await regulationsOf(context)).editions]
    },
  }),
  viewerMayMarkRules: t.boolean({
    description: 'Whether you may say that a rule was compared with the official text.',
    resolve: (_root, _args, context) => mayMarkRules(context),
  }),
}))

const EditionSuccess = builder.objectRef<Success<Edition>>('EditionSuccess').implement({
  description: 'The rule was marked.',
  fields: (t) => ({
    edition: t.field({ type: EditionType, description: 'The edition as it is now.', resolve: ({ value }) => value }),
  }),
})
const EditionResult = resultUnion('Edition', EditionSuccess)
const MarkRuleCheckedInput = builder.inputType('MarkRuleCheckedInput', {
  description: 'That a rule of an edition was compared with the official text.',
  fields: (t) => ({
    edition: t.id({ required: true, description: 'The edition.' }),
    rule: t.string({ required: true, description: 'The rule, or the key of a paper that the edition wants.' }),
    source: t.string({ required: true, description: 'Where the text was read.' }),
    note: t.string({ description: 'A note.' }),
  }),
})
const UnmarkRuleCheckedInput = builder.inputType('UnmarkRuleCheckedInput', {
  description: 'A rule of an edition that is to be shown as not checked again.',
  fields: (t) => ({
    edition: t.id({ required: true, description: 'The edition.' }),
    rule: t.string({ required: true, description: 'The rule, or the key of a paper that the edition wants.' }),
  }),
})

builder.mutationFields((t) => ({
  markRuleChecked: t.field({
    type: EditionResult,
    description: 'Somebody has compared a rule with the official text.',
    args: { input: t.arg({ type: MarkRuleCheckedInput, required: true, description: 'The rule.' }) },
    resolve: (_root, { input }, context) => markRuleChecked(context, input),
  }),
  unmarkRuleChecked: t.field({
    type: EditionResult,
    description: 'The rule is shown as not checked again.',
    args: { input: t.arg({ type: UnmarkRuleCheckedInput, required: true, description: 'The rule.' }) },
    resolve: (_root, { input }, context) => unmarkRuleChecked(context, input),
  }),
}))
