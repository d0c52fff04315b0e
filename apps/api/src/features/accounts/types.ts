import type { HeldGrant } from '@nguon/domain'

export interface Account {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly email: string | null
  readonly homeCommitteeId: string | null
  readonly disabledAt: Date | null
  readonly lastSignInAt: Date | null
  readonly secondFactor: boolean
  /** Until when a link to set its password can be used; null without one. */
  readonly linkUntil: Date | null
  readonly version: number
}
export interface AccountGrant extends HeldGrant {
  readonly id: string
  readonly userId: string
  readonly committeeId: string
  readonly version: number
}
export interface AccountSession {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly secondFactor: boolean
}
