/** What an address of accounts answered: done with a body, or the code and the sentence of why not. */
export type AccountReply =
  | { readonly done: true; readonly body: unknown }
  | { readonly done: false; readonly status: number; readonly code: string; readonly message: string }

const textOf = (body: unknown, name: string): string => {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Reflect.get(body, name)
  return typeof value === 'string' ? value : ''
}

/** What a body has under a name, as text; empty where it has none. */
export const replyText = (reply: { readonly body: unknown }, name: string): string => textOf(reply.body, name)

/** The texts of a list in a body. */
export function replyTexts({ body }: { readonly body: unknown }, name: string): string[] {
  if (typeof body !== 'object' || body === null) return []
  const value: unknown = Reflect.get(body, name)
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** Asks one of the addresses of accounts, which are no part of the contract: passwords go nowhere else. */
export async function askAccounts(path: string, body: unknown, language: string): Promise<AccountReply> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response) return { done: false, status: 0, code: 'UNREACHABLE', message: '' }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return { done: true, body: answer }
  return { done: false, status: response.status, code: textOf(answer, 'code'), message: textOf(answer, 'message') }
}
