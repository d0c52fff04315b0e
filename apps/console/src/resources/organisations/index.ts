import { lazyNamed } from '../../components/lazy-named.ts'
import { filterOfPeople } from '../../components/people/list-question.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { organisationListDocument } from './documents.ts'

export const organisations: Screens = {
  resource: {
    name: 'organisations',
    list: lazyNamed(() => import('./OrganisationList.tsx'), 'OrganisationList'),
    show: lazyNamed(() => import('./OrganisationShow.tsx'), 'OrganisationShow'),
  },
  operations: {
    list: listOperation(organisationListDocument, ({ sourceOrganisations }) => sourceOrganisations, {
      variables: ({ filter }) => ({ filter: filterOfPeople(filter) }),
    }),
  },
}
