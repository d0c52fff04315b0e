import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import {
  choiceFilter,
  type FilterEditor,
  isNamed,
  type ListFilter,
  yesNoFilter,
} from '../../components/list/filters.tsx'
import { MentorField } from '../../components/people/assign/MentorField.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'

/** What the board can be narrowed by. */
export function useBoardFilters(): readonly ListFilter[] {
  const translate = useTranslate()
  const labels = useLabels()
  return useMemo(
    () => [
      withinFilter(translate('candidates.fields.within')),
      {
        source: 'mentor',
        label: translate('candidates.fields.mentor'),
        Words: ({ value }) => (isNamed(value) ? value.name : ''),
        Editor: MentorEditor,
      },
      yesNoFilter('withoutMentor', translate('candidates.tabs.withoutMentor')),
      yesNoFilter('certificateMissing', translate('board.filter.certificateMissing')),
      yesNoFilter('assessmentOverdue', translate('board.filter.assessmentOverdue')),
      choiceFilter('sideState', translate('board.filter.sideState'), labels.sideState),
    ],
    [translate, labels],
  )
}

const MentorEditor: FilterEditor = ({ onChange, close }) => {
  const wordsOf = usePersonWords()
  const { scope, today } = useWorkingContext()
  return (
    <div className="filter-editor">
      <MentorField
        within={scope?.id ?? null}
        value={null}
        today={today}
        help=""
        onChange={(mentor) => {
          if (mentor === null) return
          onChange({ id: mentor.id, name: wordsOf(mentor) })
          close()
        }}
      />
    </div>
  )
}
