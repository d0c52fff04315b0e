import type { ListExportOf } from '../../components/list/list-export.ts'
import { filterOfPeople } from '../../components/people/list-question.ts'

/** How the list is asked for, page by page on the screen and as a whole in a file. */
export const mentorQuestion: ListExportOf<'mentors'> = {
  list: 'mentors',
  orderBy: {
    fullName: 'NAME',
    load: 'LOAD',
    officialSince: 'OFFICIAL_SINCE',
    createdAt: 'CREATED_AT',
  },
  filterOf: filterOfPeople,
  columns: { load: ['load', 'capacity'], status: [] },
}
