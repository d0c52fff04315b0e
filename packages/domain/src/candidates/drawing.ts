import { SIDE_STATES, type Stage } from './stages.ts'
import { ACTS_IN, TRANSITIONS, type Transition, type WayOut } from './transitions.ts'

const isWayOut = (row: Transition): row is WayOut => row.kind === 'EXIT'

/** What is written on an arrow: who does it, and what it needs. */
const caption = (row: Transition): string =>
  [
    row.by.toLowerCase(),
    ...(row.kind === 'RETURN' ? [row.reason] : []),
    ...(row.mentorRequired ? ['a mentor'] : []),
    ...(row.vote === null ? [] : [row.voteRequired ? 'a vote' : 'a vote, where it is known']),
    ...(row.documentRequired ? ['a number'] : []),
    ...(row.rules.length > 0 ? [row.rules.join(' ')] : []),
  ].join(', ')

interface Group {
  readonly name: string
  readonly stages: readonly Stage[]
}
/** Stages that share two ways out or more are drawn as one box, so that a way out is one arrow. */
const groupsOf = (exits: ReadonlyMap<string, readonly WayOut[]>): Group[] => {
  const boxes = new Map<string, readonly Stage[][]>()
  for (const rows of exits.values()) {
    const stages = rows.map(({ from }) => from)
    boxes.set(stages.join(), [...(boxes.get(stages.join()) ?? []), stages])
  }
  return [...boxes.values()]
    .filter((same) => same.length > 1)
    .map(([stages = []], place) => ({ name: `GROUP_${place + 1}`, stages }))
}

const exitArrows = (rows: readonly WayOut[], groups: readonly Group[]): string[] => {
  const from = rows.map((row) => row.from)
  const whole = groups.filter(({ stages }) => stages.every((stage) => from.includes(stage)))
  const single = rows.filter((row) => !whole.some(({ stages }) => stages.includes(row.from)))
  const [first] = rows
  if (!first) return []
  return [...whole.map(({ name }) => name), ...single.map((row) => row.from)].map(
    (origin) => `  ${origin} --> ${first.to}: ${caption(first)}`,
  )
}

/** The table of steps and of side states as Mermaid diagrams. */
export const drawMachine = (): string => {
  const ways = TRANSITIONS.filter(isWayOut)
  const exits = new Map<string, WayOut[]>()
  for (const row of ways) exits.set(row.to, [...(exits.get(row.to) ?? []), row])
  const groups = groupsOf(exits)
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> SOURCED',
    ...groups.flatMap(({ name, stages }) => [
      `  state "${stages[0]} … ${stages.at(-1)}" as ${name} {`,
      ...stages.map((stage) => `    ${stage}`),
      '  }',
    ]),
    ...TRANSITIONS.filter((row) => !isWayOut(row)).map((row) => `  ${row.from} --> ${row.to}: ${caption(row)}`),
    ...[...exits.values()].flatMap((rows) => exitArrows(rows, groups)),
    ...[...exits.keys()].map((exit) => `  ${exit} --> [*]`),
    '```',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  state "any stage before OFFICIAL" as NONE',
    '  [*] --> NONE',
    ...SIDE_STATES.flatMap((side) => {
      const { enteredBy, acts, exits: open } = ACTS_IN[side]
      return [
        `  NONE --> ${side}: ${enteredBy}`,
        ...acts.filter((act) => act !== 'EXIT').map((act) => `  ${side} --> NONE: ${act}`),
        ...(open.length > 0 ? [`  ${side} --> [*]: EXIT (${open.join(', ')})`] : []),
      ]
    }),
    '```',
  ].join('\n')
}
