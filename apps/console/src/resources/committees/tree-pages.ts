/** What a page of committees directly below one says, as far as the tree needs it. */
export type TreeFigures = { achieved: number; required: number | null; expected: number | null }
export type TreeCommittee = {
  id: string
  name: string
  kind: string
  hasChildren: boolean
  progress: TreeFigures
}
export type TreePage = { nodes: readonly TreeCommittee[]; total: number; cursor: string | null }

/** A line of the tree: a committee, the line that asks for more of them, or the one that says they did not come. */
export type TreeLine =
  | { type: 'committee'; committee: TreeCommittee }
  | { type: 'more'; parentId: string; left: number }
  | { type: 'failed'; parentId: string }
  | { type: 'loading' }

export type TreeEntry = { id: string; data: TreeLine }

export const ROOT = 'root'

export const moreLineId = (parentId: string): string => `more:${parentId}`
export const failedLineId = (parentId: string): string => `failed:${parentId}`

/** The lines below a committee, given the pages read so far. */
export function linesOf(parentId: string, pages: readonly TreePage[]): TreeEntry[] {
  const committees = pages.flatMap(({ nodes }) => nodes)
  const lines: TreeEntry[] = committees.map((committee) => ({
    id: committee.id,
    data: { type: 'committee', committee },
  }))
  const last = pages.at(-1)
  if (last?.cursor) {
    const left = Math.max(1, last.total - committees.length)
    lines.push({ id: moreLineId(parentId), data: { type: 'more', parentId, left } })
  }
  return lines
}

type Granted = TreeCommittee & { ancestors: readonly { id: string }[] }

/** Where a tree begins: the granted committees that stand below no other granted one, each once. */
export function topmost(granted: readonly Granted[]): readonly TreeCommittee[] {
  const ids = new Set(granted.map(({ id }) => id))
  const seen = new Set<string>()
  return granted.filter(({ id, ancestors }) => {
    if (seen.has(id) || ancestors.some((ancestor) => ids.has(ancestor.id))) return false
    seen.add(id)
    return true
  })
}
