import { Button } from '@mui/material'
import { useState } from 'react'
import { useLocaleState, useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { Ticked } from './DigestForm.tsx'
import { createCalendarFeedDocument, type MySettings, revokeCalendarFeedDocument } from './documents.ts'
import './settings.css'

/** The secret address of one's own calendar: made, shown once, and revoked. */
export function CalendarFeedSection({ feed }: { feed: MySettings['calendarFeed'] }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { instant } = useFormat()
  const seesPersons = useMay('PERSON_READ')
  const [locale] = useLocaleState()
  const [withNames, setWithNames] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const making = useMutationDocument(createCalendarFeedDocument, (result) => result.createCalendarFeed)
  const revoking = useMutationDocument(revokeCalendarFeedDocument, (result) => result.revokeCalendarFeed)
  const busy = making.running || revoking.running

  const act = async (what: 'make' | 'revoke'): Promise<void> => {
    if (busy) return
    setFailure(null)
    setAnswer(null)
    setAddress(null)
    try {
      if (what === 'make') {
        const outcome = await making.run({ input: { withNames, language: locale === 'en' ? 'EN' : 'VI' } })
        if (outcome.__typename === 'CalendarFeedSuccess') setAddress(outcome.address)
        else setAnswer(outcome)
      } else {
        const outcome = await revoking.run({})
        if (outcome.__typename === 'CalendarFeedSuccess') notify('settings.feed.revoked', { type: 'success' })
        else setAnswer(outcome)
      }
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <>
      <p className="note">{translate('settings.feed.explain')}</p>
      {feed && (
        <p>
          <StatusMark status="passed" wraps>
            {[
              translate('settings.feed.made', { at: instant(feed.createdAt) }),
              feed.lastUsedAt
                ? translate('settings.feed.used', { at: instant(feed.lastUsedAt) })
                : translate('settings.feed.unused'),
              feed.withNames ? translate('settings.feed.named') : translate('settings.feed.unnamed'),
            ].join(' · ')}
          </StatusMark>
        </p>
      )}
      {address && <SecretAddress address={address} />}
      <div className="fields">
        {seesPersons && <Ticked label={translate('settings.withNames')} checked={withNames} onChange={setWithNames} />}
        <div className="feed-acts">
          <Button aria-disabled={busy} onClick={() => void act('make')}>
            {translate(feed ? 'settings.feed.makeAgain' : 'settings.feed.make')}
          </Button>
          {feed && (
            <Button aria-disabled={busy} onClick={() => void act('revoke')}>
              {translate('settings.feed.revoke')}
            </Button>
          )}
        </div>
        {feed && <p className="small secondary">{translate('settings.feed.againHint')}</p>}
        <Answered answer={answer} failure={failure} refused="settings.feed.refused" fields={[]} />
      </div>
    </>
  )
}

function SecretAddress({ address }: { address: string }) {
  const translate = useTranslate()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // A page without a secure origin has no clipboard: the field can still be picked and copied by hand.
      setCopied(false)
    }
  }
  return (
    <div className="secret" role="status">
      <p>
        <b>{translate('settings.feed.once')}</b>
      </p>
      <input
        readOnly
        value={address}
        aria-label={translate('settings.feed.address')}
        onFocus={(event) => event.target.select()}
      />
      <Button size="small" onClick={() => void copy()}>
        {translate(copied ? 'settings.feed.copied' : 'settings.feed.copy')}
      </Button>
    </div>
  )
}
