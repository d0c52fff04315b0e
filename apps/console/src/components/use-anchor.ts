import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Brings the part of the page that the address names into view and gives it the focus, once it is there. */
export function useAnchor(ready: boolean): void {
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address asked for again is another visit
  useEffect(() => {
    if (!ready || hash === '') return
    const part = document.getElementById(hash.slice(1))
    part?.scrollIntoView()
    part?.focus({ preventScroll: true })
  }, [ready, hash, key])
}
