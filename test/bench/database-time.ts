import { undoWrites } from './questions.ts'
import { checkAnswer, SIDES, type Side, sequenceOf, startSides } from './sides.ts'
import { quantile } from './tables.ts'
import { openWire, type Wire } from './wire.ts'

const ASKS = 60
/** What the rounds of a server ask on their own. */
const isOwn = (text: string): boolean => /daily_jobs|counter_deltas\) AS any|digest/.test(text)

/** The database with plans that do not know what is asked about, as a statement that was prepared long ago may have. */
const withGenericPlans = (url: string): string => {
  const forced = new URL(url)
  forced.searchParams.set('options', '-c plan_cache_mode=force_generic_plan')
  return forced.toString()
}

/** How long the database itself takes for one request of each question, and in how many statements. */
export const timeDatabase = async (url: string, only: readonly string[] | null, generic: boolean): Promise<void> => {
  const way = generic ? withGenericPlans(url) : url
  const wires: Record<Side, Wire> = { limit: await openWire(way), product: await openWire(way) }
  const sides = await startSides(url, { limit: wires.limit.url, product: wires.product.url }, only)
  console.log('      side     statements  median ms   p95 ms   the slowest statement of the last request')
  try {
    for (const question of sides.questions) {
      const next = sequenceOf(question)
      for (const side of SIDES) {
        const line = await sides.open(side)
        const requests: { readonly statements: number; readonly milliseconds: number; readonly slowest: string }[] = []
        const ask = async (): Promise<void> => {
          for (let count = 0; count < ASKS; count += 1) {
            const asked = next()
            if (!asked) return
            wires[side].take()
            checkAnswer(await line.ask(sides.requestTo(side, question, asked)))
            const heard = wires[side].take().filter(({ text }) => !isOwn(text))
            const [slowest] = [...heard].sort((a, b) => b.milliseconds - a.milliseconds)
            requests.push({
              statements: heard.length,
              milliseconds: heard.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
              slowest: slowest
                ? `${slowest.milliseconds.toFixed(2)} ${slowest.text.replace(/\s+/g, ' ').slice(0, 90)}`
                : '',
            })
          }
        }
        const failure = await ask().catch((error: unknown) => String(error))
        line.close()
        const times = requests.map(({ milliseconds }) => milliseconds)
        const statements = quantile(
          requests.map((one) => one.statements),
          0.5,
        )
        console.log(
          `${question.name.padEnd(6)}${side.padEnd(9)}${String(statements).padStart(10)}${quantile(times, 0.5).toFixed(2).padStart(11)}${quantile(times, 0.95).toFixed(2).padStart(9)}   ${failure ?? requests.at(-1)?.slowest ?? ''}`,
        )
      }
      if (question.writes) await undoWrites(sides)
    }
  } finally {
    await sides.stop()
    for (const side of SIDES) wires[side].close()
  }
}
