import {
  type CalendarDate,
  type FieldProblem,
  type PaperKind,
  problemWhen,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull } from '../../platform/database-dates.ts'
import { encryptText } from '../../platform/encrypted-texts.ts'
import type { Recorded } from './event-rows-store.ts'

export interface PaperInput {
  readonly kind: PaperKind
  readonly number?: string | null | undefined
  readonly issuedOn: CalendarDate
  readonly receivedOn?: CalendarDate | null | undefined
  readonly issuer?: string | null | undefined
  readonly keptAt?: string | null | undefined
  readonly validUntil?: CalendarDate | null | undefined
}

/** A paper as it is written into the register. */
export const writtenPaper = (input: PaperInput) => ({
  kind: input.kind,
  number: writtenText(input.number),
  issuedOn: input.issuedOn,
  receivedOn: input.receivedOn ?? null,
  issuer: writtenText(input.issuer),
  keptAt: writtenText(input.keptAt),
  validUntil: input.validUntil ?? null,
})
export type WrittenPaper = ReturnType<typeof writtenPaper>

/** What is wrong with a paper as it was filled in; `at` names its place in the input: "papers.0.". */
export const paperProblems = (paper: WrittenPaper, at: string, today: CalendarDate): FieldProblem[] => {
  const { issuedOn, receivedOn, validUntil } = paper
  return [
    ...textProblem(`${at}number`, paper.number, { required: false, maximum: 100 }),
    ...textProblem(`${at}issuer`, paper.issuer, { required: false, maximum: 200 }),
    ...textProblem(`${at}keptAt`, paper.keptAt, { required: false, maximum: 200 }),
    ...problemWhen(issuedOn > today, {
      field: `${at}issuedOn`,
      code: 'DATE_IN_FUTURE',
      params: { on: issuedOn, today },
    }),
    ...(receivedOn === null
      ? []
      : [
          ...problemWhen(receivedOn > today, {
            field: `${at}receivedOn`,
            code: 'DATE_IN_FUTURE',
            params: { on: receivedOn, today },
          }),
          ...problemWhen(receivedOn < issuedOn, {
            field: `${at}receivedOn`,
            code: 'ENDS_BEFORE_START',
            params: { on: receivedOn, startsOn: issuedOn },
          }),
        ]),
    ...(validUntil === null
      ? []
      : problemWhen(validUntil < issuedOn, {
          field: `${at}validUntil`,
          code: 'ENDS_BEFORE_START',
          params: { on: validUntil, startsOn: issuedOn },
        })),
  ]
}

export const insertPapers = async (
  transaction: Transaction,
  candidateId: string,
  papers: readonly (WrittenPaper & { readonly id: string; readonly trainingClassId?: string })[],
  recorded: Recorded,
): Promise<void> => {
  await transaction.paper.createMany({
    data: papers.map((paper) => ({
      ...paper,
      candidateId,
      issuedOn: fromDay(paper.issuedOn),
      receivedOn: fromDayOrNull(paper.receivedOn),
      validUntil: fromDayOrNull(paper.validUntil),
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    })),
  })
}

export const withdrawPaper = async (
  transaction: Transaction,
  id: string,
  reason: string,
  recorded: Recorded,
): Promise<void> => {
  await transaction.paper.update({
    where: { id },
    data: {
      withdrawnAt: recorded.at,
      withdrawnById: recorded.byId,
      withdrawReason: encryptText({ table: 'papers', column: 'withdraw_reason', rowId: id }, reason),
    },
  })
}
