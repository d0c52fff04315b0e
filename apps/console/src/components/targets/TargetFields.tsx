import { Button, DialogActions, DialogContent, MenuItem, TextField } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { groupsAboveTarget, TARGET_KINDS } from '@nguon/domain'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { RefusalPanel } from '../RefusalPanel.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { setTargetDocument, type targetToSetDocument } from './documents.ts'
import { GroupTargetFields } from './GroupTargetFields.tsx'
import { RevisionList } from './RevisionList.tsx'
import {
  amountOf,
  groupInputsOf,
  groupRowsOf,
  periodOf,
  problemOfGroup,
  problemsOfTarget,
  type TargetForm,
} from './target-form.ts'

type Answer = ResultOf<typeof setTargetDocument>['setTarget']
type Known = NonNullable<ResultOf<typeof targetToSetDocument>['committee']>
export type SavedTarget = Extract<Answer, { __typename: 'TargetSuccess' }>

type Props = {
  committee: Known
  period: string
  periods: readonly { value: string; words: string }[]
  today: string
  onPeriod: (period: string) => void
  onReload: () => void
  onClose: () => void
  onSaved: (saved: SavedTarget) => void
}

const SERVER_FIELDS: Readonly<Record<string, keyof TargetForm>> = {
  minimum: 'minimum',
  maximum: 'maximum',
  memberShare: 'sharePercent',
  decisionNumber: 'decisionNumber',
  decidedOn: 'decidedOn',
  issuer: 'issuer',
  period: 'period',
  kind: 'kind',
}

const firstForm = ({ target }: Known, period: string, today: string): TargetForm => ({
  period,
  kind: target?.current.kind ?? 'COUNT_MIN',
  minimum: target?.current.minimum?.toString() ?? '',
  maximum: target?.current.maximum?.toString() ?? '',
  sharePercent: target?.current.memberShare ? String(Math.round(target.current.memberShare * 100_000) / 1000) : '',
  groups: groupRowsOf(target?.current.groups ?? []),
  decisionNumber: '',
  decidedOn: today,
  issuer: target?.current.issuer ?? '',
})

export function TargetFields({ committee, period, periods, today, onPeriod, onReload, onClose, onSaved }: Props) {
  const translate = useTranslate()
  const [form, setForm] = useState(() => firstForm(committee, period, today))
  const [problems, setProblems] = useState<Partial<Record<keyof TargetForm, string>>>({})
  const [groupProblems, setGroupProblems] = useState<Readonly<Record<number, string>>>({})
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(setTargetDocument, (result) => result.setTarget)
  const { target } = committee
  const labels = useLabels()

  const put = (change: Partial<TargetForm>): void => {
    setForm({ ...form, ...change })
    setProblems({})
    setGroupProblems({})
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = Object.entries(problemsOfTarget(form)).map(([field, problem]) => [
      field,
      translate(`targets.set.${problem}`),
    ])
    const wrongGroups = form.groups.flatMap((row, place) => {
      const problem = problemOfGroup(row)
      return problem === null ? [] : [[place, translate(`targets.set.${problem}`)] as const]
    })
    setProblems(Object.fromEntries(found))
    setGroupProblems(Object.fromEntries(wrongGroups))
    if (found[0]) document.getElementById(`target-${found[0][0]}`)?.focus()
    const amount = amountOf(form)
    if (!found[0] && wrongGroups[0]) document.getElementById(`target-group-amount-${wrongGroups[0][0]}`)?.focus()
    if (found.length > 0 || wrongGroups.length > 0 || amount === null || running) return
    setFailure(null)
    try {
      const outcome = await run({
        input: {
          committeeId: committee.id,
          period: periodOf(period),
          ...(target ? { version: target.version } : {}),
          ...amount,
          groups: groupInputsOf(form.groups),
          decisionNumber: form.decisionNumber.trim(),
          decidedOn: form.decidedOn,
          issuer: form.issuer.trim(),
        },
      })
      if (outcome.__typename === 'TargetSuccess') return onSaved(outcome)
      if (outcome.__typename === 'Invalid') {
        setProblems(
          Object.fromEntries(
            outcome.errors.map(({ field, message }) => [SERVER_FIELDS[field] ?? 'decisionNumber', message]),
          ),
        )
      }
      if (outcome.__typename === 'Conflict') onReload()
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  const text = (
    field: 'minimum' | 'maximum' | 'sharePercent' | 'decisionNumber' | 'issuer',
    words: string,
    help?: string,
  ) => (
    <TextField
      id={`target-${field}`}
      label={translate(`targets.set.${words}`)}
      value={form[field]}
      onChange={(event) => put({ [field]: event.target.value })}
      error={problems[field] !== undefined}
      helperText={
        problems[field] ? (
          <FieldProblem>{problems[field]}</FieldProblem>
        ) : help ? (
          translate(`targets.set.${help}`)
        ) : undefined
      }
      slotProps={{ htmlInput: field === 'decisionNumber' || field === 'issuer' ? {} : { inputMode: 'decimal' } }}
    />
  )

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogContent>
        <div className="fields">
          <ParentLine committee={committee} />
          <Answered answer={answer} failure={failure} />
          <div className="fields pair">
            <TextField
              id="target-period"
              select
              label={translate('targets.set.period')}
              value={period}
              onChange={(event) => onPeriod(event.target.value)}
              error={problems.period !== undefined}
              helperText={problems.period && <FieldProblem>{problems.period}</FieldProblem>}
            >
              {periods.map(({ value, words }) => (
                <MenuItem key={value} value={value}>
                  {words}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              id="target-kind"
              select
              label={translate('targets.set.kind')}
              value={form.kind}
              onChange={(event) => {
                const kind = TARGET_KINDS.find((known) => known === event.target.value)
                if (kind) put({ kind })
              }}
            >
              {TARGET_KINDS.map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {labels.targetKind[kind]}
                </MenuItem>
              ))}
            </TextField>
          </div>
          {form.kind === 'RATE_OF_MEMBERS' ? (
            text('sharePercent', 'share', 'shareHelp')
          ) : (
            <div className="fields pair">
              {text('minimum', 'minimum', 'minimumHelp')}
              {form.kind === 'COUNT_RANGE' && text('maximum', 'maximum')}
            </div>
          )}
          <GroupTargetFields rows={form.groups} problems={groupProblems} onChange={(groups) => put({ groups })} />
          <TooMany form={form} />
          <div className="fields pair">
            {text('decisionNumber', 'decision')}
            <DayField
              id="target-decidedOn"
              label={translate('targets.set.decidedOn')}
              value={form.decidedOn}
              onChange={(decidedOn) => put({ decidedOn })}
              error={problems.decidedOn}
            />
          </div>
          {text('issuer', 'issuer')}
          {target && (
            <div>
              <p className="note">{translate('targets.set.revisionNote', { number: target.revisions.length })}</p>
              <RevisionList revisions={target.revisions} currentId={target.current.id} />
            </div>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
          {translate(target ? 'targets.set.change' : 'targets.set.give')}
        </Button>
      </DialogActions>
    </form>
  )
}

/** A sub-target above the target itself is told and never forbidden. */
function TooMany({ form }: { form: TargetForm }) {
  const translate = useTranslate()
  const labels = useLabels()
  const above = groupsAboveTarget(groupInputsOf(form.groups), amountOf(form)?.minimum ?? null)
  if (above.length === 0) return null
  return (
    <p>
      <StatusMark status="dueSoon" wraps>
        {translate('targets.groups.above', { names: above.map((group) => labels.targetGroup[group]).join(', ') })}
      </StatusMark>
    </p>
  )
}

function ParentLine({ committee }: { committee: Known }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { parent } = committee
  if (!parent) return null
  const { required, allotted } = parent.allotment
  return (
    <p className="note">
      {required === null
        ? translate('targets.set.parentLineNoTarget', { name: parent.name, allotted: number(allotted) })
        : translate('targets.set.parentLine', {
            name: parent.name,
            allotted: number(allotted),
            required: number(required),
          })}
    </p>
  )
}

function Answered({ answer, failure }: { answer: Answer | null; failure: string | null }) {
  const translate = useTranslate()
  const { time } = useFormat()
  if (failure !== null) {
    return (
      <p role="alert">
        <StatusMark status="failed" wraps>
          {failure}
        </StatusMark>
      </p>
    )
  }
  if (answer?.__typename === 'Refusal') {
    return <RefusalPanel title={translate('targets.set.refused')} message={answer.message} verdicts={answer.verdicts} />
  }
  if (answer?.__typename === 'Conflict') {
    const { changedBy, changedAt } = answer
    return (
      <p role="alert">
        <StatusMark status="failed">{translate('targets.set.conflict')}</StatusMark>{' '}
        {changedBy !== null && changedAt !== null
          ? translate('targets.set.conflictBy', { name: changedBy, time: time(changedAt) })
          : translate('targets.set.conflictPlain')}
      </p>
    )
  }
  return null
}
