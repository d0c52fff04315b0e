import type { ResultOf } from '@nguon/client'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { committeeHistory, type HistoryEvent } from './committee-history.ts'
import { MembersDialog } from './MembersDialog.tsx'
import { committeeHistoryDocument } from './page-documents.ts'

type Facts = NonNullable<ResultOf<typeof committeeHistoryDocument>['committee']>
type Kind = Facts['designations'][number]['kind']

/** Who answers for a committee, its members by year, and what it was before. */
export function CommitteeRecordFacts({
  committeeId,
  today,
  past,
}: {
  committeeId: string
  today: string
  past: boolean
}) {
  const { data, error, refetch } = useDocument(committeeHistoryDocument, { id: committeeId })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.committee) return null
  return (
    <>
      <ResponsiblePersons persons={data.committee.responsiblePersons} today={today} />
      <MembersByYear committee={data.committee} today={today} past={past} />
      <History committee={data.committee} />
    </>
  )
}

function ResponsiblePersons({ persons, today }: { persons: Facts['responsiblePersons']; today: string }) {
  const translate = useTranslate()
  const { date } = useFormat()
  return (
    <Section title={translate('committees.responsible.title')}>
      {persons.length === 0 && <p className="nothing quiet">{translate('committees.responsible.none')}</p>}
      <ul className="short-list">
        {persons.map(({ id, fullName, position, startsOn, endsOn }) => (
          <li key={id}>
            <span className="short-main">
              <b>{fullName ?? translate('committees.people.masked')}</b>
              <span className="caption">{position}</span>
            </span>
            <span className="caption">
              {endsOn === null
                ? translate('committees.responsible.since', { date: date(startsOn) })
                : translate('committees.responsible.between', { from: date(startsOn), to: date(endsOn) })}
              {endsOn !== null && endsOn < today && `, ${translate('committees.responsible.former')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MembersByYear({ committee, today, past }: { committee: Facts; today: string; past: boolean }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const counts = committee.memberCounts
  const { number } = useFormat()
  return (
    <Section title={translate('committees.members.title')}>
      {counts.length === 0 ? (
        <p className="nothing">
          {translate('committees.members.none')}{' '}
          <span className="quiet">{translate('committees.members.noneHint')}</span>
        </p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{translate('committees.fields.year')}</th>
              <th scope="col" className="figure">
                {translate('committees.fields.officialMembers')}
              </th>
              <th scope="col" className="figure">
                {translate('committees.fields.probationaryMembers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ year, officialMembers, probationaryMembers }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="figure">{number(officialMembers)}</td>
                <td className="figure">{number(probationaryMembers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {committee.mayUpdate && committee.dissolvedOn === null && (
        <p className="note">
          <GuardedButton
            small
            icon="add"
            refusal={past ? translate('committees.actions.past') : null}
            onClick={() => setOpen(true)}
          >
            {translate('committees.members.add')}
          </GuardedButton>
        </p>
      )}
      {open && <MembersDialog committee={committee} counts={counts} today={today} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function History({ committee }: { committee: Facts }) {
  const translate = useTranslate()
  const { date } = useFormat()
  const words = useHistoryWords()
  const events = committeeHistory<Kind>(committee.placements, committee.designations, committee.dissolvedOn)
  return (
    <Section title={translate('committees.history.title')}>
      <Timeline
        items={events.map((event) => {
          const [title = '', ...details] = words(event)
          return { key: event.on, when: date(event.on), title, details }
        })}
      />
    </Section>
  )
}

/** What changed on a day, the weightiest first. */
function useHistoryWords(): (event: HistoryEvent<Kind>) => readonly string[] {
  const translate = useTranslate()
  const labels = useLabels()
  return (event) => {
    const lines: string[] = []
    if (event.dissolved) lines.push(translate('committees.history.dissolved'))
    if (event.parent !== undefined) {
      const parent = event.parent?.name ?? translate('committees.history.outside')
      if (!event.first) lines.push(translate('committees.history.moved', { parent }))
      else if (event.parent === null) lines.push(translate('committees.history.establishedTop'))
      else lines.push(translate('committees.history.established', { parent }))
    }
    if (event.name !== undefined) {
      const key = event.first ? 'committees.history.named' : 'committees.history.renamed'
      lines.push(translate(key, { name: event.name }))
    }
    if (event.kind !== undefined) {
      lines.push(translate('committees.history.kind', { kind: labels.committeeKind[event.kind] }))
    }
    if (event.code) lines.push(translate('committees.history.code', { code: event.code }))
    for (const number of event.decisionNumbers) lines.push(translate('committees.history.decision', { number }))
    return lines
  }
}
