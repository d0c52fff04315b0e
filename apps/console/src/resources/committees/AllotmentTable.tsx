import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { AllotmentVerdictMark } from '../../components/targets/AllotmentVerdictMark.tsx'
import type { SharedOut } from '../../components/targets/allotment-verdict.ts'
import { useFormat } from '../../components/use-format.ts'

export type AllottedChild = {
  id: string
  name: string
  officialMembers: number | null
  progress: { achieved: number; required: number | null; expected: number | null; open: boolean }
}

type Props = {
  shared: SharedOut
  achieved: number
  officialMembers: number | null
  children: readonly AllottedChild[]
  cells: boolean
}

/** What each committee below has to reach in a period, with the line that adds it up. */
export function AllotmentTable({ shared, achieved, officialMembers, children, cells }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const unit = translate(cells ? 'committees.allotment.cell' : 'committees.allotment.unit')
  return (
    <table className="ledger allotment-table">
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          <th scope="col" className="figure">
            {translate('committees.allotment.members')}
          </th>
          <th scope="col" className="figure">
            {translate('committees.targetTable.target')}
          </th>
          <th scope="col" className="figure">
            {translate('committees.targetTable.result')}
          </th>
          <th scope="col" className="bar-cell">
            {translate('committees.targetTable.progress')}
          </th>
        </tr>
      </thead>
      <tbody>
        {children.map((child) => (
          <ChildRow key={child.id} child={child} />
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{translate('committees.allotment.total')}</th>
          <td className="figure">
            {officialMembers === null ? translate('committees.allotment.unknownMembers') : number(officialMembers)}
          </td>
          <td className="figure">{number(shared.allotted)}</td>
          <td className="figure">{number(achieved)}</td>
          <td className="bar-cell words">
            <AllotmentVerdictMark shared={shared} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function ChildRow({ child }: { child: AllottedChild }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { achieved, required, expected, open } = child.progress
  return (
    <tr>
      <td>
        <Link to={`/committees/${child.id}/show`}>{child.name}</Link>
      </td>
      <td className="figure">
        {child.officialMembers === null ? (
          <span className="quiet">{translate('committees.allotment.unknownMembers')}</span>
        ) : (
          number(child.officialMembers)
        )}
      </td>
      <td className="figure">
        {required === null ? (
          <span className="quiet">{translate('committees.targetTable.notGiven')}</span>
        ) : (
          number(required)
        )}
      </td>
      <td className="figure">
        <b>{number(achieved)}</b>
      </td>
      <td className="bar-cell">
        {required !== null && (
          <ProgressBar achieved={achieved} required={required} expected={open ? expected : null} current={open} />
        )}
      </td>
    </tr>
  )
}
