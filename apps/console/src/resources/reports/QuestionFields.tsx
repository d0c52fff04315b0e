import type { CalendarDate, ReportDimension, Stage } from '@nguon/domain'
import {
  CODES_OF,
  DATE_BASES,
  DEEPEST_LEVEL,
  type KeptQuestion,
  MEASURE_TERMS,
  MOST_DIMENSIONS,
  REPORT_COMPARISONS,
  REPORT_MEASURES,
  REPORT_PERIODS,
  STAGES,
  UNKNOWN_CODE,
} from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { FilterFields } from './FilterFields.tsx'
import { Labelled } from './Labelled.tsx'
import { askingFor, brokenDownBy, type UsualDays } from './question.ts'

type Props = {
  question: KeptQuestion
  within: string
  usual: UsualDays
  onChange: (question: KeptQuestion) => void
  onWithin: (id: string) => void
}

const NONE = ''
const dayOf = (text: string): CalendarDate | null => (text === NONE ? null : (text as CalendarDate))

/** What is asked: the figure, by what, of whom, when, and what stands beside it. */
export function QuestionFields({ question, within, usual, onChange, onWithin }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { measure, dimensions } = question
  const terms = MEASURE_TERMS[measure]
  const words = <T extends string>(list: readonly T[], of: Readonly<Record<T, string>>) =>
    list.map((value) => ({ value, words: of[value] }))
  const none = (key: string) => ({ value: NONE, words: translate(key) })
  const broken = (place: number, wanted: string): void => {
    const others = dimensions.filter((_, index) => index !== place)
    const chosen = terms.dimensions.find((each) => each === wanted)
    onChange(brokenDownBy(question, chosen ? [...others.slice(0, place), chosen, ...others.slice(place)] : others))
  }
  const places = Array.from({ length: Math.min(dimensions.length + 1, MOST_DIMENSIONS) }, (_, place) => place)
  return (
    <div className="fields report-fields">
      <CommitteeField
        label={translate('reports.fields.within')}
        value={within}
        onChange={(id) => {
          if (id !== null) onWithin(id)
        }}
      />
      <Labelled
        label={translate('reports.fields.measure')}
        value={measure}
        options={words(REPORT_MEASURES, labels.reportMeasure)}
        onChange={(value) => {
          const chosen = REPORT_MEASURES.find((each) => each === value)
          if (chosen) onChange(askingFor(question, chosen, usual))
        }}
      />
      {measure === 'CONVERSION' && <Stages question={question} onChange={onChange} />}
      {places.map((place) => (
        <Labelled
          key={place}
          label={translate('reports.fields.dimension', { place: place + 1 })}
          value={dimensions[place] ?? NONE}
          options={[
            none('reports.fields.noDimension'),
            ...words(
              terms.dimensions.filter((each) => !dimensions.includes(each) || dimensions[place] === each),
              labels.reportDimension,
            ),
          ]}
          onChange={(value) => broken(place, value)}
        />
      ))}
      {dimensions.includes('COMMITTEE') && (
        <Labelled
          label={translate('reports.fields.level')}
          value={String(question.level ?? 1)}
          options={Array.from({ length: DEEPEST_LEVEL }, (_, index) => ({
            value: String(index + 1),
            words: translate('reports.fields.levelBelow', { smart_count: index + 1, count: index + 1 }),
          }))}
          onChange={(value) => onChange({ ...question, level: value === '1' ? null : Number(value) })}
        />
      )}
      {terms.when === 'PERIOD' && (
        <Labelled
          label={translate('reports.fields.period')}
          value={question.period ?? 'DAYS'}
          options={words(REPORT_PERIODS, labels.reportPeriod)}
          onChange={(value) => {
            const period = REPORT_PERIODS.find((each) => each === value) ?? 'DAYS'
            const days = period === 'DAYS' ? usual : { from: null, to: null }
            onChange({ ...question, period, ...days })
          }}
        />
      )}
      {question.period === 'DAYS' && (
        <div className="fields pair">
          <DayField
            label={translate('reports.fields.from')}
            value={question.from}
            onChange={(day) => onChange({ ...question, from: dayOf(day) })}
          />
          <DayField
            label={translate('reports.fields.to')}
            value={question.to}
            onChange={(day) => onChange({ ...question, to: dayOf(day) })}
          />
        </div>
      )}
      {terms.hasBasis && (
        <Labelled
          label={translate('reports.fields.basis')}
          value={question.basis ?? 'DECISION'}
          options={DATE_BASES.map((value) => ({ value, words: translate(`reports.basis.${value}`) }))}
          onChange={(value) => onChange({ ...question, basis: value === 'CEREMONY' ? 'CEREMONY' : null })}
        />
      )}
      <Labelled
        label={translate('reports.fields.comparison')}
        value={question.comparison ?? NONE}
        options={[
          none('reports.fields.noComparison'),
          ...words(
            REPORT_COMPARISONS.filter((each) => each === 'COMMITTEE' || terms.when === 'PERIOD'),
            labels.reportComparison,
          ),
        ]}
        onChange={(value) => {
          const comparison = REPORT_COMPARISONS.find((each) => each === value) ?? null
          onChange({ ...question, comparison, besideFrom: null, besideTo: null, besideCommittee: null })
        }}
      />
      {question.comparison === 'DAYS' && (
        <div className="fields pair">
          <DayField
            label={translate('reports.fields.besideFrom')}
            value={question.besideFrom}
            onChange={(day) => onChange({ ...question, besideFrom: dayOf(day) })}
          />
          <DayField
            label={translate('reports.fields.besideTo')}
            value={question.besideTo}
            onChange={(day) => onChange({ ...question, besideTo: dayOf(day) })}
          />
        </div>
      )}
      {question.comparison === 'COMMITTEE' && (
        <CommitteeField
          label={translate('reports.fields.besideCommittee')}
          value={question.besideCommittee}
          onChange={(id) => onChange({ ...question, besideCommittee: id })}
        />
      )}
      <FilterFields question={question} choices={filterChoices(measure)} onChange={onChange} />
    </div>
  )
}

/** What every case, cell and due item has. */
const ALWAYS_KNOWN: ReadonlySet<ReportDimension> = new Set([
  'COMMITTEE_KIND',
  'RESIDENTIAL',
  'STAGE',
  'EXIT',
  'DUE_KIND',
  'HELPED',
])

/** The dimensions of a measure that have a list of groups, with those groups. */
const filterChoices = (measure: KeptQuestion['measure']): readonly { dimension: ReportDimension; codes: string[] }[] =>
  MEASURE_TERMS[measure].dimensions.flatMap((dimension) => {
    const codes = CODES_OF[dimension]
    return codes ? [{ dimension, codes: ALWAYS_KNOWN.has(dimension) ? [...codes] : [...codes, UNKNOWN_CODE] }] : []
  })

function Stages({ question, onChange }: Pick<Props, 'question' | 'onChange'>) {
  const translate = useTranslate()
  const labels = useLabels()
  const stageOf = (value: string): Stage | null => STAGES.find((each) => each === value) ?? null
  const options = STAGES.map((value) => ({ value, words: labels.stage[value] }))
  return (
    <>
      <Labelled
        label={translate('reports.fields.fromStage')}
        value={question.fromStage ?? NONE}
        options={options.slice(0, -1)}
        onChange={(value) => onChange({ ...question, fromStage: stageOf(value) })}
      />
      <Labelled
        label={translate('reports.fields.toStage')}
        value={question.toStage ?? NONE}
        options={options.slice(1)}
        onChange={(value) => onChange({ ...question, toStage: stageOf(value) })}
      />
    </>
  )
}
