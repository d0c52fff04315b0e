import type { Prisma } from '../../generated/client.ts'
import type { DemoMentor } from './mentors.ts'
import { at, atOrNull, recorded } from './rows.ts'
import { buildShortfalls } from './shortfalls.ts'
import type { DemoStructure } from './structure.ts'

/** Writes why committees fell short, and what became of their measures. */
export const writeShortfalls = async (
  tx: Prisma.TransactionClient,
  newId: () => string,
  structure: DemoStructure,
  mentors: readonly DemoMentor[],
): Promise<void> => {
  const shortfalls = buildShortfalls(structure, mentors).map((shortfall) => ({ ...shortfall, id: newId() }))
  await tx.shortfall.createMany({
    data: shortfalls.map(({ id, committee, year, inCharge, dueOn, recordedOn, notes, ...plain }) => {
      const last = notes.at(-1)
      return {
        ...plain,
        id,
        committeeId: committee.id,
        periodKey: `YEAR:${year}`,
        year,
        personInCharge: inCharge?.person.fullName ?? null,
        dueOn: atOrNull(dueOn),
        state: last?.done ? 'DONE' : 'OPEN',
        doneOn: last?.done ? at(last.notedOn) : null,
        version: notes.length + 1,
        recordedAt: recorded(recordedOn),
      }
    }),
  })
  await tx.shortfallNote.createMany({
    data: shortfalls.flatMap(({ id, notes }) =>
      notes.map(({ notedOn, text, done }, place) => ({
        id: newId(),
        shortfallId: id,
        sequence: place + 1,
        notedOn: at(notedOn),
        text,
        done,
        recordedAt: recorded(notedOn),
      })),
    ),
  })
}
