import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { Section } from '../../components/Section.tsx'
import { StageMeter } from '../../components/StageMeter.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { committeePeopleDocument } from './page-documents.ts'

const filtered = (resource: string, filter: Record<string, unknown>): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`

/** A few of the people of a committee, with the way to all of them. */
export function CommitteePeople({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { data, error, refetch } = useDocument(committeePeopleDocument, { id: committeeId })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  const candidates = data.committee?.candidates
  const mentors = data.committee?.mentors
  return (
    <>
      <Section
        title={translate('committees.people.candidates')}
        aside={<All to={filtered('candidates', { within: committeeId })} count={candidates?.totalCount ?? 0} />}
      >
        {candidates && candidates.nodes.length > 0 ? (
          <ul className="short-list">
            {candidates.nodes.map(({ id, fullName, masked, stage, cell }) => (
              <li key={id}>
                <span className="short-main">
                  <PersonName person={{ id, fullName, masked }} to={`/candidates/${id}/show`} />
                  <span className="caption">{cell.name}</span>
                </span>
                <span className="short-stage">
                  <StageMeter stage={stage} />
                  <span className="caption">{labels.stage[stage]}</span>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <Nothing title="committees.people.noCandidates" hint="committees.people.noCandidatesHint" />
        )}
      </Section>
      <Section
        title={translate('committees.people.mentors')}
        aside={<All to={filtered('mentors', { within: committeeId })} count={mentors?.totalCount ?? 0} />}
      >
        {mentors && mentors.nodes.length > 0 ? (
          <ul className="short-list">
            {mentors.nodes.map(({ id, fullName, masked, load, capacity }) => (
              <li key={id}>
                <PersonName person={{ id, fullName, masked }} to={`/mentors/${id}/show`} />
                <span className="caption">{translate('committees.people.load', { load, capacity })}</span>
              </li>
            ))}
          </ul>
        ) : (
          <Nothing title="committees.people.noMentors" hint="committees.people.noMentorsHint" />
        )}
      </Section>
    </>
  )
}

function All({ to, count }: { to: string; count: number }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (count === 0) return null
  return <Link to={to}>{translate('committees.people.all', { count: number(count) })}</Link>
}

function Nothing({ title, hint }: { title: string; hint: string }) {
  const translate = useTranslate()
  return (
    <p className="nothing">
      {translate(title)} <span className="quiet">{translate(hint)}</span>
    </p>
  )
}
