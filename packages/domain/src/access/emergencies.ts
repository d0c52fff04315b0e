import { accept, type Invalid, invalid, problemWhen, type Result } from '../shared/result.ts'
import type { Role } from './access.ts'

/** What may be taken in an emergency; it never gives the right to hand out rights. */
export const EMERGENCY_ROLES = ['EDITOR', 'REVIEWER'] as const satisfies readonly Role[]
export type EmergencyRole = (typeof EMERGENCY_ROLES)[number]

export const EMERGENCY = { shortestReason: 20, longestReason: 1_000, longestHours: 8 } as const

export interface EmergencyCommand {
  readonly role: EmergencyRole
  readonly reason: string
  readonly hours: number
}

/** Takes access in an emergency: with a reason that others can judge, for some hours. */
export const decideEmergency = (command: EmergencyCommand): Result<EmergencyCommand, Invalid> => {
  const { reason, hours } = command
  const length = [...reason].length
  const problems = [
    ...problemWhen(length < EMERGENCY.shortestReason, {
      field: 'reason',
      code: 'REASON_SHORT',
      params: { shortest: EMERGENCY.shortestReason },
    }),
    ...problemWhen(length > EMERGENCY.longestReason, {
      field: 'reason',
      code: 'TOO_LONG',
      params: { maximum: EMERGENCY.longestReason },
    }),
    ...problemWhen(!Number.isInteger(hours) || hours < 1 || hours > EMERGENCY.longestHours, {
      field: 'hours',
      code: 'OUT_OF_BOUNDS',
      params: { least: 1, most: EMERGENCY.longestHours },
    }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept(command)
}
