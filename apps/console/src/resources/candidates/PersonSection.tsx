import { useTranslate } from 'react-admin'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

/** What is known of the person, and who introduced them. */
export function PersonSection({ candidate }: { candidate: CandidatePage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { sex, religion, education, qualification, occupation, enterpriseKind, youthUnionMember, sourceOrganisation } =
    candidate
  const label = (field: string): string => translate(`candidates.fields.${field}`)
  const or = (value: string | null | undefined) =>
    value ?? <span className="quiet">{translate('candidates.notGiven')}</span>
  const shown = (fieldClass: 'BASIC' | 'SENSITIVE', value: string | null | undefined) =>
    candidate.hidden.includes(fieldClass) ? (
      <span className="quiet">{translate('candidates.masked.value')}</span>
    ) : (
      or(value)
    )
  return (
    <Section title={translate('candidates.page.person')}>
      <FactsList
        facts={[
          { label: label('birthDate'), value: shown('SENSITIVE', candidate.birthDate && date(candidate.birthDate)) },
          { label: label('sex'), value: shown('BASIC', sex && labels.sex[sex]) },
          { label: label('ethnicity'), value: shown('SENSITIVE', candidate.ethnicity) },
          { label: label('religion'), value: shown('SENSITIVE', religion) },
          { label: label('education'), value: shown('SENSITIVE', education && labels.education[education]) },
          {
            label: label('qualification'),
            value: shown('SENSITIVE', qualification && labels.qualification[qualification]),
          },
          { label: label('occupation'), value: shown('SENSITIVE', occupation && labels.occupation[occupation]) },
          ...(enterpriseKind ? [{ label: label('enterpriseKind'), value: labels.enterpriseKind[enterpriseKind] }] : []),
          {
            label: label('youthUnionMember'),
            value: shown(
              'SENSITIVE',
              youthUnionMember === null ? null : translate(youthUnionMember ? 'candidates.yes' : 'candidates.no'),
            ),
          },
          { label: label('residence'), value: shown('SENSITIVE', candidate.residence) },
          {
            label: label('sourceOrganisation'),
            value: sourceOrganisation ? (
              <>
                {sourceOrganisation.name}
                {!sourceOrganisation.name.startsWith(labels.sourceOrganisationKind[sourceOrganisation.kind]) && (
                  <span className="quiet"> · {labels.sourceOrganisationKind[sourceOrganisation.kind]}</span>
                )}
              </>
            ) : (
              <span className="quiet">{translate('candidates.none')}</span>
            ),
          },
          { label: label('sourcedOn'), value: date(candidate.sourcedOn) },
          { label: label('reference'), value: shown('BASIC', candidate.reference) },
        ]}
      />
    </Section>
  )
}
