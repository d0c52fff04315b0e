import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import {
  disableAccountDocument,
  enableAccountDocument,
  endSessionsDocument,
  type MadeLink,
  resetSecondFactorDocument,
  sendPasswordLinkDocument,
} from './documents.ts'
import { LinkDialog } from './LinkDialog.tsx'

export type AccountAct = 'disable' | 'enable' | 'endSessions' | 'link' | 'resetFactor'

type Props = { act: AccountAct; account: { id: string; version: number; name: string }; onClose: () => void }

/** An act on an account as a whole: what will be so afterwards, why, and then done. */
export function AccountActDialog({ act, account, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const [link, setLink] = useState<MadeLink | null>(null)
  const mutations = {
    disable: useMutationDocument(disableAccountDocument, (result) => result.disableAccount),
    enable: useMutationDocument(enableAccountDocument, (result) => result.enableAccount),
    endSessions: useMutationDocument(endSessionsDocument, (result) => result.endSessions),
    link: useMutationDocument(sendPasswordLinkDocument, (result) => result.sendPasswordLink),
    resetFactor: useMutationDocument(resetSecondFactorDocument, (result) => result.resetSecondFactor),
  }
  const { run, running } = mutations[act]
  if (link) return <LinkDialog title={translate('accounts.act.linkDone')} link={link} onClose={onClose} />
  return (
    <FormDialog
      title={`${translate(`accounts.act.${act}`)}: ${account.name}`}
      fact={translate(`accounts.act.${act}Explain`)}
      submitLabel={translate(`accounts.act.${act}`)}
      running={running}
      refused="accounts.refused.title"
      isFilledIn
      send={async () => {
        const outcome = await run({
          input: { id: account.id, version: account.version, reason: writtenOrNull(reason) },
        })
        if (outcome.__typename !== 'AccountSuccess') return outcome
        notify(`accounts.act.${act}Done`, { type: 'success' })
        if (outcome.link) setLink(outcome.link)
        else onClose()
        return null
      }}
      onClose={onClose}
    >
      {() => (
        <PlainField
          id="act-reason"
          label={translate('accounts.fields.reason')}
          optional
          value={reason}
          onChange={setReason}
          lines={2}
        />
      )}
    </FormDialog>
  )
}
