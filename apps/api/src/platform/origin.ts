import type { Client } from '@nguon/domain'

/** From where somebody asks or writes. */
export interface Origin {
  /** The address of the connection; null for the server itself and for a command. */
  readonly address: string | null
  readonly client: Client
}

/** What the server does by itself. */
export const SERVER_ORIGIN: Origin = { address: null, client: 'SERVER' }
/** What somebody does at the machine of the server. */
export const COMMAND_ORIGIN: Origin = { address: null, client: 'COMMAND' }
