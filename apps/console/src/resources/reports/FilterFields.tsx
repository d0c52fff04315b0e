import { groupLabel, type KeptQuestion, type ReportDimension, UNKNOWN_CODE } from '@nguon/domain'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../../components/Icon.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { Labelled } from './Labelled.tsx'
import { narrowedTo } from './question.ts'

type Props = {
  question: KeptQuestion
  choices: readonly { readonly dimension: ReportDimension; readonly codes: readonly string[] }[]
  onChange: (question: KeptQuestion) => void
}

/** Only some groups of a dimension; several dimensions narrow together. */
export function FilterFields({ question, choices, onChange }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const [locale] = useLocaleState()
  // A dimension that was chosen and has no group ticked yet asks nothing of the server.
  const [begun, setBegun] = useState<ReportDimension | null>(null)
  const codesOf = (dimension: ReportDimension): readonly string[] =>
    question.filter.find((each) => each.dimension === dimension)?.codes ?? []
  const shown = choices.filter(({ dimension }) => codesOf(dimension).length > 0 || dimension === begun)
  const left = choices.filter((choice) => !shown.includes(choice))
  const wordOf = (dimension: ReportDimension, code: string): string =>
    groupLabel(dimension, code === UNKNOWN_CODE ? null : code, locale === 'en' ? 'en' : 'vi')
  return (
    <>
      {shown.map(({ dimension, codes }) => {
        const ticked = codesOf(dimension)
        const name = labels.reportDimension[dimension]
        return (
          <fieldset key={dimension} className="report-filter">
            <legend>{translate('reports.fields.only', { dimension: name })}</legend>
            <button
              type="button"
              className="plain-button remove"
              aria-label={translate('reports.fields.noFilter', { dimension: name })}
              onClick={() => {
                setBegun(null)
                onChange(narrowedTo(question, dimension, []))
              }}
            >
              <Icon name="close" />
            </button>
            {codes.map((code) => (
              <label key={code} className="tick-line">
                <input
                  type="checkbox"
                  checked={ticked.includes(code)}
                  onChange={({ target: { checked } }) => {
                    setBegun(dimension)
                    const kept = codes.filter((each) => (each === code ? checked : ticked.includes(each)))
                    onChange(narrowedTo(question, dimension, kept))
                  }}
                />
                {wordOf(dimension, code)}
              </label>
            ))}
          </fieldset>
        )
      })}
      {left.length > 0 && (
        <Labelled
          label={translate('reports.fields.filter')}
          value=""
          options={[
            { value: '', words: translate('reports.fields.addFilter') },
            ...left.map(({ dimension }) => ({ value: dimension, words: labels.reportDimension[dimension] })),
          ]}
          onChange={(value) => setBegun(left.find(({ dimension }) => dimension === value)?.dimension ?? null)}
        />
      )}
    </>
  )
}
