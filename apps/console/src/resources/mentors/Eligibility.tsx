import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { MentorPage } from './mentor-page.ts'
import { worstOf } from './worst-outcome.ts'

type Verdicts = MentorPage['assignments'][number]['eligibility']

/** Whether the member may still help this candidate, in a word. */
export function EligibilityMark({ verdicts }: { verdicts: Verdicts }) {
  const translate = useTranslate()
  switch (worstOf(verdicts)) {
    case 'FAILED':
      return <StatusMark status="failed">{translate('mentors.eligibility.failed')}</StatusMark>
    case 'UNKNOWN':
      return <StatusMark status="unknown" />
    case 'PASSED':
    case 'NOT_APPLICABLE':
      return <StatusMark status="passed">{translate('mentors.eligibility.passed')}</StatusMark>
  }
}
