import type { PaperKind, Stage } from '@nguon/domain'
import { AssessmentDialog } from '../../components/assessments/AssessmentDialog.tsx'
import { AdvanceDialog } from '../../components/case/AdvanceDialog.tsx'
import { ExitDialog } from '../../components/case/ExitDialog.tsx'
import {
  type StepBack,
  type StepOut,
  stepsBack,
  stepsForward,
  stepsOut,
} from '../../components/case/next-step-verdicts.ts'
import { ReturnDialog } from '../../components/case/ReturnDialog.tsx'
import { type SideAct, SideStateDialog } from '../../components/case/SideStateDialog.tsx'
import { StartTransferDialog } from '../../components/case/StartTransferDialog.tsx'
import { EndAssignmentDialog } from '../../components/people/EndAssignmentDialog.tsx'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AssignMentorDialog } from './AssignMentorDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import type { CandidatePage } from './candidate-page.ts'
import type { RegisteredPaper } from './DossierSection.tsx'
import { PaperCard } from './PaperCard.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { ReadmitDialog } from './ReadmitDialog.tsx'
import { unitOf } from './unit-of.ts'

export type OpenDialog =
  | { readonly kind: 'advance'; readonly to?: Stage }
  | { readonly kind: 'assign' | 'assess' | 'correct' | 'transfer' | 'readmit' }
  | { readonly kind: 'exit'; readonly step: StepOut }
  | { readonly kind: 'return'; readonly step: StepBack }
  | { readonly kind: 'side'; readonly act: SideAct }
  | { readonly kind: 'paper'; readonly paper: PaperKind | null }
  | { readonly kind: 'register'; readonly paper: RegisteredPaper }
  | { readonly kind: 'end' | 'handOver'; readonly assignmentId: string }

type Props = {
  open: OpenDialog
  candidate: CandidatePage
  /** Why the dossier may not be written now; null while it may. */
  writeRefusal: string | null
  onOpen: (open: OpenDialog) => void
  onClose: () => void
}

/** The one dialog that is open over a case's page. */
export function CaseDialogs({ open, candidate, writeRefusal, onOpen, onClose }: Props) {
  const { scope, today } = useWorkingContext()
  const { nextSteps, mentorAssignments } = candidate
  const unit = unitOf(candidate.cell)
  const helping = mentorAssignments.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const running = helping.filter(({ endsOn }) => endsOn === null)
  switch (open.kind) {
    case 'advance':
      return (
        <AdvanceDialog
          candidate={candidate}
          offered={stepsForward(nextSteps)}
          today={today}
          within={unit.id}
          {...(open.to ? { to: open.to } : {})}
          onClose={onClose}
        />
      )
    case 'exit':
      return (
        <ExitDialog
          candidate={candidate}
          offered={stepsOut(nextSteps)}
          exit={open.step.exit}
          today={today}
          onClose={onClose}
        />
      )
    case 'return':
      return (
        <ReturnDialog
          candidate={candidate}
          offered={stepsBack(nextSteps)}
          today={today}
          to={open.step.stage}
          onClose={onClose}
        />
      )
    case 'side':
      return <SideStateDialog act={open.act} candidate={candidate} today={today} onClose={onClose} />
    case 'transfer':
      return <StartTransferDialog candidate={candidate} today={today} onClose={onClose} />
    case 'readmit':
      return <ReadmitDialog candidate={candidate} today={today} onClose={onClose} />
    case 'correct':
      return <CorrectDialog candidate={candidate} today={today} onClose={onClose} />
    case 'assign':
      return (
        <AssignMentorDialog
          candidate={candidate}
          unit={unit}
          scope={scope}
          today={today}
          current={running}
          onClose={onClose}
        />
      )
    case 'assess':
      return <AssessmentDialog candidateId={candidate.id} today={today} onClose={onClose} />
    case 'paper':
      return <PaperDialog candidateId={candidate.id} kind={open.paper} today={today} onClose={onClose} />
    case 'register':
      return (
        <PaperCard
          candidateId={candidate.id}
          paper={open.paper}
          refusal={writeRefusal}
          onRenew={() => onOpen({ kind: 'paper', paper: open.paper.kind })}
          onClose={onClose}
        />
      )
    case 'end':
    case 'handOver': {
      const assignment = mentorAssignments.find(({ id }) => id === open.assignmentId)
      if (assignment === undefined) return null
      return open.kind === 'end' ? (
        <EndAssignmentDialog
          assignment={assignment}
          mentor={assignment.mentor}
          candidate={candidate}
          today={today}
          onClose={onClose}
        />
      ) : (
        <AssignMentorDialog
          candidate={candidate}
          unit={unit}
          scope={scope}
          today={today}
          current={running}
          takesOver={assignment.id}
          onClose={onClose}
        />
      )
    }
  }
}
