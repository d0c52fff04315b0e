import { useMediaQuery } from '@mui/material'
import { useCallback, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useSettled } from '../../components/use-settled.ts'
import { client } from '../../providers/client.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CommitteeTree } from './CommitteeTree.tsx'
import { TreeLevel } from './TreeLevel.tsx'
import { TreeSearch } from './TreeSearch.tsx'
import { TreeSelection } from './TreeSelection.tsx'
import { treeChildrenDocument, treePathDocument, treeRootsDocument } from './tree-documents.ts'
import { type TreePage as Page, ROOT, topmost } from './tree-pages.ts'
import './committees.css'
import './committee-tree.css'

const PAGE = 100

/** The tree at the left and the chosen committee beside it; on a phone one level at a time. */
export function TreePage() {
  const phone = useMediaQuery('(max-width: 640px)')
  const { scope } = useWorkingContext()
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const at = search.get('at') ?? scope?.id
  const select = (id: string): void => setSearch({ at: id })
  if (at === undefined) {
    return (
      <EmptyState
        icon="tree"
        title={translate('committees.tree.empty')}
        hint={translate('committees.tree.emptyHint')}
      />
    )
  }
  return phone ? <TreeLevel committeeId={at} /> : <TreeBeside at={at} onSelect={select} />
}

function TreeBeside({ at, onSelect }: { at: string; onSelect: (id: string) => void }) {
  const translate = useTranslate()
  const { term, asOf, past } = useWorkingContext()
  const [q, setQ] = useState('')
  const asked = useSettled(q.trim())
  const loader = useTreeLoader(term.name, asOf)
  return (
    <div className="tree-page">
      <div className="tree-pane">
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
          <AddButton at={at} past={past} />
        </div>
        {asked === '' ? (
          <>
            <div className="tree-columns" aria-hidden="true">
              <span>{translate('committees.tree.organisation')}</span>
              <span>{translate('committees.tree.term')}</span>
              <span>{translate('committees.tree.pace')}</span>
            </div>
            <CommitteeTree key={`${term.name}/${asOf}`} {...loader} selectedId={at} onSelect={onSelect} />
          </>
        ) : (
          <TreeSearch q={asked} term={term.name} asOf={asOf} onOpen={() => setQ('')} />
        )}
      </div>
      <TreeSelection key={at} committeeId={at} />
    </div>
  )
}

function AddButton({ at, past }: { at: string; past: boolean }) {
  const translate = useTranslate()
  return (
    <GuardedButton
      icon="add"
      to={`/committees/create?parentId=${at}`}
      label={translate('committees.tree.add')}
      refusal={past ? translate('committees.actions.past') : null}
    />
  )
}

function useTreeLoader(term: string, asOf: string) {
  const loadPage = useCallback(
    async (parentId: string, after: string | null): Promise<Page> => {
      const figures = { period: { term }, asOf }
      if (parentId === ROOT) {
        const { viewer } = await client.query(treeRootsDocument, figures)
        const nodes = topmost(viewer.grants.map(({ committee }) => committee))
        return { nodes, total: nodes.length, cursor: null }
      }
      const { committee } = await client.query(treeChildrenDocument, { id: parentId, first: PAGE, after, ...figures })
      const { nodes = [], totalCount = 0, pageInfo } = committee?.children ?? {}
      return { nodes, total: totalCount, cursor: pageInfo?.hasNextPage ? pageInfo.endCursor : null }
    },
    [term, asOf],
  )
  const loadPath = useCallback(async (id: string): Promise<readonly string[]> => {
    const { committee } = await client.query(treePathDocument, { id })
    return committee?.ancestors.map((ancestor) => ancestor.id) ?? []
  }, [])
  return { loadPage, loadPath }
}
