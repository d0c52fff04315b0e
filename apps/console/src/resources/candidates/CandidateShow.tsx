import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import { AdvanceDialog } from '../../components/case/AdvanceDialog.tsx'
import { ExitDialog } from '../../components/case/ExitDialog.tsx'
import { type StepOut, stepsForward, stepsOut } from '../../components/case/next-step-verdicts.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { EndAssignmentDialog } from '../../components/people/EndAssignmentDialog.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StageStepper } from '../../components/StageStepper.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AdmissionSection } from './AdmissionSection.tsx'
import { AssignMentorDialog } from './AssignMentorDialog.tsx'
import { CandidateActions } from './CandidateActions.tsx'
import { CaseHistorySection } from './CaseHistorySection.tsx'
import type { CandidatePage } from './candidate-page.ts'
import { daysEntered } from './case-history.ts'
import { candidatePageDocument } from './documents.ts'
import { MentorSection } from './MentorSection.tsx'
import { NextStepSection } from './NextStepSection.tsx'
import { PersonSection } from './PersonSection.tsx'
import { unitOf } from './unit-of.ts'
import { useCandidateFacts } from './use-candidate-facts.tsx'
import '../../components/people/people.css'

/** The page of a case: where it stands, what comes next, who helps, and what happened. */
export function CandidateShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(candidatePageDocument, { id })
  const list = translate('candidates.list.title')
  if (error && !data) {
    return (
      <>
        <PageHeader title={list} />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!data) return <LoadingLines count={5} />
  if (!data.candidate) {
    return (
      <>
        <PageHeader title={list} />
        <NotFoundState title={translate('candidates.page.missing')} back={{ to: '/candidates', label: list }} />
      </>
    )
  }
  return <Case candidate={data.candidate} />
}

type Open =
  | { kind: 'advance' }
  | { kind: 'assign' }
  | { kind: 'exit'; step: StepOut }
  | { kind: 'end'; assignmentId: string }

function Case({ candidate }: { candidate: CandidatePage }) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { scope, today, past } = useWorkingContext()
  const [open, setOpen] = useState<Open | null>(null)
  const facts = useCandidateFacts(candidate)
  const close = (): void => setOpen(null)
  const { cell, nextSteps } = candidate
  const unit = unitOf(cell)
  const ending =
    open?.kind === 'end' ? candidate.mentorAssignments.find(({ id }) => id === open.assignmentId) : undefined
  const path = [
    { label: translate('candidates.list.title'), to: '/candidates' },
    ...(unit.id === cell.id ? [] : [{ label: shortCommitteeName(unit.name), to: `/committees/${unit.id}/show` }]),
    { label: cell.name, to: `/committees/${cell.id}/show` },
  ]
  return (
    <>
      <PageHeader
        title={wordsOf(candidate)}
        path={path}
        factList={facts}
        actions={
          <CandidateActions candidate={candidate} past={past} onExit={(step) => setOpen({ kind: 'exit', step })} />
        }
      />
      <StageStepper
        stage={candidate.stage}
        entered={daysEntered(candidate.events)}
        finished={candidate.status === 'OFFICIAL'}
      />
      <div className="ledger-columns three">
        <div>
          <NextStepSection
            candidate={candidate}
            today={today}
            past={past}
            onAdvance={() => setOpen({ kind: 'advance' })}
            onAssign={() => setOpen({ kind: 'assign' })}
          />
          {candidate.admission && <AdmissionSection admission={candidate.admission} />}
        </div>
        <PersonSection candidate={candidate} />
        <div>
          <MentorSection
            candidate={candidate}
            today={today}
            past={past}
            onAssign={() => setOpen({ kind: 'assign' })}
            onEnd={(assignmentId) => setOpen({ kind: 'end', assignmentId })}
          />
          <CaseHistorySection events={candidate.events} assignments={candidate.mentorAssignments} />
        </div>
      </div>
      {open?.kind === 'advance' && (
        <AdvanceDialog candidate={candidate} offered={stepsForward(nextSteps)} today={today} onClose={close} />
      )}
      {open?.kind === 'exit' && (
        <ExitDialog
          candidate={candidate}
          offered={stepsOut(nextSteps)}
          exit={open.step.exit}
          today={today}
          onClose={close}
        />
      )}
      {open?.kind === 'assign' && (
        <AssignMentorDialog candidate={candidate} unit={unit} scope={scope} today={today} onClose={close} />
      )}
      {ending && (
        <EndAssignmentDialog
          assignment={ending}
          mentor={ending.mentor}
          candidate={candidate}
          today={today}
          onClose={close}
        />
      )}
    </>
  )
}
