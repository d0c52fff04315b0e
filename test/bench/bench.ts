// How near the product comes to a written limit, on a generated world: `npm run bench -- --world nation` in the root folder, with
// the world at BENCH_DATABASE_URL (made by `npm run world -- nation`). Not a test: it prints figures. See README.md beside it.
import { parseArgs } from 'node:util'
import { timeDatabase } from './database-time.ts'
import type { Line } from './keep-alive.ts'
import { type Question, undoWrites } from './questions.ts'
import { checkAnswer, compareAnswers, SIDES, type Side, type Sides, sequenceOf, startSides } from './sides.ts'
import { type Measured, printMarkdown, printTable, type Round } from './tables.ts'

const { values: options } = parseArgs({
  options: {
    world: { type: 'string', default: 'province' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    markdown: { type: 'boolean', default: false },
    'database-time': { type: 'boolean', default: false },
    'generic-plan': { type: 'boolean', default: false },
  },
})
const url = process.env.BENCH_DATABASE_URL ?? `postgresql://postgres@127.0.0.1:5432/nguon_${options.world}`
const only = options.only?.split(',') ?? null
const CALLERS = [1, 32] as const
const WARM_UP = 300
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)]

/** So many callers, each waiting for its answer before it asks again. */
const goRound = async (lines: readonly Line[], next: () => Buffer | null, most: number): Promise<Round> => {
  const begun = performance.now()
  const end = begun + seconds * 1000
  const milliseconds: number[] = []
  const call = async (line: Line): Promise<void> => {
    while (performance.now() < end && milliseconds.length < most) {
      const request = next()
      if (!request) return
      const asked = performance.now()
      checkAnswer(await line.ask(request))
      milliseconds.push(performance.now() - asked)
    }
  }
  await Promise.all(lines.map(call))
  return { perSecond: (milliseconds.length / (performance.now() - begun)) * 1000, milliseconds }
}

/** The two sides in turn, so that what disturbs the machine disturbs both. */
const measureQuestion = async (
  { open, requestTo, memory, client, viewerId }: Sides,
  question: Question,
  tell: (measured: Measured) => void,
): Promise<void> => {
  const next = sequenceOf(question)
  // A write has so many things to be asked about in all.
  const most = question.writes
    ? Math.floor(question.asked.length / (rounds * CALLERS.length * 2 + 2))
    : Number.POSITIVE_INFINITY
  // New lines each time: while the other side has its turn, a server closes those that are silent.
  const withLines = async <T>(
    side: Side,
    callers: number,
    work: (lines: readonly Line[]) => Promise<T>,
  ): Promise<T> => {
    const lines: Line[] = []
    try {
      while (lines.length < callers) lines.push(await open(side))
      return await work(lines)
    } finally {
      for (const line of lines) line.close()
    }
  }
  const go = (side: Side, callers: number, atMost: number): Promise<Round> =>
    withLines(side, callers, (lines) =>
      goRound(
        lines,
        () => {
          const asked = next()
          return asked && requestTo(side, question, asked)
        },
        atMost,
      ),
    )
  try {
    await compareAnswers(question, (side, asked) =>
      withLines(side, 1, ([line]) =>
        line ? line.ask(requestTo(side, question, asked)) : Promise.reject(new Error('No line')),
      ),
    )
    for (const side of SIDES) await go(side, 8, Math.min(WARM_UP, most))
    for (const callers of question.heavy ? [1] : CALLERS) {
      const told: Record<Side, Round[]> = { limit: [], product: [] }
      for (let round = 0; round < rounds; round += 1)
        for (const side of round % 2 === 0 ? SIDES : [...SIDES].reverse())
          told[side].push(await go(side, callers, most))
      tell({ question, callers, ...told, memory: memory() })
    }
  } finally {
    if (question.writes) await undoWrites({ client, viewerId })
  }
}

const compareSpeed = async (): Promise<void> => {
  const sides = await startSides(url, { limit: url, product: url }, only)
  const measured: Measured[] = []
  try {
    for (const question of sides.questions)
      await measureQuestion(sides, question, (one) => {
        measured.push(one)
        printTable([one], measured.length === 1)
      }).catch((error: unknown) => console.log(`${question.name}   ${String(error)}`))
    if (measured.length > 0)
      console.log(`\nThe product held ${Math.max(...measured.map(({ memory }) => memory))} MB at most.`)
    if (options.markdown) printMarkdown(measured, options.world)
  } finally {
    await sides.stop()
  }
}

if (options['database-time']) await timeDatabase(url, only, options['generic-plan'])
else await compareSpeed()
