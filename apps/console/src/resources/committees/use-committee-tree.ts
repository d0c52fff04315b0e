import { asyncDataLoaderFeature, hotkeysCoreFeature, type ItemInstance, type TreeInstance } from '@headless-tree/core'
import { useTree } from '@headless-tree/react'
import { useEffect, useRef } from 'react'
import { failedLineId, linesOf, ROOT, type TreeEntry, type TreeLine, type TreePage } from './tree-pages.ts'

export type TreeLoader = {
  /** The first page below a committee, or the one after a cursor; ROOT gives where the tree begins. */
  loadPage: (parentId: string, after: string | null) => Promise<TreePage>
  /** The committees above one, topmost first. */
  loadPath: (id: string) => Promise<readonly string[]>
}

type Options = TreeLoader & { selectedId: string | null; onSelect: (id: string) => void }

export type CommitteeTree = {
  tree: TreeInstance<TreeLine>
  activate: (item: ItemInstance<TreeLine>) => void
}

/** The tree of committees, read page by page as it is opened; opens itself down to the selected one. */
export function useCommitteeTree({ loadPage, loadPath, selectedId, onSelect }: Options): CommitteeTree {
  const pages = useRef(new Map<string, readonly TreePage[]>())

  const loadFirst = async (parentId: string): Promise<TreeEntry[]> => {
    try {
      const page = await loadPage(parentId, null)
      pages.current.set(parentId, [page])
      return linesOf(parentId, [page])
    } catch {
      return [{ id: failedLineId(parentId), data: { type: 'failed', parentId } }]
    }
  }

  const activate = (item: ItemInstance<TreeLine>): void => {
    const line = item.getItemData()
    switch (line.type) {
      case 'committee':
        item.setFocused()
        if (item.isFolder() && !item.isExpanded()) item.expand()
        onSelect(line.committee.id)
        return
      case 'more':
        void loadMore(line.parentId)
        return
      case 'failed':
        pages.current.delete(line.parentId)
        void tree.getItemInstance(line.parentId).invalidateChildrenIds()
        return
      case 'loading':
        return
    }
  }

  const tree = useTree<TreeLine>({
    rootItemId: ROOT,
    getItemName: (item) => {
      const line = item.getItemData()
      return line.type === 'committee' ? line.committee.name : ''
    },
    isItemFolder: (item) => {
      const line = item.getItemData()
      return line.type === 'committee' && line.committee.hasChildren
    },
    createLoadingItemData: () => ({ type: 'loading' }),
    dataLoader: {
      // Every line comes with its parent's page; only the root, which is never shown, is asked for alone.
      getItem: () => ({ type: 'loading' }),
      getChildrenWithData: loadFirst,
    },
    hotkeys: {
      customActivate: {
        hotkey: 'Enter',
        preventDefault: true,
        handler: (_event, instance) => activate(instance.getFocusedItem()),
      },
    },
    features: [asyncDataLoaderFeature, hotkeysCoreFeature],
  })

  async function loadMore(parentId: string): Promise<void> {
    const read = pages.current.get(parentId) ?? []
    const cursor = read.at(-1)?.cursor
    if (!cursor) return
    const next = await loadPage(parentId, cursor)
    const all = [...read, next]
    pages.current.set(parentId, all)
    const lines = linesOf(parentId, all)
    for (const { id, data } of lines) tree.getItemInstance(id).updateCachedData(data, true)
    tree.getItemInstance(parentId).updateCachedChildrenIds(lines.map(({ id }) => id))
    const first = next.nodes[0]
    if (first) tree.getItemInstance(first.id).setFocused()
  }

  const reach = async (parentId: string, id: string): Promise<boolean> => {
    let ids = await tree.loadChildrenIds(parentId)
    while (!ids.includes(id)) {
      if (!pages.current.get(parentId)?.at(-1)?.cursor) return false
      await loadMore(parentId)
      ids = await tree.loadChildrenIds(parentId)
    }
    return true
  }

  const reveal = async (id: string, isCurrent: () => boolean): Promise<void> => {
    let parentId = ROOT
    for (const ancestor of await loadPath(id)) {
      if (!isCurrent() || !(await reach(parentId, ancestor)) || !isCurrent()) return
      const item = tree.getItemInstance(ancestor)
      if (!item.isExpanded()) item.expand()
      parentId = ancestor
    }
    if (!(await reach(parentId, id)) || !isCurrent()) return
    const item = tree.getItemInstance(id)
    item.setFocused()
    if (parentId === ROOT && item.isFolder() && !item.isExpanded()) item.expand()
    await item.scrollTo({ block: 'nearest' })
  }

  const latestReveal = useRef(reveal)
  latestReveal.current = reveal
  useEffect(() => {
    if (selectedId === null) return
    let current = true
    latestReveal
      .current(selectedId, () => current)
      .catch(() => {
        // The tree says itself what did not come, line by line; there is nothing to open then.
      })
    return () => {
      current = false
    }
  }, [selectedId])

  return { tree, activate }
}
