import { Button, TextField } from '@mui/material'
import { ALLOTMENT_FIGURES, type AllotmentFigure, type AllotmentProposal } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type AllotmentForm, METHODS, type Method, readWhole } from './allotment-form.ts'

type Props = {
  form: AllotmentForm
  required: number | null
  memberYear: number
  resultYear: number
  thisYear: number
  proposal: AllotmentProposal | null
  onChange: (change: Partial<AllotmentForm>) => void
  onPropose: () => void
}

/** By which figures a proposal is made, and of how many. */
export function AllotmentMethod({
  form,
  required,
  memberYear,
  resultYear,
  thisYear,
  proposal,
  onChange,
  onPropose,
}: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const words = (method: Method): string => {
    switch (method) {
      case 'MEMBERS':
        return translate('allotment.method.members', { year: memberYear })
      case 'LAST_YEAR':
        return translate(resultYear < thisYear ? 'allotment.method.result' : 'allotment.method.lastYear', {
          year: resultYear,
        })
      case 'MIXED':
        return translate('allotment.method.mixed')
      case 'POOL':
      case 'EQUAL':
        return labels.allotmentFigure[method]
    }
  }
  const total = readWhole(form.total)
  return (
    <div className="fields">
      <fieldset className="allotment-methods">
        <legend>{translate('allotment.method.by')}</legend>
        {METHODS.map((method) => (
          <label key={method}>
            <input
              type="radio"
              name="allotment-method"
              value={method}
              checked={form.method === method}
              onChange={() => onChange({ method })}
            />
            {words(method)}
          </label>
        ))}
      </fieldset>
      {form.method === 'MIXED' && (
        <fieldset className="allotment-weights">
          <legend>{translate('allotment.method.weights')}</legend>
          {ALLOTMENT_FIGURES.map((figure) => (
            <TextField
              key={figure}
              id={`allotment-weight-${figure}`}
              label={labels.allotmentFigure[figure]}
              value={form.weights[figure]}
              onChange={(event) => onChange({ weights: { ...form.weights, [figure]: event.target.value } })}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
          ))}
        </fieldset>
      )}
      <div className="allotment-total">
        <TextField
          id="allotment-total"
          label={translate('allotment.method.total')}
          value={form.total}
          onChange={(event) => onChange({ total: event.target.value })}
          helperText={
            required === null
              ? translate('allotment.method.noTarget')
              : translate('allotment.method.required', { count: number(required) })
          }
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <Button onClick={onPropose} aria-disabled={proposal === null}>
          {total === null
            ? translate('allotment.method.propose')
            : translate('allotment.method.proposeOf', { count: number(total) })}
        </Button>
      </div>
      <p className="note">{translate('allotment.method.note')}</p>
      {proposal && <Lacking proposal={proposal} />}
    </div>
  )
}

/** What a proposal by these figures cannot see. */
function Lacking({ proposal }: { proposal: AllotmentProposal }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const listed = (figures: readonly AllotmentFigure[]): string =>
    figures.map((figure) => labels.allotmentFigure[figure].toLocaleLowerCase()).join(', ')
  const without = proposal.shares.filter(({ missing }) => missing.length > 0).length
  return (
    <>
      {proposal.unusable.length > 0 && (
        <p>
          <StatusMark status="unknown" wraps>
            {translate('allotment.method.unusable', { figures: listed(proposal.unusable) })}
          </StatusMark>
        </p>
      )}
      {proposal.equalParts && (
        <p>
          <StatusMark status="notice" wraps>
            {translate('allotment.method.equalParts')}
          </StatusMark>
        </p>
      )}
      {without > 0 && (
        <p>
          <StatusMark status="unknown" wraps>
            {translate('allotment.method.missing', { smart_count: without, count: number(without) })}
          </StatusMark>
        </p>
      )}
    </>
  )
}
