import { Button } from '@mui/material'
import { graphql } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../../providers/use-document.ts'
import { LoadBar } from '../../LoadBar.tsx'
import { StatusMark } from '../../StatusMark.tsx'
import { useFormat } from '../../use-format.ts'
import { shortCommitteeName } from '../short-committee-name.ts'
import { usePersonWords } from '../use-person-words.ts'
import type { MentorChoice } from './MentorField.tsx'

const mentorSuggestionsDocument = graphql(`
  query MentorSuggestions($candidateId: ID!) {
    mentorSuggestions(candidateId: $candidateId, first: 3) {
      load
      sameUnit
      acquaintedMonths
      verdicts {
        outcome
      }
      mentor {
        id
        fullName
        masked
        position
        load
        capacity
        committee {
          id
          name
        }
      }
    }
  }
`)

type Props = { candidateId: string; onChoose: (mentor: MentorChoice) => void }

/** The members who would suit best: of the same unit, with room, long acquainted. */
export function MentorSuggestions({ candidateId, onChoose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { number } = useFormat()
  const { data } = useDocument(mentorSuggestionsDocument, { candidateId }, { staleTime: 30_000 })
  const suggestions = data?.mentorSuggestions ?? []
  if (suggestions.length === 0) return null
  return (
    <div>
      <p className="small secondary">{translate('mentors.suggestions.title')}</p>
      <ul className="mentor-suggestions">
        {suggestions.map(({ mentor, load, sameUnit, acquaintedMonths, verdicts }) => (
          <li key={mentor.id}>
            <div>
              <b>{wordsOf(mentor)}</b> <LoadBar load={load} capacity={mentor.capacity} />
              <p className="small secondary">
                {[
                  mentor.position,
                  sameUnit ? translate('mentors.suggestions.sameUnit') : shortCommitteeName(mentor.committee.name),
                  acquaintedMonths === null
                    ? translate('mentors.suggestions.unacquainted')
                    : translate('mentors.suggestions.acquainted', {
                        smart_count: acquaintedMonths,
                        count: number(acquaintedMonths),
                      }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {verdicts.some(({ outcome }) => outcome === 'FAILED') && (
                <StatusMark status="failed">{translate('mentors.eligibility.failed')}</StatusMark>
              )}
            </div>
            <Button
              size="small"
              aria-label={translate('mentors.suggestions.chooseOf', { name: wordsOf(mentor) })}
              onClick={() => onChoose(mentor)}
            >
              {translate('mentors.suggestions.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
