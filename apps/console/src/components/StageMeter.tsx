import { STAGES, type Stage } from '@nguon/domain'

type Props = { stage: Stage; finished?: boolean }

/** Twelve small bars, the current one red; the stage's word stands beside it. */
export function StageMeter({ stage, finished = false }: Props) {
  const now = STAGES.indexOf(stage)
  return (
    <span className="stage-meter" aria-hidden="true">
      {STAGES.map((each, index) => (
        <i
          key={each}
          className={index < now || (finished && index === now) ? 'done' : index === now ? 'now' : undefined}
        />
      ))}
    </span>
  )
}
