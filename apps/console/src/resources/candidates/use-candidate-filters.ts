import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { choiceFilter, dayFilter, type ListFilter, yesNoFilter } from '../../components/list/filters.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useViewer } from '../../providers/viewer.ts'
import { sourceOrganisationFilter } from './source-organisation-filter.tsx'

/** What the list of candidates can be narrowed by, besides its tabs and the search. */
export function useCandidateFilters(): readonly ListFilter[] {
  const translate = useTranslate()
  const labels = useLabels()
  const viewer = useViewer()
  return useMemo(() => {
    const label = (field: string): string => translate(`candidates.fields.${field}`)
    return [
      choiceFilter('stage', label('stage'), labels.stage),
      withinFilter(label('within')),
      sourceOrganisationFilter(label('sourceOrganisation')),
      ...(viewer.may('PERSON_READ') ? [choiceFilter('sex', label('sex'), labels.sex)] : []),
      ...(viewer.may('PERSON_READ_SENSITIVE') ? [yesNoFilter('youthUnionMember', label('youthUnionMember'))] : []),
      dayFilter('sourcedFrom', label('sourcedFrom')),
      dayFilter('sourcedTo', label('sourcedTo')),
      choiceFilter('exit', label('exit'), labels.exit),
    ]
  }, [translate, labels, viewer])
}
