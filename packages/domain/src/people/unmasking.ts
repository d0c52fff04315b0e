import { accept, type Invalid, invalid, problemWhen, type Result } from '../shared/result.ts'

/** What a person's secret data are opened for. */
export const UNMASK_PURPOSES = [
  'ADMISSION',
  'VERIFICATION',
  'MENTORING',
  'COMPLAINT',
  'PERSON_REQUEST',
  'AUDIT',
] as const
export type UnmaskPurpose = (typeof UNMASK_PURPOSES)[number]

/** How long the data stay open for whoever opened them, and how long a reason is in characters. */
export const UNMASKING = { minutes: 15, shortestReason: 20, longestReason: 1_000 } as const

export interface UnmaskCommand {
  readonly purpose: UnmaskPurpose
  readonly reason: string
}

/** Opens the secret data of one person: with a reason that others can judge. */
export const decideUnmasking = (command: UnmaskCommand): Result<UnmaskCommand, Invalid> => {
  const length = [...command.reason].length
  const problems = [
    ...problemWhen(length < UNMASKING.shortestReason, {
      field: 'reason',
      code: 'REASON_SHORT',
      params: { shortest: UNMASKING.shortestReason },
    }),
    ...problemWhen(length > UNMASKING.longestReason, {
      field: 'reason',
      code: 'TOO_LONG',
      params: { maximum: UNMASKING.longestReason },
    }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept(command)
}
