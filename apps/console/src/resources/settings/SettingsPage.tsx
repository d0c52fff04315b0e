import { useTranslate } from 'react-admin'
import { Choice } from '../../components/Choice.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useAppearance } from '../../layout/use-appearance.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import { CalendarFeedSection } from './CalendarFeedSection.tsx'
import { DigestForm } from './DigestForm.tsx'
import { settingsDocument } from './documents.ts'

/** What the account chooses for itself: the mail and the calendar of what is due, language and theme. */
export function SettingsPage() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { data, error, refetch } = useDocument(settingsDocument, {})
  return (
    <div className="form-page">
      <PageHeader title={translate('settings.title')} facts={viewer.name} />
      <Section title={translate('settings.appearance')}>
        <Appearance />
      </Section>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && (
        <>
          <Section title={translate('settings.digest.title')}>
            <DigestForm digest={data.viewer.digest} />
          </Section>
          <Section title={translate('settings.feed.title')}>
            <CalendarFeedSection feed={data.viewer.calendarFeed} />
          </Section>
        </>
      )}
    </div>
  )
}

function Appearance() {
  const translate = useTranslate()
  const { dark, english, toggleDark, toggleLanguage } = useAppearance()
  return (
    <div className="fields pair">
      <div>
        <p className="small">{translate('settings.language')}</p>
        <Choice
          label={translate('settings.language')}
          value={english ? 'en' : 'vi'}
          options={[
            { value: 'vi', words: 'Tiếng Việt' },
            { value: 'en', words: 'English' },
          ]}
          onChange={toggleLanguage}
        />
      </div>
      <div>
        <p className="small">{translate('settings.theme')}</p>
        <Choice
          label={translate('settings.theme')}
          value={dark ? 'dark' : 'light'}
          options={[
            { value: 'light', words: translate('app.top.light') },
            { value: 'dark', words: translate('app.top.dark') },
          ]}
          onChange={toggleDark}
        />
      </div>
    </div>
  )
}
