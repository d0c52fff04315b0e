import { Button, MenuItem, TextField } from '@mui/material'
import { TARGET_GROUPS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { FieldProblem } from '../FieldProblem.tsx'
import { useLabels } from '../use-labels.ts'
import type { GroupRow } from './target-form.ts'

type Props = {
  rows: readonly GroupRow[]
  /** By place: what is wrong with the line. */
  problems: Readonly<Record<number, string>>
  onChange: (rows: readonly GroupRow[]) => void
}

/** The sub-targets of a decision: a group, and so many people or a share of the target. */
export function GroupTargetFields({ rows, problems, onChange }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const free = TARGET_GROUPS.find((group) => rows.every((row) => row.group !== group))
  const put = (place: number, change: Partial<GroupRow>): void =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...change } : row)))
  return (
    <fieldset className="group-targets">
      <legend>{translate('targets.groups.title')}</legend>
      {rows.length === 0 && <p className="small secondary">{translate('targets.groups.none')}</p>}
      {rows.map((row, place) => (
        <div className="group-line" key={row.group}>
          <TextField
            id={`target-group-${place}`}
            select
            label={translate('targets.groups.group')}
            value={row.group}
            onChange={(event) => {
              const group = TARGET_GROUPS.find((known) => known === event.target.value)
              if (group) put(place, { group })
            }}
          >
            {TARGET_GROUPS.filter((group) => group === row.group || rows.every((other) => other.group !== group)).map(
              (group) => (
                <MenuItem key={group} value={group}>
                  {labels.targetGroup[group]}
                </MenuItem>
              ),
            )}
          </TextField>
          <TextField
            id={`target-group-amount-${place}`}
            label={translate('targets.groups.amount')}
            value={row.amount}
            onChange={(event) => put(place, { amount: event.target.value })}
            error={problems[place] !== undefined}
            helperText={problems[place] && <FieldProblem>{problems[place]}</FieldProblem>}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            id={`target-group-unit-${place}`}
            select
            label={translate('targets.groups.unit')}
            value={row.unit}
            onChange={(event) => put(place, { unit: event.target.value === 'SHARE' ? 'SHARE' : 'COUNT' })}
          >
            <MenuItem value="COUNT">{translate('targets.groups.people')}</MenuItem>
            <MenuItem value="SHARE">{translate('targets.groups.ofTarget')}</MenuItem>
          </TextField>
          <Button
            size="small"
            aria-label={translate('targets.groups.removeOf', { name: labels.targetGroup[row.group] })}
            onClick={() => onChange(rows.filter((_, index) => index !== place))}
          >
            {translate('targets.groups.remove')}
          </Button>
        </div>
      ))}
      {free && (
        <div>
          <Button size="small" onClick={() => onChange([...rows, { group: free, amount: '', unit: 'COUNT' }])}>
            {translate('targets.groups.add')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
