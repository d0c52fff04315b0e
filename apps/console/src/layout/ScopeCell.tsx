import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Icon } from '../components/Icon.tsx'
import { useWorkingContext } from '../providers/working-context.ts'
import { CommitteeSearchResults } from './CommitteeSearchResults.tsx'
import { ScopeChoices } from './ScopeChoices.tsx'
import { TopCell } from './TopCell.tsx'

/** The committee whose people and figures the pages show: found by name, or one level up or down. */
export function ScopeCell() {
  const translate = useTranslate()
  const { scope } = useWorkingContext()
  return (
    <TopCell label={translate('app.top.scope')} value={scope?.name ?? translate('app.top.scopeNone')} className="scope">
      {(close) => <ScopeSearch onChosen={close} />}
    </TopCell>
  )
}

function ScopeSearch({ onChosen }: { onChosen: () => void }) {
  const translate = useTranslate()
  const { setScope } = useWorkingContext()
  const [words, setWords] = useState('')
  const choose = (id: string) => {
    setScope(id)
    onChosen()
  }
  return (
    <div className="scope-choices">
      <label className="scope-search">
        <Icon name="search" />
        <span className="unseen">{translate('app.top.scopeHint')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          type="search"
          value={words}
          placeholder={translate('app.top.scopeHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {words.trim().length > 0 ? (
        <CommitteeSearchResults words={words} onChosen={choose} />
      ) : (
        <ScopeChoices onChosen={choose} />
      )}
    </div>
  )
}
