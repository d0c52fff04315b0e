import { useState } from 'react'

/** One key a form: the same form sent twice is one write. */
export function useIdempotencyKey(): string {
  return useState(() => crypto.randomUUID())[0]
}
