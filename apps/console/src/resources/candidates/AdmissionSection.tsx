import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

/** The admission as it was decided: what the figures of that year count. */
export function AdmissionSection({ admission }: { admission: NonNullable<CandidatePage['admission']> }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, number } = useFormat()
  const { decidedOn, ceremonyOn, annulledOn, documentNumber, documentIssuer, ageYears, committee, readmission } =
    admission
  const label = (field: string): string => translate(`candidates.admission.${field}`)
  const quiet = (words: string) => <span className="quiet">{words}</span>
  return (
    <Section title={label('title')}>
      <FactsList
        facts={[
          { label: label('decidedOn'), value: <b>{date(decidedOn)}</b> },
          {
            label: label('document'),
            value:
              [documentNumber, documentIssuer].filter(Boolean).join(', ') || quiet(translate('candidates.notGiven')),
          },
          { label: label('ceremonyOn'), value: ceremonyOn ? date(ceremonyOn) : quiet(label('notYet')) },
          { label: label('committee'), value: <Link to={`/committees/${committee.id}/show`}>{committee.name}</Link> },
          {
            label: label('age'),
            value: ageYears === null ? quiet(translate('candidates.notGiven')) : number(ageYears),
          },
          { label: label('kind'), value: labels.caseKind[readmission ? 'READMISSION' : 'FIRST'] },
          ...(annulledOn
            ? [{ label: label('annulledOn'), value: <StatusMark status="failed">{date(annulledOn)}</StatusMark> }]
            : []),
        ]}
      />
    </Section>
  )
}
