import { type RefObject, useEffect } from 'react'

// The editor's tabs are list items in the role of tabs, with the buttons to open and close inside them: a tab may hold
// no other control. Without the roles they are what they look like, a list of buttons, and the open one is marked.
function makePlain(root: HTMLElement): void {
  for (const list of root.querySelectorAll('[role="tablist"]')) list.removeAttribute('role')
  for (const tab of root.querySelectorAll('li[role="tab"]')) {
    const isOpen = tab.getAttribute('aria-selected') === 'true'
    tab.removeAttribute('role')
    tab.removeAttribute('aria-selected')
    const button = tab.querySelector('button')
    if (isOpen) button?.setAttribute('aria-current', 'true')
    else button?.removeAttribute('aria-current')
  }
  for (const panel of root.querySelectorAll('[role="tabpanel"]')) panel.setAttribute('role', 'region')
}

/** Turns the editor's tabs into a plain list of buttons, also those that come later. */
export function usePlainTabs(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    makePlain(element)
    const observer = new MutationObserver(() => makePlain(element))
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['role', 'aria-selected'] })
    return () => observer.disconnect()
  }, [root])
}
