import type { ItemInstance } from '@headless-tree/core'
import type { MouseEvent } from 'react'
import { useTranslate } from 'react-admin'
import { Icon } from '../../components/Icon.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ROOT, type TreeCommittee, type TreeLine } from './tree-pages.ts'
import { type TreeLoader, useCommitteeTree } from './use-committee-tree.ts'

type Props = TreeLoader & { selectedId: string | null; onSelect: (id: string) => void }

/** The tree of committees with the term's figures in every line; keyboard as of any tree. */
export function CommitteeTree(props: Props) {
  const translate = useTranslate()
  const { tree, activate } = useCommitteeTree(props)
  const items = tree.getItems()
  const waiting = items.length === 0 && tree.getItemInstance(ROOT).isLoading()
  return (
    <div {...tree.getContainerProps(translate('committees.tree.title'))} aria-busy={waiting}>
      {items.map((item) => (
        <TreeRow key={item.getId()} item={item} selectedId={props.selectedId} activate={activate} />
      ))}
    </div>
  )
}

type RowProps = {
  item: ItemInstance<TreeLine>
  selectedId: string | null
  activate: (item: ItemInstance<TreeLine>) => void
}

function TreeRow({ item, selectedId, activate }: RowProps) {
  const { level } = item.getItemMeta()
  const line = item.getItemData()
  const label = useLineLabel(line)
  const selected = line.type === 'committee' && line.committee.id === selectedId
  // Role, place in the set and keys come with the item's own props; the keyboard's Enter does what a click does.
  const props = {
    ...item.getProps(),
    'aria-label': label,
    'aria-selected': selected,
    onClick: () => activate(item),
  }
  return (
    <div {...props} className="tree-row" style={{ '--level': level }}>
      {level > 0 && <span className="tree-guides" />}
      <Twisty item={item} />
      <LineContent line={line} label={label} />
    </div>
  )
}

function Twisty({ item }: { item: ItemInstance<TreeLine> }) {
  if (!item.isFolder()) return <span className="tree-twisty" />
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation()
    item.setFocused()
    if (item.isExpanded()) item.collapse()
    else item.expand()
  }
  return (
    // The keyboard opens and closes a line with the arrow keys; this is the pointer's way.
    // biome-ignore lint/a11y/noStaticElementInteractions: a part of the tree item, which has the role and the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <span className="tree-twisty" onClick={toggle}>
      <Icon name={item.isExpanded() ? 'chevronDown' : 'chevronRight'} />
    </span>
  )
}

function useLineLabel(line: TreeLine): string {
  const translate = useTranslate()
  const { number } = useFormat()
  switch (line.type) {
    case 'committee': {
      const { name, progress } = line.committee
      const achieved = number(progress.achieved)
      return progress.required === null
        ? translate('committees.tree.rowNoTarget', { name, achieved })
        : translate('committees.tree.row', { name, achieved, required: number(progress.required) })
    }
    case 'more':
      return translate('committees.tree.more', { count: number(line.left) })
    case 'failed':
      return translate('committees.tree.failed')
    case 'loading':
      return translate('committees.tree.loading')
  }
}

function LineContent({ line, label }: { line: TreeLine; label: string }) {
  switch (line.type) {
    case 'committee':
      return <CommitteeLine committee={line.committee} />
    case 'more':
      return <span className="tree-more">{label}</span>
    case 'failed':
      return <span className="tree-failed">{label}</span>
    case 'loading':
      return <span className="quiet">{label}</span>
  }
}

function CommitteeLine({ committee }: { committee: TreeCommittee }) {
  return (
    <>
      <span className="tree-name">{committee.name}</span> <TermFigures committee={committee} />
    </>
  )
}

/** "298/400" and the bar of the term's pace. */
export function TermFigures({ committee }: { committee: TreeCommittee }) {
  const { number } = useFormat()
  const { achieved, required, expected } = committee.progress
  return (
    <>
      <span className="tree-figures">
        {number(achieved)}
        {required !== null && `/${number(required)}`}
      </span>
      <span className="tree-bar">
        {required !== null && <ProgressBar achieved={achieved} required={required} expected={expected} paceOnly />}
      </span>
    </>
  )
}
