import type { TadaDocumentNode } from '@nguon/client'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import type { NoAnswer } from '../../components/people/Answered.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'

type Outcome = { readonly __typename: 'MentorSuccess' } | NoAnswer

/** An act on a mentor from a dialog: what is wrong stays with its fields, a success is told and closes the dialog. */
export function useMentorAct<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  read: (result: Result) => Outcome,
  { done, onDone }: { done: string; onDone: () => void },
) {
  const translate = useTranslate()
  const notify = useNotify()
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(document, read)

  const send = async (variables: Variables, missing: Readonly<Record<string, string>>): Promise<void> => {
    setProblems(missing)
    if (Object.keys(missing).length > 0 || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run(variables)
      if (outcome.__typename === 'MentorSuccess') {
        notify(done, { type: 'success' })
        return onDone()
      }
      if (outcome.__typename === 'Invalid') {
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [field, message])))
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }
  return { send, running, problems, answer, failure }
}
