import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { markRuleCheckedDocument, type RuleCheck, unmarkRuleCheckedDocument } from './documents.ts'

/** What is marked: a rule or a paper; with a check, the check is taken back. */
export type Marking = { rule: string; name: string; check: RuleCheck | null }

type Props = {
  marking: Marking
  edition: string
  /** The name of the edition. */
  name: string
  onClose: () => void
}
const FIELDS = ['source', 'note'] as const

/** Says that a rule was compared with the official text, where it was read and what was noted; or takes that back. */
export function MarkDialog({ marking, edition, name, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [source, setSource] = useState('')
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const mark = useMutationDocument(markRuleCheckedDocument, (result) => result.markRuleChecked)
  const unmark = useMutationDocument(unmarkRuleCheckedDocument, (result) => result.unmarkRuleChecked)
  const { rule, check } = marking
  const running = mark.running || unmark.running
  const kind = check ? 'unmarking' : 'marking'

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = !check && source.trim() === ''
    setProblems(missing ? { source: translate('regulations.marking.missingSource') } : {})
    if (missing || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = check
        ? await unmark.run({ input: { edition, rule } })
        : await mark.run({ input: { edition, rule, source: source.trim(), note: writtenOrNull(note) } })
      if (outcome.__typename === 'EditionSuccess') {
        notify(`regulations.${kind}.done`, { messageArgs: { name: marking.name }, type: 'success' })
        return onClose()
      }
      if (outcome.__typename === 'Invalid') {
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [field, message])))
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="mark-title">
      <DialogTitle id="mark-title">{translate(`regulations.${kind}.title`)}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">
            {marking.name} · {name}. {translate(`regulations.${kind}.explain`)}
          </p>
          <div className="fields">
            {check ? (
              <p>{[check.source, check.note].filter(Boolean).join(' · ')}</p>
            ) : (
              <>
                <PlainField
                  id="mark-source"
                  label={translate('regulations.marking.source')}
                  value={source}
                  onChange={setSource}
                  problem={problems.source}
                  help={translate('regulations.marking.sourceHelp')}
                />
                <PlainField
                  id="mark-note"
                  label={translate('regulations.marking.note')}
                  value={note}
                  onChange={setNote}
                  problem={problems.note}
                  optional
                  lines={3}
                />
              </>
            )}
            <Answered answer={answer} failure={failure} refused="regulations.marking.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate(`regulations.${kind}.submit`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
