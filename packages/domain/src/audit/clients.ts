/** What kind of thing spoke to the server: no more is kept of a browser than this. */
export const CLIENTS = ['BROWSER', 'PHONE', 'PROGRAM', 'COMMAND', 'SERVER'] as const
export type Client = (typeof CLIENTS)[number]

/** The kind of client by what it says of itself, which is a claim and no more. */
export const clientOf = (userAgent: string | null | undefined): Client => {
  if (!userAgent || !/^(Mozilla|Opera)\//.test(userAgent)) return 'PROGRAM'
  return /Mobile|Android|iPhone|iPad/.test(userAgent) ? 'PHONE' : 'BROWSER'
}
