import type { ListExportOf } from '../../components/list/list-export.ts'
import { filterOfPeople } from '../../components/people/list-question.ts'

/** How the list is asked for, page by page on the screen and as a whole in a file. */
export const candidateQuestion: ListExportOf<'candidates'> = {
  list: 'candidates',
  orderBy: {
    fullName: 'NAME',
    stage: 'STAGE',
    stageSince: 'STAGE_SINCE',
    sourcedOn: 'SOURCED_ON',
    createdAt: 'CREATED_AT',
  },
  filterOf: filterOfPeople,
  columns: { status: ['status', 'exit'] },
}
