import { MenuItem } from '@mui/material'
import { DECIDING_BODIES, findRule, parseCalendarDate, REGULATIONS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { PlainField } from '../people/PlainField.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useLabels } from '../use-labels.ts'
import { IntroducersOfStage } from './IntroducersOfStage.tsx'
import type { StepForward } from './next-step-verdicts.ts'
import { PapersOfStage } from './PapersOfStage.tsx'
import type { StageFormState } from './use-stage-form.ts'
import { VoteFields } from './VoteFields.tsx'

type Props = {
  form: StageFormState
  step: StepForward
  on: string
  today: string
  /** Where members who introduce are looked for. */
  within: string | null
  problems: Readonly<Record<string, string>>
  checked: boolean
}

/** Only what the stage asks for: the vote that leads to it, whose decision it is, who introduces the person, its papers. */
export function StageFields({ form, step, on, today, within, problems, checked }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const missing = form.problemsOf()
  const competent = competentOn(on)
  return (
    <>
      {form.asksDecider && (
        <PlainField
          id="step-decided-by"
          label={translate('case.decidedBy.label')}
          value={form.decidedBy}
          onChange={(value) => form.setDecidedBy(DECIDING_BODIES.find((body) => body === value) ?? '')}
          problem={checked && missing.decidedBy ? translate('case.decidedBy.missing') : problems.decidedBy}
          help={
            competent === null
              ? undefined
              : translate('case.decidedBy.competent', { body: labels.decidingBody[competent].toLocaleLowerCase() })
          }
        >
          {DECIDING_BODIES.map((body) => (
            <MenuItem key={body} value={body}>
              {labels.decidingBody[body]}
            </MenuItem>
          ))}
        </PlainField>
      )}
      {form.asksVote && step.vote !== null && (
        <>
          <VoteFields
            body={step.vote}
            required={step.voteRequired}
            on={on}
            texts={form.vote}
            onChange={form.setVote}
            problems={problems}
            checked={checked}
          />
          {checked && missing.vote && form.tally === null && (
            <p role="alert">
              <StatusMark status="failed" wraps>
                {translate('case.vote.missing')}
              </StatusMark>
            </p>
          )}
        </>
      )}
      {form.asksIntroducers && (
        <IntroducersOfStage
          introducers={form.introducers}
          onChange={form.setIntroducers}
          within={within}
          today={today}
          checked={checked}
          problems={problems}
        />
      )}
      <PapersOfStage
        wanted={form.lacking}
        papers={form.papers}
        onChange={form.setPapers}
        today={today}
        problems={
          checked ? Object.fromEntries(missing.papers.map((kind) => [kind, translate('case.paper.missingDay')])) : {}
        }
      />
    </>
  )
}

/** Whose decision an admission is by the edition of the day. */
const competentOn = (on: string) => {
  const day = parseCalendarDate(on)
  const named = day === null ? undefined : findRule('R15', day, REGULATIONS)?.text.values.decidedBy
  return DECIDING_BODIES.find((body) => Array.isArray(named) && named[0] === body) ?? null
}
