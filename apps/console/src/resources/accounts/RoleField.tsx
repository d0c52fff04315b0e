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
  /** A role may be given later. */
  optional?: boolean
}

/** The roles that the viewer may give at the committee. */
export function RoleField({ id, committeeId, value, onChange, problem, optional = false }: Props) {
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
      optional={optional}
      value={roles.some((role) => role === value) ? value : ''}
      onChange={onChange}
      problem={problem}
      help={help}
    >
      {(optional || roles.length === 0) && (
        <MenuItem value="">{translate(optional ? 'accounts.invite.noRole' : 'app.form.choose')}</MenuItem>
      )}
      {roles.map((role) => (
        <MenuItem key={role} value={role}>
          {labels.role[role]}
        </MenuItem>
      ))}
    </PlainField>
  )
}
