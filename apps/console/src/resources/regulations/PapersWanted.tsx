import { useTranslate } from 'react-admin'
import { useLabels } from '../../components/use-labels.ts'
import type { PaperWanted } from './documents.ts'
import { papersByStage } from './edition-facts.ts'
import type { Marking } from './MarkDialog.tsx'
import { MarkButton } from './RulesTable.tsx'
import { TrustMark } from './TrustMark.tsx'

type Props = { papers: readonly PaperWanted[]; onMark: ((marking: Marking) => void) | null }

/** The papers that an edition wants, stage by stage. */
export function PapersWanted({ papers, onMark }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <table className="ledger rules-table">
      <thead>
        <tr>
          <th scope="col">{translate('regulations.paper')}</th>
          <th scope="col" className="wide">
            {translate('regulations.form')}
          </th>
          <th scope="col" className="wide">
            {translate('regulations.required')}
          </th>
          <th scope="col">{translate('regulations.trust')}</th>
          {onMark && (
            <th scope="col">
              <span className="unseen">{translate('regulations.mark')}</span>
            </th>
          )}
        </tr>
      </thead>
      {papersByStage(papers).map((group) => (
        <tbody key={group.stage}>
          <tr className="stage-row">
            <th scope="rowgroup" colSpan={onMark ? 5 : 4}>
              {labels.stage[group.stage]}
            </th>
          </tr>
          {group.papers.map(({ key, paper, form, required, trust, check }) => (
            <tr key={key}>
              <th scope="row">
                {labels.paperKind[paper]}
                <p className="only-phone small secondary">
                  {[form, translate(required ? 'regulations.must' : 'regulations.may')].filter(Boolean).join(' · ')}
                </p>
              </th>
              <td className="wide">{form ?? <span className="quiet">{translate('regulations.noForm')}</span>}</td>
              <td className="wide">{translate(required ? 'regulations.must' : 'regulations.may')}</td>
              <td>
                <TrustMark trust={trust} check={check} />
              </td>
              {onMark && (
                <td className="figure">
                  <MarkButton
                    marking={{ rule: key, name: labels.paperKind[paper], check }}
                    shipped={trust === 'CHECKED' && check === null}
                    onMark={onMark}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
