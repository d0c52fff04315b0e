import { MenuItem } from '@mui/material'
import { useTranslate } from 'react-admin'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { rolesToGiveDocument } from './documents.ts'

type Props = {
  id: string
  committeeId: string | null
  value: string
  onChange: (role: string) => void
  problem: string | undefined
}

/** The roles that the viewer may give at the committee. */
export function RoleField({ id, committeeId, value, onChange, problem }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { data } = useDocument(
    rolesToGiveDocument,
    { committeeId: committeeId ?? '' },
    { enabled: committeeId !== null, keepPrevious: true },
  )
  const roles = committeeId === null ? [] : (data?.rolesToGive ?? [])
  const help =
    committeeId === null
      ? translate('accounts.grants.pickCommittee')
      : data && roles.length === 0
        ? translate('accounts.grants.noRoles')
        : undefined
  return (
    <PlainField
      id={id}
      label={translate('accounts.fields.role')}
      value={roles.some((role) => role === value) ? value : ''}
      onChange={onChange}
      problem={problem}
      help={help}
    >
      {roles.length === 0 && <MenuItem value="">{translate('app.form.choose')}</MenuItem>}
      {roles.map((role) => (
        <MenuItem key={role} value={role}>
          {labels.role[role]}
        </MenuItem>
      ))}
    </PlainField>
  )
}
