import { LOCALES } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import { ViewerType } from '../access/index.ts'
import { type CalendarFeed, calendarFeed, type DigestSetting, digestSetting } from './digest-store.ts'
import { createCalendarFeed, revokeCalendarFeed, setDigest } from './settings-service.ts'

const [VI, EN] = LOCALES
const LanguageEnum = builder.enumType('Language', {
  description: 'A language that the product speaks.',
  values: {
    VI: { value: VI, description: 'Vietnamese.' },
    EN: { value: EN, description: 'English.' },
  },
})

const DigestType = builder.objectRef<DigestSetting>('Digest').implement({
  description: 'Whether, where and when an account gets a mail with what is due.',
  fields: (t) => ({
    enabled: t.exposeBoolean('enabled', { description: 'Whether it is sent.' }),
    email: t.exposeString('email', { description: 'Where it is sent.' }),
    hour: t.exposeInt('hour', { description: 'From which hour of the day in Vietnam, 0 to 23.' }),
    language: t.expose('language', { type: LanguageEnum, description: 'In which language.' }),
    withNames: t.exposeBoolean('withNames', {
      description: 'Whether it names people, where you may see them; otherwise it names cells alone.',
    }),
  }),
})
const CalendarFeedType = builder.objectRef<CalendarFeed>('CalendarFeed').implement({
  description: 'A secret address under which a calendar program reads what is due. The address itself is told once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    language: t.expose('language', { type: LanguageEnum, description: 'In which language.' }),
    withNames: t.exposeBoolean('withNames', {
      description: 'Whether it names people, where you may see them; otherwise it names cells alone.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a program read it last; null where none did.',
    }),
  }),
})

builder.objectFields(ViewerType, (t) => ({
  digest: t.field({
    type: DigestType,
    nullable: true,
    description: 'Your digest; null where you never set it.',
    resolve: (_viewer, _args, context) => digestSetting(context).load('MINE'),
  }),
  calendarFeed: t.field({
    type: CalendarFeedType,
    nullable: true,
    description: 'Your secret calendar; null where there is none.',
    resolve: (_viewer, _args, context) => calendarFeed(context).load('MINE'),
  }),
}))

const DigestSuccess = builder.objectRef<Success<DigestSetting>>('DigestSuccess').implement({
  description: 'The digest was set.',
  fields: (t) => ({
    digest: t.field({ type: DigestType, description: 'The digest as it is now.', resolve: ({ value }) => value }),
  }),
})
const CalendarFeedSuccess = builder
  .objectRef<Success<{ readonly feed: CalendarFeed; readonly address: string | null }>>('CalendarFeedSuccess')
  .implement({
    description: 'The calendar was made or revoked.',
    fields: (t) => ({
      calendarFeed: t.field({
        type: CalendarFeedType,
        description: 'The calendar.',
        resolve: ({ value }) => value.feed,
      }),
      address: t.string({
        nullable: true,
        description: 'The secret address, told only now; null when it was revoked.',
        resolve: ({ value }) => value.address,
      }),
    }),
  })
const DigestResult = resultUnion('Digest', DigestSuccess)
const CalendarFeedResult = resultUnion<{ readonly feed: CalendarFeed; readonly address: string | null }>(
  'CalendarFeed',
  CalendarFeedSuccess,
)

const namesField = {
  description: 'Whether people are named, where you may see them; not, when it is left out.',
} as const
const languageField = {
  type: LanguageEnum,
  description: 'In which language; that of the request when it is left out.',
} as const
const SetDigestInputType = builder.inputType('SetDigestInput', {
  description: 'Your digest.',
  fields: (t) => ({
    enabled: t.boolean({ required: true, description: 'Whether it is sent.' }),
    email: t.string({ required: true, description: 'Where it is sent.' }),
    hour: t.int({ required: true, description: 'From which hour of the day in Vietnam, 0 to 23.' }),
    language: t.field(languageField),
    withNames: t.boolean(namesField),
  }),
})
const CreateCalendarFeedInputType = builder.inputType('CreateCalendarFeedInput', {
  description: 'Your secret calendar.',
  fields: (t) => ({ language: t.field(languageField), withNames: t.boolean(namesField) }),
})

builder.mutationFields((t) => ({
  setDigest: t.field({
    type: DigestResult,
    description: 'Sets the mail with what is due that your own account gets.',
    args: { input: t.arg({ type: SetDigestInputType, required: true, description: 'The digest.' }) },
    resolve: (_root, { input }, context) => setDigest(context, input),
  }),
  createCalendarFeed: t.field({
    type: CalendarFeedResult,
    description: 'Makes a secret calendar address for your own account; one that it had ends.',
    args: { input: t.arg({ type: CreateCalendarFeedInputType, required: true, description: 'The calendar.' }) },
    resolve: async (_root, { input }, context) => createCalendarFeed(context, input),
  }),
  revokeCalendarFeed: t.field({
    type: CalendarFeedResult,
    description: 'Ends your secret calendar address at once.',
    resolve: async (_root, _args, context) => {
      const outcome = await revokeCalendarFeed(context)
      return outcome.kind === 'success' ? { ...outcome, value: { feed: outcome.value, address: null } } : outcome
    },
  }),
}))
