import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { TickBox } from '../list/TickBox.tsx'
import { CommitteePlace } from '../people/CommitteePlace.tsx'
import { PersonName } from '../people/PersonName.tsx'
import { usePersonWords } from '../people/use-person-words.ts'
import { StatusMark } from '../StatusMark.tsx'
import { useLabels } from '../use-labels.ts'
import { useRuleSource } from '../use-rule-source.ts'
import type { BulkPerson } from './BulkDialog.tsx'
import type { BulkLine } from './bulk-lines.ts'

type Props = {
  person: BulkPerson
  line: BulkLine | undefined
  ticked: boolean
  /** Null while the work runs. */
  onTick: ((ticked: boolean) => void) | null
  children?: ReactNode
}

/** One of many: who, what would become of it or became of it, and every reason why not. */
export function BulkLineRow({ person, line, ticked, onTick, children }: Props) {
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const stopped = ticked && (line?.state === 'refused' || line?.state === 'barred') ? line : null
  return (
    <li className={ticked ? undefined : 'left-out'}>
      <TickBox
        checked={ticked}
        label={wordsOf(person)}
        onChange={() => {
          if (line?.state !== 'done') onTick?.(!ticked)
        }}
      />
      <span>
        <PersonName person={person} />
        <span className="quiet">
          {' · '}
          <CommitteePlace committee={person.cell} /> · {labels.stageShort[person.stage]}
        </span>
      </span>
      {ticked ? <LineMark line={line} /> : <span />}
      {children && <div className="extra">{children}</div>}
      {stopped && <Reasons {...stopped} />}
    </li>
  )
}

function Reasons({ verdicts, messages, conflict }: Extract<BulkLine, { state: 'refused' | 'barred' }>) {
  const translate = useTranslate()
  const sourceOf = useRuleSource()
  return (
    <ul className="why small secondary">
      {conflict && <li>{translate('bulk.conflict')}</li>}
      {verdicts.map(({ rule, code, message, document, point }) => (
        <li key={`${rule}:${code}:${message}`}>
          {message}
          {document && <span className="quiet"> {sourceOf({ document, point })}</span>}
        </li>
      ))}
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}

function LineMark({ line }: { line: BulkLine | undefined }) {
  const translate = useTranslate()
  switch (line?.state) {
    case undefined:
      return <StatusMark status="notYet">{translate('bulk.state.notSeen')}</StatusMark>
    case 'asking':
    case 'waiting':
      return <StatusMark status="onTime">{translate(`bulk.state.${line.state}`)}</StatusMark>
    case 'open':
      return <StatusMark status="passed">{translate('bulk.state.open')}</StatusMark>
    case 'done':
      return <StatusMark status="passed">{translate('bulk.state.done')}</StatusMark>
    case 'barred':
    case 'refused':
      return <StatusMark status="failed">{translate('bulk.state.barred')}</StatusMark>
  }
}
