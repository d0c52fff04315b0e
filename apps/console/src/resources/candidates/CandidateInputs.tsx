import type { Validator } from 'react-admin'
import { useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { FormCommittee } from '../../components/form/FormCommittee.tsx'
import { FormDay } from '../../components/form/FormDay.tsx'
import { FormSelect } from '../../components/form/FormSelect.tsx'
import { FormSuggest } from '../../components/form/FormSuggest.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { notAfter, PersonInputs } from '../../components/people/PersonInputs.tsx'
import { Section } from '../../components/Section.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { sourceProblems } from './candidate-form.ts'
import { sourceOrganisationNamesDocument } from './list-documents.ts'

/** The kinds of committees that follow candidates. */
export const CELLS = ['CELL', 'GRASSROOTS_CELL'] as const

type Props = {
  today: string
  within: string | null
  /** The case is new: its cell and first day are still to be written. */
  fresh: boolean
  cellName?: string
}

/** The fields of a candidate, alike for a new case and for one that is changed. */
export function CandidateInputs({ today, within, fresh, cellName }: Props) {
  const translate = useTranslate()
  const label = (field: string): string => translate(`candidates.fields.${field}`)
  return (
    <>
      <Section title={translate('candidates.form.person')}>
        <div className="fields">
          <PersonInputs today={today} />
        </div>
      </Section>
      <Section title={translate('candidates.form.place')}>
        <div className="fields">
          {fresh ? (
            <FormCommittee
              source="cellId"
              label={label('cellId')}
              kinds={CELLS}
              within={within}
              help={translate('candidates.form.cellHelp')}
            />
          ) : (
            <div>
              <p>{cellName}</p>
              <p className="small secondary">{translate('candidates.form.cellFixed')}</p>
            </div>
          )}
          <FormText
            source="reference"
            label={label('reference')}
            optional
            help={translate('candidates.form.referenceHelp')}
          />
        </div>
      </Section>
      <Section title={translate('candidates.form.source')}>
        <div className="fields">
          <SourceInputs within={within} />
          {fresh && (
            <>
              <div className="fields pair">
                <FormDay
                  source="sourcedOn"
                  label={label('sourcedOn')}
                  max={today}
                  validate={notAfter(today)}
                  help={translate('candidates.form.sourcedOnHelp')}
                />
                <FormText source="documentNumber" label={label('documentNumber')} optional />
              </div>
              <FormText source="note" label={label('note')} optional multiline />
            </>
          )}
        </div>
      </Section>
    </>
  )
}

function SourceInputs({ within }: { within: string | null }) {
  const translate = useTranslate()
  const labels = useLabels()
  const kind: unknown = useWatch({ name: 'sourceKind' })
  const known = Object.keys(labels.sourceOrganisationKind).includes(String(kind))
  const { data } = useDocument(
    sourceOrganisationNamesDocument,
    { filter: { ...(within === null ? {} : { within }) } },
    { enabled: known, staleTime: 60_000 },
  )
  const names = data?.sourceOrganisations.nodes.filter((each) => each.kind === kind).map(({ name }) => name) ?? []
  return (
    <>
      <FormSelect
        source="sourceKind"
        label={translate('candidates.fields.sourceKind')}
        optional
        choices={labels.sourceOrganisationKind}
        validate={kindGoesWithName}
      />
      <FormSuggest
        source="sourceName"
        label={translate('candidates.fields.sourceName')}
        optional
        suggestions={[...new Set(names)]}
        validate={nameGoesWithKind}
        help={translate('candidates.form.sourceNameHelp')}
      />
    </>
  )
}

const kindGoesWithName: Validator = (value: unknown, { sourceName }: { sourceName?: unknown }) => {
  const { sourceKind } = sourceProblems(value, sourceName)
  return sourceKind && `candidates.problems.${sourceKind}`
}

const nameGoesWithKind: Validator = (value: unknown, { sourceKind }: { sourceKind?: unknown }) => {
  const { sourceName } = sourceProblems(sourceKind, value)
  return sourceName && `candidates.problems.${sourceName}`
}
