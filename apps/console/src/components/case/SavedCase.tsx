import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { LoadingLines } from '../LoadingLines.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { savedCaseDocument } from './documents.ts'

type Props = {
  candidateId: string
  /** What the form was about to write. */
  mine: { readonly step: string; readonly on: string; readonly documentNumber: string | null }
}

/** After somebody was faster: what the form holds beside what the case has by now, so that one can choose. */
export function SavedCase({ candidateId, mine }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { data } = useDocument(savedCaseDocument, { id: candidateId })
  if (!data?.candidate) return <LoadingLines count={2} />
  const { stage, exit, sideState, events } = data.candidate
  const last = events.at(-1)
  const none = translate('candidates.none')
  const saved = [exit === null ? labels.stage[stage] : labels.exit[exit], sideState && labels.sideState[sideState]]
  const rows = [
    { key: 'step', mine: mine.step, saved: saved.filter(Boolean).join(', ') },
    { key: 'on', mine: mine.on === '' ? none : date(mine.on), saved: last ? date(last.occurredOn) : none },
    { key: 'number', mine: mine.documentNumber ?? none, saved: last?.documentNumber ?? none },
  ]
  return (
    <div className="saved-case">
      <table className="conflict-table">
        <thead>
          <tr>
            {['field', 'mine', 'saved'].map((key) => (
              <th key={key} scope="col">
                {translate(`app.conflict.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{translate(`case.saved.${row.key}`)}</th>
              <td>{row.mine}</td>
              <td>{row.saved}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small secondary">{translate('case.saved.choose')}</p>
    </div>
  )
}
