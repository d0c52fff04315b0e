import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is drawn, so that a chart keeps its letters at their size instead of stretching them. */
export function useMeasuredWidth<Element extends HTMLElement>(untilKnown: number): [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null)
  const [width, setWidth] = useState(untilKnown)
  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      // A chart that is hidden at this width of the window has none of its own.
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
