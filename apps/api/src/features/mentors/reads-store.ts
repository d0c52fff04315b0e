import { Prisma } from '@nguon/database'
import { column, given, masked, readableFields, readableType, viewerMay } from '../../platform/reads/readable.ts'
import '../candidates/index.ts'

readableType(
  'Mentor',
  Prisma.sql`(SELECT m.*, c.path, p.full_name, p.birth_date, p.sex
    FROM mentors m JOIN committees c ON c.id = m.committee_id JOIN persons p ON p.id = m.person_id)`,
  {
    id: column('id'),
    fullName: column('full_name'),
    birthDate: column('birth_date'),
    cardNumber: column('card_number'),
    masked,
    sex: column('sex'),
    position: column('position'),
    officialSince: column('official_since'),
    capacity: column('capacity'),
    endedOn: column('ended_on'),
    version: column('version'),
    viewerMay,
    committee: {
      kind: 'one',
      type: 'Committee',
      where: ({ own, fence }, other) =>
        Prisma.sql`${other}.id = ${own}.committee_id AND ${fence(Prisma.sql`${other}.path`, 'committee:read')}`,
    },
  },
)

const today = Prisma.sql`${given((ask) => ask.today)}::date`

readableFields('Candidate', {
  // The one who began first of those who help today, as far as both ends lie in the scope.
  mentor: {
    kind: 'one',
    type: 'Mentor',
    where: ({ own, fence }, other) => Prisma.sql`${other}.id = (
      SELECT a.mentor_id FROM mentor_assignments a JOIN mentors am ON am.id = a.mentor_id JOIN committees ac ON ac.id = am.committee_id
      WHERE a.candidate_id = ${own}.id AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on >= ${today})
        AND ${fence(Prisma.sql`ac.path`, 'mentor:read')} ORDER BY a.starts_on, a.id LIMIT 1)`,
  },
})
