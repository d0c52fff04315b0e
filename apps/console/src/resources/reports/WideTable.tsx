import type { ReactNode } from 'react'

/** A table that may be wider than the screen: it scrolls by itself, by the keyboard too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds nothing to stop at is itself stopped at
    <section className="ledger-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
