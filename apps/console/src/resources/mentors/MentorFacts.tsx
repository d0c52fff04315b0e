import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { MentorPage } from './mentor-page.ts'

/** What is known of a mentor. */
export function MentorFacts({ mentor }: { mentor: MentorPage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, number } = useFormat()
  const label = (field: string): string => translate(`mentors.fields.${field}`)
  const or = (value: string | null) => value ?? <span className="quiet">{translate('mentors.notGiven')}</span>
  const shown = (fieldClass: 'BASIC' | 'SENSITIVE', value: string | null) =>
    mentor.hidden.includes(fieldClass) ? (
      <span className="quiet">{translate('candidates.masked.value')}</span>
    ) : (
      or(value)
    )
  return (
    <Section
      title={translate('mentors.page.facts')}
      aside={
        mentor.mayReadAudit ? (
          <Link to={`/audit?filter=${encodeURIComponent(JSON.stringify({ subjectId: mentor.id }))}`}>
            {translate('mentors.page.audit')}
          </Link>
        ) : null
      }
    >
      <FactsList
        facts={[
          { label: label('birthDate'), value: shown('SENSITIVE', mentor.birthDate && date(mentor.birthDate)) },
          { label: label('sex'), value: shown('BASIC', mentor.sex && labels.sex[mentor.sex]) },
          { label: label('cardNumber'), value: shown('SENSITIVE', mentor.cardNumber) },
          { label: label('position'), value: shown('BASIC', mentor.position) },
          {
            label: label('committee'),
            value: <Link to={`/committees/${mentor.committee.id}/show`}>{mentor.committee.name}</Link>,
          },
          {
            label: label('officialSince'),
            value: shown('SENSITIVE', mentor.officialSince && date(mentor.officialSince)),
          },
          { label: label('capacity'), value: number(mentor.capacity) },
          ...(mentor.endedOn ? [{ label: label('endedOn'), value: date(mentor.endedOn) }] : []),
        ]}
      />
    </Section>
  )
}
