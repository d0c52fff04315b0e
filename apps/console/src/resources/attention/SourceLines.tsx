import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { DriedUpRow } from './documents.ts'

/** Organisations that introduced people before, and when they did last. */
export function SourceLines({ lines }: { lines: readonly DriedUpRow[] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, shortDate } = useFormat()
  return (
    <div className="list-scroll">
      <table className="ledger list-table attention-table">
        <thead>
          <tr>
            <th scope="col">{translate('attention.column.source')}</th>
            <th scope="col">{translate('attention.column.sourceKind')}</th>
            <th scope="col" className="figure">
              {translate('attention.column.lastIntroducedOn')}
            </th>
            <th scope="col" className="figure">
              {translate('attention.column.introduced')}
            </th>
            <th scope="col" className="figure">
              {translate('attention.column.admitted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, kind, lastIntroducedOn, introduced, admitted }) => (
            <tr key={id}>
              <td className="clip">
                <Link to={`/organisations/${id}/show`} className="name">
                  {name}
                </Link>
              </td>
              <td>{labels.sourceOrganisationKind[kind]}</td>
              <td className="figure">{lastIntroducedOn ? shortDate(lastIntroducedOn) : ''}</td>
              <td className="figure">{number(introduced)}</td>
              <td className="figure">{number(admitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
