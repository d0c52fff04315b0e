import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { CASE_ANCHORS } from '../../components/due/due-words.ts'
import { CASE_TABS, type CaseTab, tabIn } from './case-tabs.ts'

type Props = {
  parts: Readonly<Record<CaseTab, () => ReactNode>>
  /** What the viewer may not ask for. */
  hidden?: readonly CaseTab[]
}

/** What a case's page keeps for those who ask: one part at a time. */
export function CaseTabs({ parts, hidden = [] }: Props) {
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const asked = tabIn(search)
  const chosen = hidden.includes(asked) ? CASE_TABS[0] : asked
  return (
    <div className="case-tabs" id={CASE_ANCHORS.person} tabIndex={-1}>
      <nav className="list-tabs" aria-label={translate('candidates.parts.label')}>
        {CASE_TABS.filter((tab) => !hidden.includes(tab)).map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={tab === chosen ? 'true' : undefined}
            onClick={() => setSearch({ tab }, { replace: true, preventScrollReset: true })}
          >
            {translate(`candidates.parts.${tab}`)}
          </button>
        ))}
      </nav>
      {parts[chosen]()}
    </div>
  )
}
