import { useQuery } from '@tanstack/react-query'

export type DemoAccount = { username: string; password: string; name: string; role: string; committeeName: string }
export type Setup = {
  demo: boolean
  accounts: readonly DemoAccount[]
  /** The organisation's own sign-in by its name; null where it has none. */
  provider: string | null
  /** Whether links to set a password are mailed. */
  mail: boolean
}

const PLAIN: Setup = { demo: false, accounts: [], provider: null, mail: false }

/** Whether the server shows the demonstration, and with which accounts. */
export function useSetup(): Setup {
  const { data } = useQuery({
    queryKey: ['setup'],
    queryFn: async ({ signal }): Promise<Setup> => {
      const response = await fetch('/api/setup', { signal })
      return response.ok ? readSetup(await response.json()) : PLAIN
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? PLAIN
}

function readSetup(body: unknown): Setup {
  if (typeof body !== 'object' || body === null) return PLAIN
  return {
    demo: 'demo' in body && body.demo === true,
    accounts: 'accounts' in body && Array.isArray(body.accounts) ? body.accounts.filter(isAccount) : [],
    provider: 'provider' in body && typeof body.provider === 'string' ? body.provider : null,
    mail: 'mail' in body && body.mail === true,
  }
}

function isAccount(value: unknown): value is DemoAccount {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return ['username', 'password', 'name', 'role', 'committeeName'].every(
    (field) => typeof fields.get(field) === 'string',
  )
}
