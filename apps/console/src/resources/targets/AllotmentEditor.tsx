import { Button } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { type FormEvent, useRef, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import type { WorkingPeriod } from '../../providers/working-context.ts'
import { AllotmentAnswer } from './AllotmentAnswer.tsx'
import { AllotmentMethod } from './AllotmentMethod.tsx'
import type { AllotmentBasis } from './AllotmentPage.tsx'
import { AllotmentShares } from './AllotmentShares.tsx'
import { issueTargetsDocument } from './allotment-documents.ts'
import {
  type AllotmentForm,
  countsOf,
  firstAllotmentForm,
  issuedLines,
  problemsOfAllotment,
  proposalFor,
} from './allotment-form.ts'
import { IssueDecision } from './IssueDecision.tsx'
import { Issued } from './Issued.tsx'
import { useAllotmentDraft } from './use-allotment-draft.ts'

type Outcome = ResultOf<typeof issueTargetsDocument>['issueTargets']
type Success = Extract<Outcome, { __typename: 'IssueTargetsSuccess' }>
type Props = {
  committee: AllotmentBasis
  period: WorkingPeriod
  periodKey: string
  today: string
  onReload: () => unknown
}

/** Choose by which figures, look at the proposal and change it, then issue it by one decision. */
export function AllotmentEditor({ committee, period, periodKey, today, onReload }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { number, instant } = useFormat()
  const viewer = useViewer()
  const { lines, required } = committee.allotmentProposal
  const draft = useAllotmentDraft(viewer.id, committee.id, periodKey, () =>
    firstAllotmentForm(required, committee.target?.current.issuer ?? committee.name, today),
  )
  const { form } = draft
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<Exclude<Outcome, Success> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [issued, setIssued] = useState<Success | null>(null)
  const keyFor = useKeyOfContent()
  const { run, running } = useMutationDocument(issueTargetsDocument, (result) => result.issueTargets)
  const proposal = proposalFor(form, lines)
  const given = issuedLines(form, lines)
  const groups = committee.target?.current.groups ?? []

  const put = (change: Partial<AllotmentForm>): void => {
    draft.put(change)
    setProblems({})
    setIssued(null)
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = Object.entries(problemsOfAllotment(form, lines)).map(([field, problem]) => [
      field,
      translate(field === 'lines' ? 'allotment.noLines' : `targets.set.${problem}`),
    ])
    setProblems(Object.fromEntries(found))
    if (found[0]) document.getElementById(`allotment-${found[0][0]}`)?.focus()
    if (found.length > 0 || running) return
    setFailure(null)
    setAnswer(null)
    const input = {
      committeeId: committee.id,
      period,
      decisionNumber: form.decisionNumber.trim(),
      decidedOn: form.decidedOn,
      issuer: form.issuer.trim(),
      lines: given,
      ...(form.passGroups
        ? { groups: groups.flatMap(({ group, share }) => (share === null ? [] : [{ group, share }])) }
        : {}),
    }
    try {
      const outcome = await run({ input: { ...input, idempotencyKey: keyFor(JSON.stringify(input)) } })
      if (outcome.__typename === 'IssueTargetsSuccess') {
        draft.done()
        setIssued(outcome)
        notify('allotment.done', { messageArgs: { count: number(outcome.issue.count) }, type: 'success' })
        return
      }
      if (outcome.__typename === 'Invalid')
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [fieldOf(field, given), message])))
      if (outcome.__typename === 'Conflict') onReload()
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {draft.restoredFrom !== null && (
        <p className="note" role="status">
          {translate('allotment.draft.restored', { time: instant(draft.restoredFrom) })}{' '}
          <button type="button" className="link-button" onClick={draft.forget}>
            {translate('allotment.draft.forget')}
          </button>
        </p>
      )}
      <Section title={translate('allotment.method.title')}>
        <AllotmentMethod
          form={form}
          required={required}
          memberYear={committee.allotmentProposal.memberYear}
          resultYear={committee.allotmentProposal.resultYear}
          thisYear={Number(today.slice(0, 4))}
          proposal={proposal}
          onChange={put}
          onPropose={() => proposal && put({ counts: countsOf(proposal) })}
        />
      </Section>
      <Section
        title={translate('allotment.lines.title')}
        aside={<span className="no-phone">{translate('allotment.lines.blank')}</span>}
      >
        <AllotmentShares
          form={form}
          lines={lines}
          required={required}
          proposal={proposal}
          problems={problems}
          onCount={(id, text) => put({ counts: { ...form.counts, [id]: text } })}
        />
      </Section>
      <Section title={translate('allotment.decision.title')}>
        <IssueDecision form={form} problems={problems} groups={groups} onChange={put} />
        <AllotmentAnswer answer={answer} failure={failure} problems={problems} />
        <div className="form-actions">
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {running
              ? translate('allotment.issuing', { smart_count: given.length, count: number(given.length) })
              : translate('allotment.issue', { smart_count: given.length, count: number(given.length) })}
          </Button>
          <span className="small secondary" role="status">
            {running ? translate('allotment.issuingHint') : translate('allotment.draft.kept')}
          </span>
        </div>
      </Section>
      {issued && <Issued issued={issued} />}
    </form>
  )
}

/** The id of the field that the server means: "lines.3.minimum" is that of the fourth committee given. */
function fieldOf(field: string, given: readonly { committeeId: string }[]): string {
  const place = /^lines\.(\d+)\./.exec(field)?.[1]
  return place === undefined ? field : (given[Number(place)]?.committeeId ?? 'lines')
}

/** One key for one content: the same decision sent twice is issued once, another one is not taken for it. */
function useKeyOfContent(): (content: string) => string {
  const last = useRef({ content: '', key: '' })
  return (content) => {
    if (last.current.content !== content) last.current = { content, key: crypto.randomUUID() }
    return last.current.key
  }
}
