import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { TermFigures } from './CommitteeTree.tsx'
import { treeAddress } from './tree-address.ts'
import { treeSearchDocument } from './tree-documents.ts'

type Props = { q: string; term: string; asOf: string; onOpen: () => void }
type Found = ResultOf<typeof treeSearchDocument>['committees']

/** What a search finds, with its place; each leads to its line in the tree. */
export function TreeSearch({ q, term, asOf, onOpen }: Props) {
  const variables = { q, first: 50, period: { term }, asOf }
  const { data, error, refetch } = useDocument(treeSearchDocument, variables)
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  return <FoundList found={data.committees} onOpen={onOpen} />
}

function FoundList({ found, onOpen }: { found: Found; onOpen: () => void }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (found.totalCount === 0) {
    return (
      <EmptyState icon="tree" title={translate('committees.tree.none')} hint={translate('committees.tree.noneHint')} />
    )
  }
  return (
    <>
      <p className="tree-found-count" role="status">
        {translate('committees.tree.found', { smart_count: found.totalCount, count: number(found.totalCount) })}
      </p>
      <ul className="tree-found-list">
        {found.nodes.map((committee) => (
          <li key={committee.id}>
            <Link className="tree-found" to={treeAddress(committee.id)} onClick={onOpen}>
              <span className="tree-found-name">
                <span className="tree-name">{committee.name}</span>
                <TermFigures committee={committee} />
              </span>
              {committee.parent && (
                <span className="tree-found-under">
                  {translate('committees.tree.under', { name: committee.parent.name })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
