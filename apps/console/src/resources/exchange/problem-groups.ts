export type RowProblem = { row: number; column: string | null; code: string; message: string }

export type ProblemGroup = { code: string; column: string | null; message: string; rows: readonly number[] }

/** The same fault of many rows as one line, in the order of the first row that has it. */
export function groupProblems(problems: readonly RowProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { code: string; column: string | null; message: string; rows: number[] }>()
  for (const { row, column, code, message } of problems) {
    const key = JSON.stringify([code, column, message])
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { code, column, message, rows: [row] })
  }
  return [...groups.values()]
}

/** "2, 5-9, 12": rows as ranges, the first few of them. */
export function rowsInWords(rows: readonly number[], limit = 6): { text: string; more: number } {
  const ranges: { from: number; to: number }[] = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && row === last.to + 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  const shown = ranges.slice(0, limit)
  const text = shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  const more = ranges.slice(limit).reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return { text, more }
}
