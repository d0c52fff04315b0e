import type { FieldProblem, Invalid, Locale, Refusal, Verdict } from '@nguon/domain'
import type { Context } from '../platform/context.ts'
import { type AboutPerson, verdictsFor, verdictsOfRefusal } from '../platform/personal-fields.ts'
import {
  type Conflict,
  type LocalisedVerdict,
  type Outcome,
  problemMessage,
  type Success,
  verdictIn,
} from '../platform/results.ts'
import { builder, type TypeRef } from './builder.ts'
import { TrustEnum, VerdictOutcomeEnum } from './enums.ts'

const VerdictValueType = builder.objectRef<{ name: string; value: string }>('VerdictValue').implement({
  description: 'A value that a verdict saw.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What was seen, in the words of the code.' }),
    value: t.exposeString('value', { description: 'The value as text.' }),
  }),
})

export const VerdictType = builder.objectRef<LocalisedVerdict>('Verdict').implement({
  description:
    "What a rule says: its finding, and the document and point that set it where it is one of the party's rules.",
  fields: (t) => ({
    rule: t.exposeString('rule', {
      description: "R1 to R30, or STEP, STRUCTURE, MENTOR, TARGET for the product's own.",
    }),
    outcome: t.field({
      type: VerdictOutcomeEnum,
      description: 'What the rule says. What failed or is not known stands in the way of a step.',
      resolve: ({ outcome }) => outcome ?? 'FAILED',
    }),
    trust: t.field({
      type: TrustEnum,
      nullable: true,
      description: "Whether the rule's text was compared with the official one; null for the product's own rules.",
      resolve: ({ trust }) => trust ?? null,
    }),
    code: t.exposeString('code', { description: 'What was found, as a code that does not change.' }),
    message: t.exposeString('message', { description: 'A sentence in the language of the request.' }),
    document: t.string({
      nullable: true,
      description: 'The document that sets the rule.',
      resolve: ({ document }) => document ?? null,
    }),
    point: t.string({
      nullable: true,
      description: 'The point in the document.',
      resolve: ({ point }) => point ?? null,
    }),
    edition: t.string({
      nullable: true,
      description: 'The edition of the rules that was used.',
      resolve: ({ edition }) => edition ?? null,
    }),
    values: t.field({
      type: [VerdictValueType],
      description: 'The values that were seen.',
      resolve: ({ values }) => Object.entries(values).map(([name, value]) => ({ name, value: String(value) })),
    }),
  }),
})

/** Verdicts about somebody in the language of the request, as far as the viewer may read them. */
export const tellVerdicts = async (
  context: Context,
  verdicts: readonly Verdict[],
  about: AboutPerson,
): Promise<LocalisedVerdict[]> =>
  (await verdictsFor(context, verdicts, about)).map((verdict) => verdictIn(context.locale, verdict))

export const FieldErrorType = builder.objectRef<FieldProblem>('FieldError').implement({
  description: 'What is wrong with a field of the input.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field in the input; a dot parts levels.' }),
    code: t.exposeString('code', { description: 'What is wrong, as a code that does not change.' }),
    message: t.string({
      description: 'A sentence in the language of the request.',
      resolve: (problem, _args, { locale }) => problemMessage(locale, problem),
    }),
  }),
})

const summary = (locale: Locale, vi: string, en: string): string => (locale === 'vi' ? vi : en)

const RefusalType = builder.objectRef<Refusal>('Refusal').implement({
  description: 'It may not be done, and why. Nothing was changed.',
  fields: (t) => ({
    message: t.string({
      description: 'All the reasons in one text.',
      resolve: ({ verdicts }, _args, context) =>
        verdictsOfRefusal(context, verdicts)
          .map((verdict) => verdictIn(context.locale, verdict).message)
          .join(' '),
    }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'Each reason.',
      resolve: ({ verdicts }, _args, context) =>
        verdictsOfRefusal(context, verdicts).map((verdict) => verdictIn(context.locale, verdict)),
    }),
  }),
})

export const ConflictType = builder.objectRef<Conflict>('Conflict').implement({
  description: 'Somebody changed the record since the version that was given. Nothing was changed.',
  fields: (t) => ({
    message: t.string({
      description: 'A sentence in the language of the request.',
      resolve: (_conflict, _args, { locale }) =>
        summary(locale, 'Bản ghi vừa được người khác sửa.', 'The record was just changed by somebody else.'),
    }),
    currentVersion: t.exposeInt('currentVersion', { description: 'The version to read and to send next.' }),
    changedBy: t.exposeString('changedBy', {
      nullable: true,
      description: 'The account that changed it last, where it may be seen.',
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When it was changed last.' }),
  }),
})

export const InvalidType = builder.objectRef<Invalid>('Invalid').implement({
  description: 'Fields of the input are missing or wrong. Nothing was changed.',
  fields: (t) => ({
    message: t.string({
      description: 'A sentence in the language of the request.',
      resolve: ({ problems }, _args, { locale }) =>
        summary(
          locale,
          `${problems.length} trường cần sửa.`,
          problems.length === 1 ? '1 field needs a correction.' : `${problems.length} fields need a correction.`,
        ),
    }),
    errors: t.field({ type: [FieldErrorType], description: 'Each field.', resolve: ({ problems }) => [...problems] }),
  }),
})

/** The union that a write on the entity answers: `<Entity>Success | Refusal | Conflict | Invalid`. */
export const resultUnion = <T>(entity: string, success: TypeRef<Success<T>>) =>
  builder.unionType(`${entity}Result`, {
    description: 'The success, or why not.',
    types: [success, RefusalType, ConflictType, InvalidType],
    resolveType: (outcome: Outcome<T>) => {
      switch (outcome.kind) {
        case 'success':
          return `${entity}Success`
        case 'refusal':
          return 'Refusal'
        case 'conflict':
          return 'Conflict'
        case 'invalid':
          return 'Invalid'
      }
    },
  })
