import { useQuery } from '@tanstack/react-query'

export type DemoAccount = { username: string; password: string; name: string; role: string; committeeName: string }
export type Setup = { demo: boolean; accounts: readonly DemoAccount[] }

const PLAIN: Setup = { demo: false, accounts: [] }

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
  if (typeof body !== 'object' || body === null || !('demo' in body) || body.demo !== true) return PLAIN
  return {
    demo: true,
    accounts: 'accounts' in body && Array.isArray(body.accounts) ? body.accounts.filter(isAccount) : [],
  }
}

function isAccount(value: unknown): value is DemoAccount {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return ['username', 'password', 'name', 'role', 'committeeName'].every(
    (field) => typeof fields.get(field) === 'string',
  )
}
