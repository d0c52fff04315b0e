import { useState } from 'react'
import { type AllotmentDraft, draftKey, readDraft } from './allotment-draft.ts'
import type { AllotmentForm } from './allotment-form.ts'

/** What is typed, kept in the browser at every change; a browser that keeps nothing loses it with the page. */
export function useAllotmentDraft(account: string, committeeId: string, period: string, first: () => AllotmentForm) {
  const key = draftKey(account, committeeId, period)
  const [draft, setDraft] = useState<AllotmentDraft | null>(() => readDraft(keptUnder(key)))
  const [form, setForm] = useState<AllotmentForm>(() => draft?.form ?? first())
  const put = (change: Partial<AllotmentForm>): void => {
    const next = { ...form, ...change }
    setForm(next)
    keep(key, JSON.stringify({ form: next, savedAt: new Date().toISOString() }))
  }
  const forget = (): void => {
    keep(key, null)
    setDraft(null)
    setForm(first())
  }
  /** What was issued is a draft no longer, but stays on the page. */
  const done = (): void => {
    keep(key, null)
    setDraft(null)
  }
  return { form, put, forget, done, restoredFrom: draft?.savedAt ?? null }
}

function keptUnder(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // A browser may forbid it or be full; what is typed stays on the page.
  }
}
