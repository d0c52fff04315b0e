import { TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FieldProblem } from '../../components/FieldProblem.tsx'
import { type GroupTargetValue, groupInWords } from '../../components/targets/group-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { AllotmentForm } from './allotment-form.ts'

type Props = {
  form: AllotmentForm
  problems: Readonly<Record<string, string>>
  /** The sub-targets of the committee that gives. */
  groups: readonly GroupTargetValue[]
  onChange: (change: Partial<AllotmentForm>) => void
}

/** The one decision that gives all the shares. */
export function IssueDecision({ form, problems, groups, onChange }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, percent } = useFormat()
  const shares = groups.filter(({ share }) => share !== null)
  const text = (field: 'decisionNumber' | 'issuer', words: string) => (
    <TextField
      id={`allotment-${field}`}
      label={translate(`targets.set.${words}`)}
      value={form[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
      error={problems[field] !== undefined}
      helperText={problems[field] && <FieldProblem>{problems[field]}</FieldProblem>}
    />
  )
  return (
    <div className="fields issue-decision">
      <div className="fields pair">
        {text('decisionNumber', 'decision')}
        <DayField
          id="allotment-decidedOn"
          label={translate('targets.set.decidedOn')}
          value={form.decidedOn}
          onChange={(decidedOn) => onChange({ decidedOn })}
          error={problems.decidedOn}
        />
      </div>
      {text('issuer', 'issuer')}
      {shares.length > 0 && (
        <label className="pass-groups">
          <input
            type="checkbox"
            checked={form.passGroups}
            onChange={(event) => onChange({ passGroups: event.target.checked })}
          />
          <span>
            {translate('allotment.decision.passGroups')}{' '}
            <span className="secondary">
              {shares.map((group) => groupInWords(group, { labels, number, percent, translate })).join('; ')}
            </span>
          </span>
        </label>
      )}
    </div>
  )
}
