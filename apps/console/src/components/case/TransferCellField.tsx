import { Autocomplete, TextField } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { useSettled } from '../use-settled.ts'
import { transferCellsDocument } from './documents.ts'

export type TransferCell = ResultOf<typeof transferCellsDocument>['transferCells'][number]
type Props = {
  value: TransferCell | null
  onChange: (cell: TransferCell | null) => void
  problem: string | undefined
}

/** The cell that a case goes to, found by its name wherever it is: also outside the scope of whoever sends it. */
export function TransferCellField({ value, onChange, problem }: Props) {
  const translate = useTranslate()
  const [words, setWords] = useState('')
  const q = useSettled(words.trim())
  const { data, loading } = useDocument(transferCellsDocument, { q }, { enabled: q.length > 1, keepPrevious: true })
  return (
    <Autocomplete
      id="transfer-cell"
      options={q.length > 1 ? (data?.transferCells ?? []) : []}
      value={value}
      loading={loading}
      filterOptions={(found) => found}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, typed, reason) => setWords(reason === 'input' ? typed : '')}
      loadingText={translate('app.state.loading')}
      noOptionsText={translate(q.length > 1 ? 'transfers.start.noneFound' : 'transfers.start.cellHint')}
      openText={translate('app.form.choose')}
      closeText={translate('app.action.close')}
      clearText={translate('app.action.clear')}
      renderOption={({ key, ...props }, { id, name, parentName }) => (
        <li key={id} {...props}>
          <div>
            {name}
            {parentName !== null && <p className="small secondary">{parentName}</p>}
          </div>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldLabel label={translate('transfers.start.cell')} />}
          placeholder={translate('transfers.start.cellHint')}
          error={problem !== undefined}
          helperText={problem === undefined ? null : <FieldProblem>{problem}</FieldProblem>}
        />
      )}
    />
  )
}
