/** The committees below one, as far as they have been read. */
export type Branch<Row> =
  | { state: 'READING' }
  | { state: 'FAILED' }
  | { state: 'READ'; rows: readonly Row[]; total: number; cursor: string | null; readingMore: boolean }

type Placed = { id: string; hasChildren: boolean }

export type TargetLine<Row> =
  | { type: 'row'; row: Row; level: number; open: boolean }
  | { type: 'reading'; parentId: string; level: number }
  | { type: 'failed'; parentId: string; level: number }
  | { type: 'more'; parentId: string; level: number; left: number; reading: boolean }

/** The table from top to bottom: a committee, then, if it is open, what is below it. */
export function targetLines<Row extends Placed>(
  top: Row,
  branches: ReadonlyMap<string, Branch<Row>>,
  open: ReadonlySet<string>,
): readonly TargetLine<Row>[] {
  const lines: TargetLine<Row>[] = []
  const walk = (row: Row, level: number): void => {
    const isOpen = open.has(row.id)
    lines.push({ type: 'row', row, level, open: isOpen })
    if (!isOpen) return
    const branch = branches.get(row.id) ?? { state: 'READING' }
    switch (branch.state) {
      case 'READING':
        lines.push({ type: 'reading', parentId: row.id, level: level + 1 })
        return
      case 'FAILED':
        lines.push({ type: 'failed', parentId: row.id, level: level + 1 })
        return
      case 'READ': {
        for (const child of branch.rows) walk(child, level + 1)
        if (branch.cursor === null) return
        const left = Math.max(1, branch.total - branch.rows.length)
        lines.push({ type: 'more', parentId: row.id, level: level + 1, left, reading: branch.readingMore })
      }
    }
  }
  walk(top, 0)
  return lines
}
