import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { type Edition, editionsDocument } from './documents.ts'
import { checkedIn, standingOf } from './edition-facts.ts'
import { MarkDialog, type Marking } from './MarkDialog.tsx'
import { PapersWanted } from './PapersWanted.tsx'
import { nameOf } from './RegulationsPage.tsx'
import { RulesTable } from './RulesTable.tsx'
import './regulations.css'

/** One text of the rules: what it says of each rule, which papers it wants, and what of it was compared. */
export function EditionPage() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(editionsDocument, {})
  const list = translate('regulations.title')
  if (error && !data) {
    return (
      <>
        <PageHeader title={list} />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!data) return <LoadingLines count={5} />
  const edition = data.editions.find((each) => each.id === id)
  if (!edition) {
    return (
      <>
        <PageHeader title={list} />
        <NotFoundState title={translate('regulations.missing')} back={{ to: '/regulations', label: list }} />
      </>
    )
  }
  const before = data.editions.find((each) => each.id === edition.replaces) ?? null
  return <EditionText edition={edition} before={before} mayMark={data.viewerMayMarkRules} />
}

type Props = { edition: Edition; before: Edition | null; mayMark: boolean }

function EditionText({ edition, before, mayMark }: Props) {
  const translate = useTranslate()
  const { date, number } = useFormat()
  const { today } = useWorkingContext()
  const [marking, setMarking] = useState<Marking | null>(null)
  const { checked, all } = checkedIn(edition)
  const onMark = mayMark ? setMarking : null
  return (
    <>
      <PageHeader
        title={nameOf(edition)}
        path={[{ label: translate('regulations.title'), to: '/regulations' }]}
        factList={[
          <b key="issuer">{edition.issuer}</b>,
          <span key="force">
            {edition.inForceTo === null
              ? translate('regulations.from', { from: date(edition.inForceFrom) })
              : translate('regulations.between', { from: date(edition.inForceFrom), to: date(edition.inForceTo) })}
            {' · '}
            {translate(`regulations.standings.${standingOf(edition, today)}`)}
          </span>,
          ...(before
            ? [
                <span key="before">
                  {translate('regulations.replaces')} <Link to={`/regulations/${before.id}`}>{nameOf(before)}</Link>
                </span>,
              ]
            : []),
          <span key="trust">
            {edition.trust === 'UNCHECKED' ? (
              <StatusMark status="unchecked">{translate('regulations.textUnread')}</StatusMark>
            ) : (
              <StatusMark status="passed">{translate('regulations.textRead')}</StatusMark>
            )}
          </span>,
        ]}
      />
      <Section
        title={translate('regulations.rules')}
        aside={translate('regulations.compared', { checked: number(checked), all: number(all) })}
      >
        <RulesTable rules={edition.rules} onMark={onMark} />
      </Section>
      {edition.papers.length > 0 && (
        <Section title={translate('regulations.papers')}>
          <PapersWanted papers={edition.papers} onMark={onMark} />
        </Section>
      )}
      {marking && (
        <MarkDialog marking={marking} edition={edition.id} name={nameOf(edition)} onClose={() => setMarking(null)} />
      )}
    </>
  )
}
