import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { obstaclesOf } from '../../components/case/next-step-verdicts.ts'
import { Answered } from '../../components/people/Answered.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { RefusalPanel } from '../../components/RefusalPanel.tsx'
import { useLabels } from '../../components/use-labels.ts'
import type { Returned } from './use-board.ts'
import { useColumnWords } from './use-column-words.ts'

/** Why a card came back from where it was dropped, until it is read. */
export function ReturnedPanel({ returned, onClose }: { returned: Returned; onClose: () => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const words = useColumnWords()
  const { card, to, state, answer, failure } = returned
  const title = translate('board.returned', { name: wordsOf(card), stage: labels.stage[to] })
  return (
    <div className="board-returned">
      {state?.kind === 'refused' ? (
        <RefusalPanel
          title={title}
          message={title}
          verdicts={
            state.reason.says === 'verdict'
              ? obstaclesOf({ verdicts: returned.verdicts })
              : [{ rule: 'STEP', code: state.reason.says, message: words(state).reason }]
          }
        />
      ) : (
        <Answered answer={answer} failure={failure} refused="board.refused" fields={[]} />
      )}
      <Button size="small" onClick={onClose}>
        {translate('app.action.close')}
      </Button>
    </div>
  )
}
