import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { TransferRow } from './documents.ts'
import './transfers.css'

type Props = { rows: readonly TransferRow[]; onAccept: ((transfer: TransferRow) => void) | null }

/** Who goes from where to where, since when, and how it ended. */
export function TransferTable({ rows, onAccept }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  return (
    <ul className="transfer-rows">
      {rows.map((transfer) => {
        const { id, candidate, fullName, fromCell, toCell, startedOn, stageThen } = transfer
        const words = wordsOf({ id: candidate?.id ?? id, fullName, masked: fullName === null })
        return (
          <li key={id}>
            <div className="who">
              {candidate ? <Link to={`/candidates/${candidate.id}/show`}>{words}</Link> : <strong>{words}</strong>}
              <span className="small secondary">{labels.stage[stageThen]}</span>
            </div>
            <div className="way">
              <span>{placeOf(fromCell)}</span>
              <span className="small secondary">{translate('transfers.to')}</span>
              <span>{placeOf(toCell)}</span>
            </div>
            <div className="how">
              <span className="small secondary">{translate('transfers.since', { date: date(startedOn) })}</span>
              <End transfer={transfer} />
            </div>
            {transfer.viewerMayAccept && (
              <GuardedButton
                small
                primary
                refusal={onAccept ? null : translate('app.top.locked')}
                onClick={() => onAccept?.(transfer)}
              >
                {translate('transfers.accept.open')}
              </GuardedButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const placeOf = ({ name, parentName }: TransferRow['fromCell']): string =>
  parentName === null ? name : `${name} · ${parentName}`

function End({ transfer: { acceptedOn, cancelledOn } }: { transfer: TransferRow }) {
  const translate = useTranslate()
  const { date } = useFormat()
  if (acceptedOn !== null)
    return <StatusMark status="passed">{translate('transfers.acceptedOn', { date: date(acceptedOn) })}</StatusMark>
  if (cancelledOn !== null)
    return <StatusMark status="paused">{translate('transfers.cancelledOn', { date: date(cancelledOn) })}</StatusMark>
  return <StatusMark status="onTime">{translate('transfers.waiting')}</StatusMark>
}
