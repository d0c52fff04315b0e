import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import { quartersOf } from '../../components/assessments/quarters.ts'
import { RecordTrail } from '../../components/audit/RecordTrail.tsx'
import { CASE_ANCHORS } from '../../components/due/due-words.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StageStepper } from '../../components/StageStepper.tsx'
import { useAnchor } from '../../components/use-anchor.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AdmissionSection } from './AdmissionSection.tsx'
import { AsOfSection } from './AsOfSection.tsx'
import { AssessmentsSection } from './AssessmentsSection.tsx'
import { BackgroundSection } from './BackgroundSection.tsx'
import { CandidateActions } from './CandidateActions.tsx'
import { CaseDialogs, type OpenDialog } from './CaseDialogs.tsx'
import { CaseHistorySection } from './CaseHistorySection.tsx'
import { CaseTabs } from './CaseTabs.tsx'
import { ChecksSection } from './ChecksSection.tsx'
import type { CandidatePage } from './candidate-page.ts'
import { daysEntered } from './case-history.ts'
import type { CaseTab } from './case-tabs.ts'
import { DossierSection } from './DossierSection.tsx'
import { candidatePageDocument } from './documents.ts'
import { MentorSection } from './MentorSection.tsx'
import type { Mending } from './mendings.ts'
import { NextStepSection } from './NextStepSection.tsx'
import { PersonSection } from './PersonSection.tsx'
import { PrivacySection } from './PrivacySection.tsx'
import { assessmentsDocument, backgroundDocument, dossierDocument } from './register-documents.ts'
import { unitOf } from './unit-of.ts'
import { useCandidateFacts } from './use-candidate-facts.tsx'
import { VotesSection } from './VotesSection.tsx'
import '../../components/people/people.css'
import './candidate.css'

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

function Case({ candidate }: { candidate: CandidatePage }) {
  const wordsOf = usePersonWords()
  const translate = useTranslate()
  const navigate = useNavigate()
  const { today, past } = useWorkingContext()
  const mayReadAudit = useMay('AUDIT_READ')
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const facts = useCandidateFacts(candidate, today)
  const { id, cell, admission, events, mayUpdate, mayAssignMentor, mayAdvance, mayDecideEscalation } = candidate
  const unit = unitOf(cell)
  const dossier = useDocument(dossierDocument, { id })
  // What stands above a part is to be there, so that the part stays where it is brought.
  useAnchor(dossier.data !== undefined)
  const background = useDocument(backgroundDocument, { id })
  const assessments = useDocument(assessmentsDocument, { id })
  const assessed = assessments.data?.candidate
  const locked = past ? translate('candidates.refused.past') : null
  const writeRefusal = mayUpdate ? locked : translate('candidates.refused.noUpdate')
  const assessRefusal = mayAssignMentor ? locked : translate('candidates.refused.noAssign')
  const path = [
    { label: translate('candidates.list.title'), to: '/candidates' },
    ...(unit.id === cell.id ? [] : [{ label: shortCommitteeName(unit.name), to: `/committees/${unit.id}/show` }]),
    { label: cell.name, to: `/committees/${cell.id}/show` },
  ]
  const showPart = (tab: CaseTab): void => {
    navigate({ search: `?tab=${tab}` }, { replace: true, preventScrollReset: true })
    document.getElementById(CASE_ANCHORS.person)?.scrollIntoView()
  }
  const mend = (mending: Mending): (() => void) | null => {
    switch (mending.act) {
      case 'assign':
        return mayAssignMentor && !past ? () => setOpen({ kind: 'assign' }) : null
      case 'edit':
        return writeRefusal === null ? () => navigate(`/candidates/${id}`) : null
      case 'paper':
        return writeRefusal === null ? () => setOpen({ kind: 'paper', paper: mending.paper }) : null
      case 'introducers':
      case 'verifications':
        return writeRefusal === null ? () => showPart('background') : null
      case 'resume':
        return mayAdvance && !past ? () => setOpen({ kind: 'side', act: 'resume' }) : null
      case 'escalation':
        return mayDecideEscalation && !past ? () => setOpen({ kind: 'side', act: 'escalation' }) : null
      case 'step':
        return mayAdvance && !past ? () => setOpen({ kind: 'advance' }) : null
    }
  }
  return (
    <>
      <PageHeader
        title={wordsOf(candidate)}
        path={path}
        factList={facts}
        actions={
          <CandidateActions
            candidate={candidate}
            past={past}
            acts={{
              onExit: (step) => setOpen({ kind: 'exit', step }),
              onReturn: (step) => setOpen({ kind: 'return', step }),
              onSide: (act) => setOpen({ kind: 'side', act }),
              onTransfer: () => setOpen({ kind: 'transfer' }),
              onReadmit: () => setOpen({ kind: 'readmit' }),
              onCorrect: () => setOpen({ kind: 'correct' }),
              onAddPaper: () => setOpen({ kind: 'paper', paper: null }),
            }}
          />
        }
      />
      <StageStepper stage={candidate.stage} entered={daysEntered(events)} finished={candidate.status === 'OFFICIAL'} />
      <div className="ledger-columns three">
        <div>
          <NextStepSection
            candidate={candidate}
            today={today}
            past={past}
            onAdvance={(to) => setOpen({ kind: 'advance', to })}
            onMend={mend}
          />
          {admission && <AdmissionSection admission={admission} />}
        </div>
        <DossierSection
          answer={dossier}
          refusal={writeRefusal}
          onAdd={(paper) => setOpen({ kind: 'paper', paper })}
          onOpen={(paper) => setOpen({ kind: 'register', paper })}
        />
        <div>
          <MentorSection
            candidate={candidate}
            today={today}
            past={past}
            quarters={quartersOf(assessed?.assessments ?? [], assessed?.assessmentDueOn ?? null, today)}
            onAssign={() => setOpen({ kind: 'assign' })}
            onHandOver={(assignmentId) => setOpen({ kind: 'handOver', assignmentId })}
            onEnd={(assignmentId) => setOpen({ kind: 'end', assignmentId })}
          />
          <CaseHistorySection events={events} assignments={candidate.mentorAssignments} />
        </div>
      </div>
      <CaseTabs
        parts={{
          person: () => <PersonSection candidate={candidate} />,
          votes: () => <VotesSection events={events} masked={candidate.hidden.includes('SENSITIVE')} />,
          background: () => (
            <BackgroundSection
              answer={background}
              candidateId={id}
              within={unit.id}
              today={today}
              refusal={writeRefusal}
            />
          ),
          assessments: () => (
            <AssessmentsSection
              answer={assessments}
              today={today}
              refusal={assessRefusal}
              onAssess={() => setOpen({ kind: 'assess' })}
            />
          ),
          checks: () => (
            <ChecksSection candidateId={id} masked={candidate.hidden.includes('SENSITIVE')} today={today} />
          ),
          asOf: () => <AsOfSection candidateId={id} today={today} />,
          privacy: () => <PrivacySection candidateId={id} today={today} refusal={locked} />,
          trail: () => <RecordTrail id={id} />,
        }}
        hidden={mayReadAudit ? [] : ['trail']}
      />
      {open && (
        <CaseDialogs
          open={open}
          candidate={candidate}
          writeRefusal={writeRefusal}
          onOpen={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
