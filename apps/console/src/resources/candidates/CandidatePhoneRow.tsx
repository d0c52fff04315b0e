import { STAGES } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { CaseStatusMark } from '../../components/people/CaseStatusMark.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { StageMeter } from '../../components/StageMeter.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidateRow } from './candidate-columns.tsx'

/** A candidate in three lines: name and status, place and day, stage. */
export function CandidatePhoneRow({ row }: { row: CandidateRow }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const { cell, stage, status, exit, stageSince, mentor } = row
  return (
    <div className="phone-row">
      <PersonName person={row} to={`/candidates/${row.id}/show`} />
      {status === 'OPEN' && mentor === null ? (
        <StatusMark status="notYet">{translate('candidates.noMentor')}</StatusMark>
      ) : (
        <CaseStatusMark status={status} exit={exit} />
      )}
      <span className="small secondary">
        <CommitteePlace committee={cell} />
      </span>
      <span className="small secondary">{shortDate(stageSince)}</span>
      <span>
        <StageMeter stage={stage} finished={status === 'OFFICIAL'} />
        {STAGES.indexOf(stage) + 1}/{STAGES.length} {labels.stageShort[stage]}
      </span>
      <span />
    </div>
  )
}
