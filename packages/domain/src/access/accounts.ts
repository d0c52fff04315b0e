import { textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** How long a link to set a password can be used, in hours: a new account has a week, a forgotten password a day. */
export const LINK_PURPOSES = ['INVITATION', 'NEW_PASSWORD'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * 24, NEW_PASSWORD: 24 }

export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly email: string | null
}

const USERNAME = /^[a-z][a-z0-9._-]{2,59}$/
const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/

/** What is wrong with a new account. */
export const checkNewAccount = ({ username, name, email }: NewAccount): FieldProblem[] => [
  ...(username === ''
    ? [{ field: 'username', code: 'REQUIRED' as const }]
    : problemWhen(!USERNAME.test(username), { field: 'username', code: 'USERNAME_FORM' })),
  ...textProblem('name', name || null, { required: true, maximum: 120 }),
  ...problemWhen(email !== null && (email.length > 254 || !ADDRESS.test(email)), {
    field: 'email',
    code: 'NOT_AN_EMAIL',
  }),
]
