import { useTranslate } from 'react-admin'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { type MeasuredProgress, progressVerdict } from './progress-verdict.ts'

/** Reached, nearly, missed, on pace or so many behind: as icon and word. */
export function ProgressVerdictMark({ progress }: { progress: MeasuredProgress }) {
  const translate = useTranslate()
  const format = useFormat()
  const verdict = progressVerdict(progress)
  switch (verdict.kind) {
    case 'NO_TARGET':
      return <StatusMark status="notYet">{translate('targets.verdict.noTarget')}</StatusMark>
    case 'NOT_BEGUN':
      return <StatusMark status="notYet">{translate('targets.verdict.notBegun')}</StatusMark>
    case 'REACHED':
      return <StatusMark status="passed">{translate('targets.verdict.reached')}</StatusMark>
    case 'NEARLY':
      return <StatusMark status="dueSoon">{translate('targets.verdict.nearly')}</StatusMark>
    case 'MISSED':
      return <StatusMark status="failed">{translate('targets.verdict.missed')}</StatusMark>
    case 'ON_PACE':
      return <StatusMark status="onTime">{translate('targets.verdict.onPace')}</StatusMark>
    case 'BEHIND':
      return (
        <StatusMark status="dueSoon">
          {translate('targets.verdict.behind', { count: format.number(verdict.by) })}
        </StatusMark>
      )
    case 'FAR_BEHIND':
      return (
        <StatusMark status="overdue">
          {translate('targets.verdict.behind', { count: format.number(verdict.by) })}
        </StatusMark>
      )
  }
}
