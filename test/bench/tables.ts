import type { Question } from './questions.ts'

export interface Round {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}
export interface Measured {
  readonly question: Question
  readonly callers: number
  readonly limit: readonly Round[]
  readonly product: readonly Round[]
  /** The product's, in MB, when it was over. */
  readonly memory: number
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
/** The value that a share of all are not above. */
export const quantile = (values: readonly number[], share: number): number => {
  const order = sorted(values)
  return order[Math.min(order.length - 1, Math.floor(order.length * share))] ?? 0
}
const figures = ({ limit, product }: Measured) => {
  const [l, p] = [limit, product].map((rounds) =>
    quantile(
      rounds.map(({ perSecond }) => perSecond),
      0.5,
    ),
  )
  const times = product.flatMap(({ milliseconds }) => milliseconds)
  return {
    limit: l ?? 0,
    product: p ?? 0,
    ratio: (p ?? 0) / (l || 1),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  }
}

export const printTable = (measured: readonly Measured[], head: boolean): void => {
  if (head) console.log('      callers  limit/s  product/s  share  goal   p50 ms   p95 ms   MB')
  for (const one of measured) {
    const { limit, product, ratio, p50, p95 } = figures(one)
    console.log(
      [
        one.question.name.padEnd(5),
        String(one.callers).padStart(8),
        limit.toFixed(0).padStart(9),
        product.toFixed(0).padStart(11),
        ratio.toFixed(2).padStart(7),
        (one.question.goal?.toFixed(2) ?? '').padStart(6),
        p50.toFixed(2).padStart(9),
        p95.toFixed(2).padStart(9),
        String(one.memory).padStart(5),
      ].join(''),
    )
  }
}

/** The same for a README: a line a question. */
export const printMarkdown = (measured: readonly Measured[], world: string): void => {
  console.log(
    `\n| ${world} | question | goal | share, 1 caller | share, 32 | requests/s, 1 | requests/s, 32 | p50 / p95 ms, 1 |\n|---|---|---|---|---|---|---|---|`,
  )
  for (const name of new Set(measured.map(({ question }) => question.name))) {
    const [one, many] = measured.filter(({ question }) => question.name === name)
    if (!one) continue
    const [a, b] = [figures(one), many && figures(many)]
    console.log(
      `| ${name} | ${one.question.what} | ${one.question.goal ?? ''} | ${a.ratio.toFixed(2)} | ${b?.ratio.toFixed(2) ?? ''} | ${a.product.toFixed(0)} | ${b?.product.toFixed(0) ?? ''} | ${a.p50.toFixed(1)} / ${a.p95.toFixed(1)} |`,
    )
  }
}
