import { type MouseEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { Timeline, type TimelineItem } from '../../components/Timeline.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type Assignment, type CaseEvent, caseHistory, type HistoryEntry } from './case-history.ts'
import { useEventWords } from './use-event-words.ts'

const FEW = 6

type Props = { events: readonly CaseEvent[]; assignments: readonly Assignment[] }

/** What happened with the case, the latest first: on which day, by which document, entered when and by whom. */
export function CaseHistorySection({ events, assignments }: Props) {
  const translate = useTranslate()
  const itemOf = useTimelineItem(new Set(events.flatMap(({ voids }) => voids)))
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

/** An event that was voided is struck through; one that was amended stays, and says where. */
function useTimelineItem(voided: ReadonlySet<number>): (entry: HistoryEntry) => TimelineItem {
  const translate = useTranslate()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const { titleOf, detailsOf } = useEventWords()

  return (entry) => {
    const { key, on } = entry
    if (entry.kind === 'event') {
      const { event } = entry
      const { correctedBy, sequence } = event
      return {
        key,
        anchor: `event-${sequence}`,
        when: date(on),
        title: voided.has(sequence) ? <s>{titleOf(event)}</s> : titleOf(event),
        details: [
          ...(correctedBy === null
            ? []
            : [
                <a key="corrected" href={`#event-${correctedBy}`} onClick={(click) => showEvent(click, correctedBy)}>
                  {translate(`candidates.history.${voided.has(sequence) ? 'voided' : 'amended'}`, {
                    sequence: correctedBy,
                  })}
                </a>,
              ]),
          ...detailsOf(event),
        ],
      }
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

/** The router keeps the address; the page only moves there. */
function showEvent(click: MouseEvent, sequence: number): void {
  click.preventDefault()
  document.getElementById(`event-${sequence}`)?.scrollIntoView({ block: 'center' })
}
