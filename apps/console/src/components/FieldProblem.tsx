import type { ReactNode } from 'react'
import { StatusMark } from './StatusMark.tsx'

/** What is wrong with a field, under it: icon and words. */
export function FieldProblem({ children }: { children: ReactNode }) {
  return (
    <StatusMark status="failed" wraps>
      {children}
    </StatusMark>
  )
}
