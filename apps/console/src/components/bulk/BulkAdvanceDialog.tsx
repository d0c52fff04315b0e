import { MenuItem } from '@mui/material'
import { DECIDING_BODIES, type DecidingBody, type Stage } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { isVoteBegun, NO_VOTE, readVote, type VoteTexts } from '../case/stage-form.ts'
import { VoteFields } from '../case/VoteFields.tsx'
import { DayField } from '../DayField.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { problemsOfDated, writtenOrNull } from '../people/step-form.ts'
import { useLabels } from '../use-labels.ts'
import { asksOf, stagesAhead } from './advance-choices.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { advanceManyDocument } from './documents.ts'
import type { BulkWork } from './use-bulk.ts'
import '../case/case.css'

type Props = {
  ids: readonly string[]
  /** The stages in which they stand, as many times as somebody does. */
  stages: readonly Stage[]
  onClose: (anyDone: boolean) => void
}

/** One step for many, on one day and by one document. */
export function BulkAdvanceDialog({ ids, stages, onClose }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { today } = useWorkingContext()
  const choices = stagesAhead(stages)
  const [chosen, setChosen] = useState<Stage | undefined>(choices[0])
  const [on, setOn] = useState(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [decidedBy, setDecidedBy] = useState<DecidingBody | ''>('')
  const [vote, setVote] = useState<VoteTexts>(NO_VOTE)
  const [checked, setChecked] = useState(false)
  const to = chosen ?? choices[0]
  const asks = to === undefined ? null : asksOf(to)
  const begun = asks !== null && asks.vote !== null && isVoteBegun(vote)
  const counted = readVote(vote)
  const problems = problemsOfDated({ on, documentNumber }, { today, documentRequired: asks?.documentRequired ?? false })
  const decides = asks?.vote === 'DECIDING'

  const workOf = (): BulkWork | null => {
    setChecked(true)
    const voteLacks = (asks?.voteRequired === true && !begun) || (begun && counted.vote === null)
    const lacks = problems.on || problems.documentNumber || voteLacks || (decides && decidedBy === '')
    if (to === undefined || lacks) return null
    const step = {
      to,
      occurredOn: on,
      documentNumber: writtenOrNull(documentNumber),
      vote: begun ? counted.vote : null,
      decidedBy: decides && decidedBy !== '' ? decidedBy : null,
    }
    return {
      preview: { advance: step },
      write: async ({ ones, idempotencyKey }) => {
        const input = { ...step, candidates: [...ones], idempotencyKey }
        return (await client.query(advanceManyDocument, { input })).advanceCandidates
      },
    }
  }

  return (
    <BulkDialog
      title={translate('bulk.advance.title', { smart_count: ids.length })}
      ids={ids}
      filledIn={JSON.stringify([to, on, documentNumber, decidedBy, vote])}
      workOf={workOf}
      submit={(count) => translate('bulk.advance.submit', { smart_count: count })}
      onClose={onClose}
    >
      <PlainField
        id="bulk-to"
        label={translate('candidates.advance.to')}
        value={to ?? ''}
        onChange={(value) => setChosen(choices.find((stage) => stage === value))}
      >
        {choices.map((stage) => (
          <MenuItem key={stage} value={stage}>
            {labels.stage[stage]}
          </MenuItem>
        ))}
      </PlainField>
      <div className="fields pair">
        <DayField
          id="bulk-on"
          label={translate('candidates.advance.occurredOn')}
          value={on}
          max={today}
          onChange={setOn}
          error={checked && problems.on ? translate(`candidates.advance.${problems.on}`) : undefined}
        />
        <PlainField
          id="bulk-document"
          label={translate('candidates.advance.documentNumber')}
          optional={!asks?.documentRequired}
          value={documentNumber}
          onChange={setDocumentNumber}
          problem={checked && problems.documentNumber ? translate('candidates.advance.missingDocument') : undefined}
        />
      </div>
      {decides && (
        <PlainField
          id="bulk-decided-by"
          label={translate('case.decidedBy.label')}
          value={decidedBy}
          onChange={(value) => setDecidedBy(DECIDING_BODIES.find((body) => body === value) ?? '')}
          problem={checked && decidedBy === '' ? translate('case.decidedBy.missing') : undefined}
        >
          {DECIDING_BODIES.map((body) => (
            <MenuItem key={body} value={body}>
              {labels.decidingBody[body]}
            </MenuItem>
          ))}
        </PlainField>
      )}
      {asks?.vote && (
        <VoteFields
          body={asks.vote}
          required={asks.voteRequired}
          on={on}
          texts={vote}
          onChange={setVote}
          problems={{}}
          checked={checked}
        />
      )}
    </BulkDialog>
  )
}
