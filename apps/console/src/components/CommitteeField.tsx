import { Autocomplete, TextField } from '@mui/material'
import { graphql, type ResultOf } from '@nguon/client'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../providers/use-document.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { useLabels } from './use-labels.ts'
import { useSettled } from './use-settled.ts'

const committeeChoicesDocument = graphql(`
  query CommitteeChoices($filter: CommitteeFilter!) {
    committees(first: 25, filter: $filter, orderBy: { field: NAME }) {
      nodes {
        id
        name
        kind
        parent {
          id
          name
        }
      }
    }
  }
`)
const committeeNameDocument = graphql(`
  query CommitteeName($id: ID!) {
    committee(id: $id) {
      id
      name
      kind
      parent {
        id
        name
      }
    }
  }
`)
export type CommitteeChoice = ResultOf<typeof committeeChoicesDocument>['committees']['nodes'][number]

type Props = {
  id?: string
  label: ReactNode
  value: string | null
  onChange: (id: string | null, committee: CommitteeChoice | null) => void
  onBlur?: (() => void) | undefined
  error?: ReactNode
  help?: ReactNode
  optional?: boolean
  disabled?: boolean
  /** Only committees of these kinds: cells, for the cell of a candidate. */
  kinds?: readonly CommitteeChoice['kind'][]
  /** Only this committee and those below it. */
  within?: string | null
}

/** A committee found by a few letters of its name or by its code; accents are not needed. */
export function CommitteeField({
  id,
  label,
  value,
  onChange,
  onBlur,
  error,
  help,
  optional = false,
  disabled = false,
  kinds,
  within,
}: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const ownId = useId()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<CommitteeChoice | null>(null)
  const q = useSettled(words.trim())
  const filter = useMemo(
    () => ({
      dissolved: false,
      ...(q ? { q } : {}),
      ...(kinds ? { kinds: [...kinds] } : {}),
      ...(within ? { within } : {}),
    }),
    [q, kinds, within],
  )
  const { data, loading } = useDocument(committeeChoicesDocument, { filter }, { enabled: open, keepPrevious: true })
  const known = picked?.id === value ? picked : data?.committees.nodes.find((choice) => choice.id === value)
  const named = useDocument(committeeNameDocument, { id: value ?? '' }, { enabled: Boolean(value) && !known })
  const current = value ? (known ?? named.data?.committee ?? null) : null
  return (
    <Autocomplete
      id={id ?? ownId}
      options={data?.committees.nodes ?? []}
      value={current}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      loading={loading}
      disabled={disabled}
      filterOptions={(found) => found}
      getOptionLabel={({ name }) => name}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, choice) => {
        setPicked(choice)
        onChange(choice?.id ?? null, choice)
      }}
      onInputChange={(_, typed, reason) => setWords(reason === 'input' ? typed : '')}
      onBlur={() => onBlur?.()}
      loadingText={translate('app.state.loading')}
      noOptionsText={translate('app.committee.none')}
      openText={translate('app.form.choose')}
      closeText={translate('app.action.close')}
      clearText={translate('app.action.clear')}
      renderOption={({ key, ...props }, { id: choiceId, name, kind, parent }) => (
        <li key={choiceId} {...props}>
          <span>
            {name}
            <span className="quiet">
              {' · '}
              {parent?.name ?? labels.committeeKind[kind]}
            </span>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldLabel label={label} optional={optional} />}
          placeholder={translate('app.committee.search')}
          error={Boolean(error)}
          helperText={error ? <FieldProblem>{error}</FieldProblem> : help}
        />
      )}
    />
  )
}
