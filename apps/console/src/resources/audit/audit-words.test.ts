import { AUDITED_ACTS, labelsEn, labelsVi, VERBS } from '@nguon/domain'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { describe, expect, it } from 'vitest'
import { verbWords } from '../../components/audit/verb-words.ts'
import { LANGUAGES, messagesOf } from '../../i18n/index.ts'
import { SUBJECT_TYPES, subjectPath } from './subjects.ts'

const translateIn = (locale: 'vi' | 'en') => {
  const provider = polyglotI18nProvider(messagesOf, locale, [...LANGUAGES])
  return (key: string) => provider.translate(key)
}

describe('what was done, in the change log', () => {
  it.each([
    ['vi', labelsVi],
    ['en', labelsEn],
  ] as const)('has words for every verb that the audit can have, in %s', (locale, labels) => {
    const translate = translateIn(locale)

    const unsaid = [...VERBS, ...AUDITED_ACTS].filter((verb) =>
      /^app\.|^[a-z-]+:[a-z]+$/.test(verbWords(verb, labels, translate)),
    )

    expect(unsaid).toEqual([])
  })

  it('names the export of a list and the making of an account', () => {
    const translate = translateIn('vi')

    expect(verbWords('list:export', labelsVi, translate)).toBe('xuất danh sách')
    expect(verbWords('account:create', labelsVi, translate)).toBe('lập tài khoản')
  })

  it('leaves a verb of another release as it was written', () => {
    expect(verbWords('case:reopen', labelsVi, translateIn('vi'))).toBe('case:reopen')
  })
})

describe('what it was done to', () => {
  it('has a word for everything that the log can be narrowed to', () => {
    const translate = translateIn('vi')

    expect(SUBJECT_TYPES.filter((type) => translate(`app.audit.types.${type}`).startsWith('app.'))).toEqual([])
  })

  it('leads to the list that was exported and to the terms', () => {
    expect(subjectPath({ subjectType: 'List', subjectId: 'candidates' })).toBe('/candidates')
    expect(subjectPath({ subjectType: 'List', subjectId: 'admissions' })).toBeNull()
    expect(subjectPath({ subjectType: 'Term', subjectId: 'term-1' })).toBe('/terms')
  })
})
