import { useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'

type Props = {
  committee: {
    id: string
    dissolvedOn: string | null
    mayUpdate: boolean
    mayCreate: boolean
    maySetTarget: boolean
  }
  past: boolean
  onSetTarget: () => void
}

/** What may be done with a committee; what may not says why and stays where it is. */
export function CommitteeActions({ committee, past, onSetTarget }: Props) {
  const translate = useTranslate()
  const gone = committee.dissolvedOn !== null
  const reason = (may: boolean, words: string): string | null => {
    if (!may) return translate(`committees.actions.${words}`)
    if (past) return translate('committees.actions.past')
    return gone ? translate('committees.actions.gone') : null
  }
  return (
    <>
      <GuardedButton refusal={reason(committee.mayUpdate, 'noUpdate')} icon="edit" to={`/committees/${committee.id}`}>
        {translate('committees.actions.edit')}
      </GuardedButton>
      <GuardedButton refusal={reason(committee.maySetTarget, 'noTarget')} icon="target" primary onClick={onSetTarget}>
        {translate('committees.actions.setTarget')}
      </GuardedButton>
    </>
  )
}
