import type { Prisma } from '../../generated/client.ts'
import { at, inChunks, recorded } from './rows.ts'
import type { DemoStructure } from './structure.ts'
import { buildTargets, TERMS } from './targets.ts'

/** Writes the terms, and the targets with each decision on them. */
export const writeTargets = async (
  tx: Prisma.TransactionClient,
  newId: () => string,
  structure: DemoStructure,
): Promise<void> => {
  const termIds = new Map(TERMS.map(({ name }) => [name, newId()]))
  await tx.term.createMany({
    data: TERMS.map(({ startsOn, endsOn, ...term }) => ({
      ...term,
      id: termIds.get(term.name) ?? '',
      startsOn: at(startsOn),
      endsOn: at(endsOn),
    })),
  })
  const targets = buildTargets(structure).map((target) => ({ ...target, id: newId() }))
  await inChunks(targets, (chunk) =>
    tx.target.createMany({
      data: chunk.map(({ id, committee, term, year, revisions }) => ({
        id,
        committeeId: committee.id,
        periodKey: term ? `TERM:${term}` : `YEAR:${year}`,
        termId: term ? (termIds.get(term) ?? null) : null,
        year,
        version: revisions.length,
      })),
    }),
  )
  const revised = targets.flatMap(({ id, revisions }) =>
    revisions.map(({ groups = [], ...revision }, place) => ({
      groups,
      row: {
        ...revision,
        id: newId(),
        targetId: id,
        sequence: place + 1,
        kind: 'COUNT_MIN',
        decidedOn: at(revision.decidedOn),
        recordedAt: recorded(revision.decidedOn),
      },
    })),
  )
  await inChunks(
    revised.map(({ row }) => row),
    (data) => tx.targetRevision.createMany({ data }),
  )
  await tx.targetRevisionGroup.createMany({
    data: revised.flatMap(({ row, groups }) => groups.map((group) => ({ ...group, revisionId: row.id }))),
  })
}
