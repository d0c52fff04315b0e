import { useNotify, useTranslate } from 'react-admin'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { explain } from './ErrorState.tsx'

type Props = {
  title: string
  /** What will be so afterwards. */
  explanation: string
  submitLabel: string
  /** Does it; answers the sentence of whoever said no, or null when it was done. */
  send: () => Promise<string | null>
  /** The sentence that it was done. */
  done: string
  onClose: () => void
}

/** Asks before something is taken away, does it, and says how it went. */
export function ConfirmWrite({ title, explanation, submitLabel, send, done, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const confirm = async (): Promise<void> => {
    try {
      const refused = await send()
      if (refused === null) notify(done, { type: 'success' })
      else notify(refused, { type: 'error' })
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
  return (
    <ConfirmDialog
      title={title}
      explain={explanation}
      submitLabel={submitLabel}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
