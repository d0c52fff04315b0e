import { dueItemsOf, USUAL_DUE_SETTINGS } from '@nguon/domain'
import type { Prisma } from '../../generated/client.ts'
import { LAST_DAY } from './admissions-plan.ts'
import type { DemoRestriction } from './cases.ts'
import { seenOn } from './facts.ts'
import type { DemoFile } from './files.ts'
import { at, atOrNull, inChunks, recorded } from './rows.ts'
import type { DemoStructure } from './structure.ts'
import { buildTrainingClasses, classOf } from './training-classes.ts'

const dueRows = (newId: () => string, { case: one, facts, assessments }: DemoFile) =>
  dueItemsOf(
    { ...seenOn(one, facts, LAST_DAY), lastAssessedOn: assessments.at(-1)?.assessedOn ?? null },
    USUAL_DUE_SETTINGS,
  ).map(({ dueOn, ...item }) => ({
    ...item,
    id: newId(),
    candidateId: one.id,
    committeeId: one.cell.id,
    path: one.cell.path,
    dueOn: at(dueOn),
  }))

/** Writes what each case has got together, what its mentors think, where it goes, and what is due. */
export const writeFiles = async (
  tx: Prisma.TransactionClient,
  newId: () => string,
  { district }: Pick<DemoStructure, 'district'>,
  files: readonly DemoFile[],
  restrictions: readonly DemoRestriction[],
): Promise<void> => {
  const classes = buildTrainingClasses(newId)
  await tx.trainingClass.createMany({
    data: classes.map(({ startsOn, endsOn, ...one }) => ({
      ...one,
      committeeId: district.id,
      startsOn: at(startsOn),
      endsOn: at(endsOn),
      createdAt: recorded(startsOn),
    })),
  })
  await inChunks(
    files.flatMap(({ case: { id: candidateId, unit }, papers }) =>
      papers.map((paper) => ({
        ...paper,
        candidateId,
        trainingClassId: paper.kind === 'AWARENESS_CERTIFICATE' ? (classOf(classes, paper.issuedOn)?.id ?? null) : null,
        issuedOn: at(paper.issuedOn),
        receivedOn: atOrNull(paper.receivedOn),
        keptAt: `Văn phòng Đảng ủy ${unit.shortName}`,
        recordedAt: recorded(paper.receivedOn ?? paper.issuedOn),
      })),
    ),
    (data) => tx.paper.createMany({ data }),
  )
  await inChunks(
    files.flatMap(({ case: { id: candidateId }, verifications }) =>
      verifications.map((one) => ({
        ...one,
        candidateId,
        sentOn: at(one.sentOn),
        answeredOn: atOrNull(one.answeredOn),
        recordedAt: recorded(one.answeredOn ?? one.sentOn),
      })),
    ),
    (data) => tx.cvVerification.createMany({ data }),
  )
  await inChunks(
    files.flatMap(({ case: { id: candidateId }, introducers }) =>
      introducers.map(({ mentor, introducedOn, ...one }) => ({
        ...one,
        candidateId,
        mentorId: mentor?.id ?? null,
        introducedOn: at(introducedOn),
        recordedAt: recorded(introducedOn),
      })),
    ),
    (data) => tx.introducer.createMany({ data }),
  )
  await inChunks(
    files.flatMap(({ case: { id: candidateId }, assessments }) =>
      assessments.map(({ mentor, assessedOn, ...one }) => ({
        ...one,
        candidateId,
        mentorId: mentor.id,
        assessedOn: at(assessedOn),
        recordedAt: recorded(assessedOn),
      })),
    ),
    (data) => tx.assessment.createMany({ data }),
  )
  await tx.mentorRestriction.createMany({
    data: restrictions.map(({ mentor, startsOn, ...one }) => ({
      ...one,
      mentorId: mentor.id,
      kind: 'DISCIPLINED',
      startsOn: at(startsOn),
      recordedAt: recorded(startsOn),
    })),
  })
  await tx.transfer.createMany({
    data: files.flatMap(({ case: { id: candidateId, state, transfer } }) =>
      transfer
        ? [
            {
              id: transfer.id,
              candidateId,
              fromCellId: transfer.from.id,
              toCellId: transfer.to.id,
              startedOn: at(transfer.startedOn),
              stageThen: state.stage,
              acceptedOn: atOrNull(transfer.acceptedOn),
              recordedAt: recorded(transfer.startedOn),
            },
          ]
        : [],
    ),
  })
  await inChunks(
    files.flatMap((file) => dueRows(newId, file)),
    (data) => tx.dueItem.createMany({ data }),
  )
}
