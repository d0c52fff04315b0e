import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { Timeline, type TimelineItem } from '../../components/Timeline.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type Assignment, type CaseEvent, caseHistory, type HistoryEntry } from './case-history.ts'

const FEW = 6

type Props = { events: readonly CaseEvent[]; assignments: readonly Assignment[] }

/** What happened with the case, the latest first: on which day, by which document, entered when and by whom. */
export function CaseHistorySection({ events, assignments }: Props) {
  const translate = useTranslate()
  const itemOf = useTimelineItem()
  const [all, setAll] = useState(false)
  const history = caseHistory(events, assignments)
  const shown = all ? history : history.slice(0, FEW)
  return (
    <Section
      title={translate('candidates.history.title')}
      aside={
        history.length > FEW ? (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all
              ? translate('candidates.history.fewer')
              : translate('candidates.history.all', { count: history.length })}
          </button>
        ) : null
      }
    >
      <Timeline items={shown.map(itemOf)} />
    </Section>
  )
}

function useTimelineItem(): (entry: HistoryEntry) => TimelineItem {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, instant } = useFormat()
  const wordsOf = usePersonWords()

  const titleOf = ({ stage, exit, sequence }: CaseEvent): string => {
    if (exit) return labels.exit[exit]
    if (stage === null) throw new Error(`Event ${sequence} of a case has neither stage nor exit`)
    return sequence === 1
      ? translate('candidates.history.first')
      : translate('candidates.history.entered', { stage: labels.stage[stage] })
  }
  const documentOf = ({ documentNumber: number, documentIssuer: issuer }: CaseEvent): string | null => {
    if (number === null) return issuer
    return issuer === null
      ? translate('candidates.history.document', { number })
      : translate('candidates.history.documentBy', { number, issuer })
  }
  const recordOf = ({ recordedBy: name, recordedAt }: CaseEvent): string =>
    name === null
      ? translate('candidates.history.recorded', { at: instant(recordedAt) })
      : translate('candidates.history.recordedBy', { name, at: instant(recordedAt) })

  return (entry) => {
    const { key, on } = entry
    if (entry.kind === 'event') {
      const { event } = entry
      const details = [documentOf(event), event.note, recordOf(event)].filter((line) => line !== null)
      return { key, when: date(on), title: titleOf(event), details }
    }
    const { mentor, decisionNumber, handoverNote } = entry.assignment
    const name = wordsOf(mentor)
    if (entry.kind === 'began') {
      const details =
        decisionNumber === null ? [] : [translate('candidates.mentors.decision', { number: decisionNumber })]
      return { key, when: date(on), title: translate('candidates.history.mentorBegan', { name }), details }
    }
    const details = handoverNote === null ? [] : [translate('candidates.mentors.handover', { note: handoverNote })]
    return { key, when: date(on), title: translate('candidates.history.mentorEnded', { name }), details }
  }
}
