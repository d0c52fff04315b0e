import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { AllotmentVerdictMark } from '../../components/targets/AllotmentVerdictMark.tsx'
import { hasBegun } from '../../components/targets/progress-verdict.ts'
import { targetInWords } from '../../components/targets/target-words.ts'
import { useFormat } from '../../components/use-format.ts'
import type { TargetRowValue } from './use-target-branches.ts'

type Props = {
  row: TargetRowValue
  level: number
  open: boolean
  locked: boolean
  onToggle: () => void
  onSet: () => void
}

export function TargetRow({ row, level, open, locked, onToggle, onSet }: Props) {
  const translate = useTranslate()
  const { number, percent } = useFormat()
  const { name, progress, allotment, target } = row
  const { achieved, required, expected, rate } = progress
  const words = { translate, number, percent }
  const current = progress.open && hasBegun(progress)
  return (
    <tr>
      <td>
        <div className="target-name" style={{ '--level': level }}>
          {row.hasChildren ? (
            <button
              type="button"
              className="twisty"
              aria-expanded={open}
              aria-label={translate(open ? 'targets.table.collapse' : 'targets.table.expand', { name })}
              onClick={onToggle}
            >
              <Icon name={open ? 'chevronDown' : 'chevronRight'} />
            </button>
          ) : (
            <span className="twisty" />
          )}
          <span>
            <Link to={`/committees/${row.id}/show`}>{name}</Link>
            {isUneven(allotment) && (
              <span className="only-phone small">
                <AllotmentVerdictMark shared={allotment} />
              </span>
            )}
          </span>
        </div>
      </td>
      <td className="figure">
        {progress.target === null || target === null ? (
          <span className="quiet">{translate('targets.table.notGiven')}</span>
        ) : (
          <Link to={`/targets/${target.id}/show`}>
            <span className="no-phone">{targetInWords(progress.target, required, words)}</span>
            <span className="only-phone">{number(required ?? 0)}</span>
          </Link>
        )}
      </td>
      <td className="figure wide">{row.hasChildren ? number(allotment.allotted) : ''}</td>
      <td className="wide">{row.hasChildren && <AllotmentVerdictMark shared={allotment} />}</td>
      <td className={current ? 'figure current' : 'figure'}>
        <b>{number(achieved)}</b>
      </td>
      <td className="figure">{rate === null ? '' : percent(rate)}</td>
      <td className="bar-cell">
        {required !== null && (
          <ProgressBar
            achieved={achieved}
            required={required}
            expected={progress.open ? expected : null}
            current={current}
          />
        )}
      </td>
      <td className="roomy">{progress.target?.decisionNumber ?? ''}</td>
      <td className="wide action">
        {row.maySetTarget && !locked && row.hasChildren && (
          <Link className="row-action" to={`/targets/allotment?committee=${row.id}`}>
            {translate('allotment.openRow')}
          </Link>
        )}
        {row.maySetTarget && !locked && (
          <button type="button" className="link-button" onClick={onSet}>
            {translate(target === null ? 'targets.set.give' : 'targets.set.change')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** A phone has no room for the columns of the balance, so it says what does not add up under the name. */
const isUneven = ({ unallotted, overAllotted, childrenWithTarget }: TargetRowValue['allotment']): boolean =>
  childrenWithTarget > 0 && (unallotted > 0 || overAllotted > 0)
