import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { addDays, parseCalendarDate, TOKEN } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useViewer, type Verb } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { createTokenDocument, rotateTokenDocument, type TokenRow } from './documents.ts'
import { VerbTicks } from './VerbTicks.tsx'

function SecretDialog({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="secret-title">
      <DialogTitle id="secret-title">{title}</DialogTitle>
      <DialogContent>
        <ShownOnce label={translate('tokens.secret')} hint={translate('tokens.once')} value={secret} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Makes a token; its secret is shown at the end, once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { today } = useViewer()
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const day = parseCalendarDate(today)
  const last = day ? addDays(day, TOKEN.longestDays) : ''
  const [name, setName] = useState('')
  const [committeeId, setCommittee] = useState<string | null>(scope?.id ?? null)
  const [verbs, setVerbs] = useState<readonly Verb[]>([])
  const [expiresOn, setExpiry] = useState<string>(last)
  const [secret, setSecret] = useState<string | null>(null)
  const { run, running } = useMutationDocument(createTokenDocument, (result) => result.createApiToken)
  if (secret !== null) return <SecretDialog title={translate('tokens.created')} secret={secret} onClose={onClose} />
  return (
    <FormDialog
      title={translate('tokens.createTitle')}
      submitLabel={translate('tokens.create')}
      running={running}
      refused="tokens.refused"
      fields={['name', 'committeeId', 'verbs', 'expiresOn']}
      isFilledIn={name.trim() !== '' && committeeId !== null && verbs.length > 0 && expiresOn !== ''}
      send={async () => {
        const outcome = await run({
          input: { name, committeeId: committeeId ?? '', verbs: [...verbs], expiresOn, idempotencyKey },
        })
        if (outcome.__typename !== 'ApiTokenSuccess') return outcome
        if (outcome.secret === null) onClose()
        else setSecret(outcome.secret)
        notify('tokens.created', { type: 'success' })
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const missing = (isEmpty: boolean): string | undefined =>
          checked && isEmpty ? translate('tokens.missing') : undefined
        return (
          <>
            <PlainField
              id="token-name"
              label={translate('tokens.fields.name')}
              value={name}
              onChange={setName}
              problem={problems.name ?? missing(name.trim() === '')}
            />
            <CommitteeField
              id="token-committee"
              label={translate('tokens.fields.committee')}
              value={committeeId}
              onChange={(id) => {
                setCommittee(id)
                setVerbs([])
              }}
              error={problems.committeeId ?? missing(committeeId === null)}
            />
            <VerbTicks
              committeeId={committeeId}
              value={verbs}
              onChange={setVerbs}
              problem={problems.verbs ?? missing(verbs.length === 0)}
            />
            <DayField
              id="token-expiry"
              label={translate('tokens.fields.expiresOn')}
              value={expiresOn}
              onChange={setExpiry}
              error={problems.expiresOn ?? missing(expiresOn === '')}
              help={translate('tokens.expiryHelp')}
              max={last}
            />
          </>
        )
      }}
    </FormDialog>
  )
}

/** Gives a token a new secret, and the program some hours to change over. */
export function RotateTokenDialog({ token, onClose }: { token: TokenRow; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [hours, setHours] = useState('24')
  const [secret, setSecret] = useState<string | null>(null)
  const { run, running } = useMutationDocument(rotateTokenDocument, (result) => result.rotateApiToken)
  if (secret !== null) return <SecretDialog title={translate('tokens.rotated')} secret={secret} onClose={onClose} />
  const overlapHours = /^\d{1,3}$/.test(hours.trim()) ? Number(hours) : null
  return (
    <FormDialog
      title={`${translate('tokens.rotateTitle')}: ${token.name}`}
      fact={translate('tokens.rotateExplain')}
      submitLabel={translate('tokens.rotate')}
      running={running}
      refused="tokens.refused"
      fields={['overlapHours']}
      isFilledIn={overlapHours !== null}
      send={async () => {
        const outcome = await run({ input: { id: token.id, version: token.version, overlapHours } })
        if (outcome.__typename !== 'ApiTokenSuccess') return outcome
        if (outcome.secret === null) onClose()
        else setSecret(outcome.secret)
        notify('tokens.rotated', { type: 'success' })
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <PlainField
          id="token-overlap"
          label={translate('tokens.fields.overlap')}
          numeric
          value={hours}
          onChange={setHours}
          problem={
            problems.overlapHours ?? (checked && overlapHours === null ? translate('tokens.missing') : undefined)
          }
        />
      )}
    </FormDialog>
  )
}
