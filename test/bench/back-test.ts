// How often the range of a forecast held what came: `node test/bench/back-test.ts --database URL`. It asks the product for the
// forecasts of days of past years, of the whole and of every so manieth committee of a kind, and for what those years came to.
import { parseArgs } from 'node:util'
import { openWorld, serveWorld } from './world-client.ts'

const { values: options } = parseArgs({
  options: {
    database: { type: 'string' },
    account: { type: 'string', default: 'quantri.goc' },
    kinds: { type: 'string', default: 'PROVINCIAL,COMMUNE' },
    most: { type: 'string', default: '60' },
    days: { type: 'string', default: '03-31,06-30,09-10,11-23' },
    years: { type: 'string', default: '2022,2023,2024,2025' },
  },
})
if (!options.database) throw new Error('--database names a generated world')
interface Told {
  readonly low: number
  readonly high: number
  readonly achieved: number
  readonly expected: number | null
}
const server = await serveWorld(options.database)
const { ask } = await openWorld(server.url, options.account)
const years = options.years.split(',').map(Number)
const days = options.days.split(',')
const fields = years.flatMap((year) => [
  `y${year}: forecast(year: ${year}) { achieved }`,
  ...days.map(
    (day) =>
      `d${year}${day.replace('-', '')}: forecast(year: ${year}, asOf: "${year}-${day}") { low high achieved expected }`,
  ),
])
for (const kind of options.kinds.split(',')) {
  const { data } = await ask<{ committees: { totalCount: number; nodes: { id: string }[] } }>(
    `{ committees(first: 200, filter: { kind: ${kind} }) { totalCount nodes { id } } }`,
  )
  const step = Math.max(Math.ceil(data.committees.nodes.length / Number(options.most)), 1)
  let [asked, held, below, width, time] = [0, 0, 0, 0, 0]
  for (const { id } of data.committees.nodes.filter((_, place) => place % step === 0))
    for (let first = 0; first < fields.length; first += days.length + 1) {
      // A year at a time: one request may not ask too much at once.
      const answer = await ask<{ committee: Record<string, Told> }>(
        `query ($id: ID!) { committee(id: $id) { ${fields.slice(first, first + days.length + 1).join(' ')} } }`,
        { id },
      )
      time += answer.milliseconds
      const year = years[first / (days.length + 1)]
      const came = answer.data.committee[`y${year}`]?.achieved ?? 0
      for (const day of days) {
        const told = answer.data.committee[`d${year}${day.replace('-', '')}`]
        if (!told || told.expected === null) continue
        asked += 1
        width += told.high - told.low
        if (came >= told.low && came <= told.high) held += 1
        else if (came < told.low) below += 1
      }
    }
  const share = held / Math.max(asked, 1)
  console.log(
    `${kind}: ${asked} forecasts of ${data.committees.totalCount} committees: held ${(share * 100).toFixed(1)} %, below ${((below / Math.max(asked, 1)) * 100).toFixed(1)} %, mean width ${(width / Math.max(asked, 1)).toFixed(1)}; ${(time / Math.max(asked, 1)).toFixed(0)} ms a forecast`,
  )
}
await server.stop()
