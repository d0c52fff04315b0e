import { createContext, useContext } from 'react'
import type { Term } from './viewer.ts'

export type WorkingPeriod = { readonly term: string } | { readonly year: number }
export type Scope = { readonly id: string; readonly name: string; readonly kind: string }

/** What every page is about: which committee, which period, and the figures of which day. */
export type WorkingContext = {
  readonly scope: Scope | null
  /** As the API takes it: { term: "2020-2025" } or { year: 2023 }. */
  readonly period: WorkingPeriod
  /** The term chosen, or the one in which the chosen year lies. */
  readonly term: Term
  readonly terms: readonly Term[]
  /** The chosen year; null while the whole term is looked at. */
  readonly year: number | null
  readonly asOf: string
  readonly today: string
  /** The figures are those of an earlier day: nothing can be changed. */
  readonly past: boolean
  setScope: (id: string) => void
  setPeriod: (period: WorkingPeriod) => void
  /** Null goes back to today. */
  setAsOf: (day: string | null) => void
  /** Several at once. */
  set: (change: { scope?: string; period?: WorkingPeriod; asOf?: string | null }) => void
}

export const WorkingContextValue = createContext<WorkingContext | null>(null)

export function useWorkingContext(): WorkingContext {
  const value = useContext(WorkingContextValue)
  if (!value) throw new Error('No working context: the page stands outside the frame')
  return value
}
