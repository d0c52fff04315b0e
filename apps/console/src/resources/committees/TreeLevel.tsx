import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useSettled } from '../../components/use-settled.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { TermFigures } from './CommitteeTree.tsx'
import { TreeSearch } from './TreeSearch.tsx'
import { treeAddress } from './tree-address.ts'
import { treeLevelDocument } from './tree-documents.ts'

const STEP = 50
const MOST = 200

/** One level of the tree, for a narrow screen: a committee, the way up, and what is directly below. */
export function TreeLevel({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { term, asOf } = useWorkingContext()
  const [q, setQ] = useState('')
  const asked = useSettled(q.trim())
  const [first, setFirst] = useState(STEP)
  const variables = { id: committeeId, first, period: { term: term.name }, asOf }
  const { data, error, refetch } = useDocument(treeLevelDocument, variables)
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  const { committee } = data
  if (!committee) return <NotFoundState title={translate('committees.notFound')} />
  const parent = committee.ancestors.at(-1)
  const left = committee.children.totalCount - committee.children.nodes.length
  return (
    <>
      <div className="tree-head">
        <div className="tree-filter">
          <Icon name="search" />
          <input
            type="search"
            value={q}
            placeholder={translate('committees.tree.search')}
            aria-label={translate('committees.tree.search')}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
      </div>
      {asked !== '' ? (
        <TreeSearch q={asked} term={term.name} asOf={asOf} onOpen={() => setQ('')} />
      ) : (
        <>
          {parent && (
            <p className="tree-up">
              <Link to={treeAddress(parent.id)}>
                <Icon name="chevronLeft" />
                {translate('committees.tree.up', { name: parent.name })}
              </Link>
            </p>
          )}
          <PageHeader
            title={committee.name}
            facts={<Link to={`/committees/${committee.id}/show`}>{translate('committees.tree.open')}</Link>}
          />
          <Section title={translate('committees.tree.below')} aside={number(committee.children.totalCount)}>
            {committee.children.nodes.length === 0 && (
              <p className="nothing quiet">{translate('committees.allotment.childless')}</p>
            )}
            <ul className="tree-level">
              {committee.children.nodes.map((child) => (
                <li key={child.id}>
                  <Link to={child.hasChildren ? treeAddress(child.id) : `/committees/${child.id}/show`}>
                    <span className="tree-name">{child.name}</span>
                    <TermFigures committee={child} />
                    <Icon name="chevronRight" />
                  </Link>
                </li>
              ))}
            </ul>
            {left > 0 && first < MOST && (
              <button type="button" className="link-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
                {translate('committees.tree.more', { count: number(left) })}
              </button>
            )}
          </Section>
        </>
      )}
    </>
  )
}
