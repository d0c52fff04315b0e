import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { VerdictLine } from '../../components/case/VerdictLine.tsx'
import { TickBox } from '../../components/list/TickBox.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useLabels } from '../../components/use-labels.ts'
import type { correctionPreviewDocument } from './correction-documents.ts'

type Preview = NonNullable<ResultOf<typeof correctionPreviewDocument>['candidate']>['correctionPreview']
type Props = {
  preview: Preview
  nameOf: (sequence: number) => string
  taken: readonly number[]
  onTake: (sequences: readonly number[]) => void
}

/** What a correction makes of the case: where it would stand, what must go too, what would no longer be right. */
export function CorrectionPreview({ preview, nameOf, taken, onTake }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { stage, exit, mustVoidToo, invalidated, changesAdmission } = preview
  const along = [...new Set([...mustVoidToo, ...taken])].sort((a, b) => a - b)
  return (
    <div className="correction-preview" aria-live="polite">
      <p>
        {translate('candidates.correct.after')}{' '}
        <b>
          {exit === null ? labels.stage[stage] : `${labels.stage[stage]}, ${labels.exit[exit].toLocaleLowerCase()}`}
        </b>
      </p>
      {changesAdmission && (
        <p>
          <StatusMark status="dueSoon" wraps>
            {translate('candidates.correct.admission')}
          </StatusMark>
        </p>
      )}
      {along.length > 0 && (
        <div className="tick-line">
          <TickBox
            checked={mustVoidToo.length === 0 && taken.length > 0}
            label={translate('candidates.correct.also')}
            onChange={() => onTake(mustVoidToo.length === 0 ? [] : along)}
          />
          <div>
            {translate('candidates.correct.also')}
            <ul>
              {along.map((sequence) => (
                <li key={sequence}>{nameOf(sequence)}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {invalidated.length === 0 && along.length === 0 && (
        <p>
          <StatusMark status="passed" wraps>
            {translate('candidates.correct.nothingInvalid')}
          </StatusMark>
        </p>
      )}
      {invalidated.map(({ sequence, verdicts }) => (
        <div key={sequence} className="refusal">
          <p>
            <b>{translate('candidates.correct.invalid', { event: nameOf(sequence) })}</b>
          </p>
          {verdicts.map((verdict) => (
            <VerdictLine key={`${verdict.rule}:${verdict.code}`} verdict={verdict} />
          ))}
        </div>
      ))}
    </div>
  )
}
