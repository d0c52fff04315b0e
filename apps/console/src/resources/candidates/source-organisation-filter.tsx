import { Autocomplete, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FieldLabel } from '../../components/FieldLabel.tsx'
import { type FilterEditor, isNamed, type ListFilter } from '../../components/list/filters.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useSettled } from '../../components/use-settled.ts'
import { useDocument } from '../../providers/use-document.ts'
import { sourceOrganisationNamesDocument } from './list-documents.ts'

/** The organisation that introduced the candidates, found by its name. */
export function sourceOrganisationFilter(label: string): ListFilter {
  return {
    source: 'sourceOrganisation',
    label,
    Words: ({ value }) => (isNamed(value) ? value.name : ''),
    Editor: (props) => <Editor label={label} {...props} />,
  }
}

function Editor({ label, onChange, close }: { label: string } & Parameters<FilterEditor>[0]) {
  const translate = useTranslate()
  const labels = useLabels()
  const [words, setWords] = useState('')
  const q = useSettled(words.trim())
  const { data, loading } = useDocument(
    sourceOrganisationNamesDocument,
    { filter: q === '' ? {} : { q } },
    { keepPrevious: true },
  )
  return (
    <div className="filter-editor">
      <Autocomplete
        options={data?.sourceOrganisations.nodes ?? []}
        loading={loading}
        openOnFocus
        filterOptions={(found) => found}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        onInputChange={(_, typed, reason) => setWords(reason === 'input' ? typed : '')}
        onChange={(_, chosen) => {
          if (!chosen) return
          onChange({ id: chosen.id, name: chosen.name })
          close()
        }}
        loadingText={translate('app.state.loading')}
        noOptionsText={translate('app.list.none')}
        renderOption={({ key, ...props }, { id, name, kind }) => (
          <li key={id} {...props}>
            <span>
              {name}
              <span className="quiet"> · {labels.sourceOrganisationKind[kind]}</span>
            </span>
          </li>
        )}
        renderInput={(params) => <TextField {...params} label={<FieldLabel label={label} />} autoFocus />}
      />
    </div>
  )
}
