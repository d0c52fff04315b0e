import { purposesOn } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { audit } from '../../platform/writes.ts'
import { type Candidate, candidateById } from '../candidates/index.ts'
import { type Mentor, mentorById } from '../mentors/index.ts'
import { findPersonKeys, type PersonalPart, readPersonalData } from './export-store.ts'

/** All that is held about one person, for that person. */
export interface PersonalData {
  readonly madeAt: Date
  /** For what the data are kept, and on what that rests, on the day of the export. */
  readonly purposes: ReturnType<typeof purposesOn>
  readonly parts: readonly PersonalPart[]
}

/** Which person is meant: by a case or by the record as a mentor. */
export interface PersonNamed {
  readonly kind: 'candidates' | 'mentors'
  readonly id: string
}
export interface ExportedPerson {
  readonly data: PersonalData
  readonly committeeId: string
}

/**
 * Collects all that is held about a person, for whoever handles the rights of persons and may unmask them in every
 * committee that holds something; leaves in the audit that it was taken. Null when the person is absent or out of scope.
 */
export const exportPerson = async (
  context: Context,
  { kind, id }: PersonNamed,
  format: string,
): Promise<ExportedPerson | null> => {
  const { viewer, clock } = context
  viewer.require('privacy:handle')
  const found: Candidate | Mentor | null =
    kind === 'candidates' ? await candidateById(context).load(id) : await mentorById(context).load(id)
  if (!found) return null
  const keys = await findPersonKeys(context, found.personId)
  if (!keys) throw new Error(`The person of ${id} is not there`)
  const mayAll = (path: string) => viewer.may('privacy:handle', path) && viewer.may('person:unmask', path)
  // A part of what is held would be a wrong answer to the person, so it takes the right over all of it.
  if (!keys.paths.every(mayAll)) throw forbidden('privacy:handle and person:unmask over every committee of the person')
  const committeeId = 'cellId' in found ? found.cellId : found.committeeId
  const today = clock.today()
  const data = {
    madeAt: clock.now(),
    purposes: purposesOn(today),
    parts: await readPersonalData(context, keys),
  }
  await inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb: 'person:export',
        subjectType: 'cellId' in found ? 'Candidate' : 'Mentor',
        subjectId: id,
        committeeId,
        before: null,
        after: { export: format, rows: data.parts.reduce((sum, { rows }) => sum + rows.length, 0) },
      },
    ]),
  )
  return { data, committeeId }
}
