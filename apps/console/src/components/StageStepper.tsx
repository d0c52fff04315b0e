import { STAGES, type Stage } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Icon } from './Icon.tsx'
import { useFormat } from './use-format.ts'
import { useLabels } from './use-labels.ts'

type Props = {
  stage: Stage
  /** The day on which each stage was entered; one that was passed over has none. */
  entered: Partial<Record<Stage, string>>
  /** True when the last stage is complete, not merely reached. */
  finished?: boolean
}

type Step = 'done' | 'now' | 'future' | 'skipped'

/** The twelve stages of a case on one line, with the day of each; on a phone as bars and "Bước 6/12". */
export function StageStepper({ stage, entered, finished = false }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate, date } = useFormat()
  const at = STAGES.indexOf(stage)
  const stepOf = (each: Stage, index: number): Step => {
    if (index > at) return 'future'
    if (index === at) return finished ? 'done' : 'now'
    return entered[each] === undefined ? 'skipped' : 'done'
  }
  const since = entered[stage]
  const next = STAGES[at + 1]
  return (
    <>
      <ol
        className="stage-stepper no-phone"
        style={{ '--steps': STAGES.length }}
        aria-label={translate('app.stage.path')}
      >
        {STAGES.map((each, index) => {
          const step = stepOf(each, index)
          const day = entered[each]
          return (
            <li key={each} className={step} aria-current={step === 'now' ? 'step' : undefined}>
              <span className="node" aria-hidden="true">
                {step === 'done' ? <Icon name="tick" /> : step === 'now' ? index + 1 : null}
              </span>
              <b>{labels.stageShort[each]}</b>
              <span className="caption">{step === 'future' || day === undefined ? '' : shortDate(day)}</span>
            </li>
          )
        })}
      </ol>
      <div className="stage-stepper-phone only-phone">
        <div className="bars" aria-hidden="true">
          {STAGES.map((each, index) => {
            const step = stepOf(each, index)
            return <i key={each} className={step === 'done' || step === 'now' ? step : undefined} />
          })}
        </div>
        <p>{translate('app.stage.step', { step: at + 1, of: STAGES.length, stage: labels.stageShort[stage] })}</p>
        <span className="small secondary">
          {since !== undefined && translate('app.stage.since', { date: date(since) })}
          {next !== undefined && ` · ${translate('app.stage.next', { stage: labels.stageShort[next] })}`}
        </span>
      </div>
    </>
  )
}
