import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  type IntroducerKind,
  type PaperKind,
  type Relation,
  type Stage,
  type VerificationState,
} from '@nguon/domain'
import { LAST_DAY } from './admissions-plan.ts'
import type { DemoCase } from './cases.ts'
import type { Chance } from './chance.ts'
import type { DemoMentor } from './mentors.ts'

export interface DemoPaper {
  readonly id: string
  readonly kind: PaperKind
  readonly number: string | null
  readonly issuedOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly issuer: string | null
}
export interface DemoVerification {
  readonly id: string
  readonly relation: Relation
  readonly state: VerificationState
  readonly place: string
  readonly sentOn: CalendarDate
  readonly answeredOn: CalendarDate | null
}
export interface DemoIntroducer {
  readonly id: string
  readonly kind: IntroducerKind
  readonly mentor: DemoMentor | null
  readonly organisationName: string | null
  readonly introducedOn: CalendarDate
  readonly paperNumber: string | null
}
export interface DemoDossier {
  readonly papers: readonly DemoPaper[]
  readonly verifications: readonly DemoVerification[]
  readonly introducers: readonly DemoIntroducer[]
}
const NOTHING: DemoDossier = { papers: [], verifications: [], introducers: [] }

const upTo = (on: CalendarDate): CalendarDate => (on < LAST_DAY ? on : LAST_DAY)

/** How the case entered each stage: the day and the number of the document. */
type Entries = ReadonlyMap<Stage, { readonly on: CalendarDate; readonly number: string | null }>
const entriesOf = ({ events }: DemoCase): Entries =>
  new Map(
    events.flatMap((event) =>
      event.kind === 'STAGE_ENTERED'
        ? [[event.stage, { on: event.occurredOn, number: event.documentNumber }] as const]
        : [],
    ),
  )

type Written = Omit<DemoPaper, 'id'>
const paper = (kind: PaperKind, issuedOn: CalendarDate, more: Partial<Written> = {}): Written => ({
  kind,
  number: null,
  receivedOn: null,
  issuer: null,
  ...more,
  issuedOn: upTo(issuedOn),
})

const papersOfCultivation = (chance: Chance, { source, cell, trouble }: DemoCase, entries: Entries): Written[] => {
  const [sourced, begun, trained] = (['SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED'] as const).map((stage) =>
    entries.get(stage),
  )
  const expires = trouble === 'CERTIFICATE_EXPIRED'
  return [
    ...(sourced && chance.happens(0.7)
      ? [paper('SOURCE_COMMENT', addDays(sourced.on, -chance.between(0, 6)), { issuer: source.name })]
      : []),
    ...(begun ? [paper('CELL_RESOLUTION', begun.on, { number: begun.number, issuer: cell.name })] : []),
    ...(trained
      ? [
          paper(
            'AWARENESS_CERTIFICATE',
            // Sixty months old within days of being taken for this case.
            expires ? addDays(addMonths(trained.on, -60), 5) : addDays(trained.on, -chance.between(2, 20)),
            { number: trained.number, issuer: 'Trung tâm Chính trị huyện Na Rì' },
          ),
        ]
      : []),
  ]
}

const papersOfDossier = (chance: Chance, { trouble, unit }: DemoCase, entries: Entries): Written[] => {
  const [opened, verifying, summed] = (['DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'] as const).map(
    (stage) => entries.get(stage)?.on,
  )
  if (!opened) return []
  const applied = upTo(addDays(opened, chance.between(2, 9)))
  const isStale = trouble === 'PAPERS_STALE' && verifying !== undefined
  const written = verifying ? addDays(verifying, -chance.between(2, 8)) : addDays(applied, chance.between(3, 12))
  const hasWritten = verifying !== undefined || (written <= LAST_DAY && chance.happens(0.6))
  const issuer = `Đảng ủy ${unit.committee.name.replace(/^Đảng bộ /, '')}`
  return [
    paper('APPLICATION', isStale ? addMonths(verifying, -11) : applied),
    ...(hasWritten ? [paper('CURRICULUM_VITAE', written)] : []),
    ...(summed ? [paper('VERIFICATION_SUMMARY', addDays(summed, -2), { issuer })] : []),
    ...(summed ? [paper('OPINIONS_SUMMARY', addDays(summed, -chance.between(0, 1)), { issuer })] : []),
  ]
}

const papersOfAdmission = (chance: Chance, { cell, unit }: DemoCase, entries: Entries): Written[] => {
  const [met, proposed, decided, held, pending] = (
    ['CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', 'PROBATIONARY', 'RECOGNITION_PENDING'] as const
  ).map((stage) => entries.get(stage))
  const received = decided && addDays(decided.on, chance.between(1, 3))
  const aboutToEnd = held !== undefined && daysBetween(held.on, LAST_DAY) > 240 && chance.happens(0.6)
  const course = pending
    ? addDays(pending.on, -chance.between(20, 90))
    : held && aboutToEnd
      ? addDays(held.on, chance.between(200, 235))
      : null
  return [
    ...(met ? [paper('CELL_PROPOSAL', met.on, { number: met.number, issuer: cell.name })] : []),
    ...(proposed
      ? [paper('COMMITTEE_PROPOSAL', proposed.on, { number: proposed.number, issuer: unit.committee.name })]
      : []),
    ...(decided && received
      ? [
          paper('ADMISSION_DECISION', decided.on, {
            number: decided.number,
            receivedOn: received <= LAST_DAY ? received : null,
          }),
        ]
      : []),
    ...(held ? [paper('CEREMONY_MINUTES', held.on, { issuer: cell.name })] : []),
    ...(course ? [paper('NEW_MEMBER_CERTIFICATE', course, { issuer: 'Trung tâm Chính trị huyện Na Rì' })] : []),
    ...(pending ? [paper('SELF_REVIEW', pending.on), paper('MENTOR_REVIEW', pending.on)] : []),
  ]
}

const verificationsOf = (chance: Chance, newId: () => string, one: DemoCase, entries: Entries): DemoVerification[] => {
  const begun = entries.get('VERIFYING')?.on
  if (!begun) return []
  const summed = entries.get('OPINIONS_COLLECTED')?.on
  const relations: readonly Relation[] = [
    'SELF',
    'FATHER',
    'MOTHER',
    ...(daysBetween(one.person.birthDate, begun) > 28 * 365 && chance.happens(0.7) ? (['SPOUSE'] as const) : []),
  ]
  return relations.map((relation) => {
    const sentOn = upTo(addDays(begun, chance.between(1, 6)))
    const answer = summed ? addDays(summed, -chance.between(4, 12)) : addDays(sentOn, chance.between(15, 50))
    const answeredOn = answer <= LAST_DAY && (summed !== undefined || chance.happens(0.7)) ? answer : null
    return {
      id: newId(),
      relation,
      state: answeredOn ? 'VERIFIED' : 'TO_VERIFY',
      place: one.unit.committee.name.replace(/^Đảng bộ /, ''),
      sentOn,
      answeredOn,
    }
  })
}

const introducersOf = (
  chance: Chance,
  newId: () => string,
  { assignments, person, unit }: DemoCase,
  mentors: readonly DemoMentor[],
  entries: Entries,
): DemoIntroducer[] => {
  const [summed, met] = [entries.get('OPINIONS_COLLECTED')?.on, entries.get('CELL_PROPOSED')?.on]
  if (!summed) return []
  const introducedOn = met ? addDays(met, -chance.between(3, 10)) : upTo(addDays(summed, chance.between(1, 4)))
  const helper = assignments.at(-1)?.mentor
  const others = mentors.filter(
    (mentor) => unit.cells.includes(mentor.committee) && mentor !== helper && mentor.endedOn === null,
  )
  const members = [helper ?? chance.pick(others), ...(person.youthUnionMember ? [] : [chance.pick(others)])]
  const told = { introducedOn, paperNumber: null }
  return [
    ...members.map((mentor) => ({ id: newId(), kind: 'MEMBER' as const, mentor, organisationName: null, ...told })),
    ...(person.youthUnionMember
      ? [
          {
            id: newId(),
            kind: 'YOUTH_UNION' as const,
            mentor: null,
            organisationName: `Đoàn Thanh niên ${unit.shortName}`,
            ...told,
            paperNumber: `${chance.between(2, 60)}-NQ/ĐTN`,
          },
        ]
      : []),
  ]
}

const papersOfIntroduction = (introducers: readonly DemoIntroducer[]): Written[] => {
  const member = introducers.find(({ kind }) => kind === 'MEMBER')
  const union = introducers.find(({ kind }) => kind !== 'MEMBER')
  return [
    ...(member ? [paper('MEMBER_INTRODUCTION', member.introducedOn)] : []),
    ...(union
      ? [
          paper('UNION_INTRODUCTION', union.introducedOn, {
            number: union.paperNumber,
            issuer: union.organisationName,
          }),
        ]
      : []),
  ]
}

/** What an open case has got together on its way: enough for each stage that it has entered. */
export const inventDossier = (
  chance: Chance,
  newId: () => string,
  mentors: readonly DemoMentor[],
  one: DemoCase,
): DemoDossier => {
  if (one.state.status !== 'OPEN') return NOTHING
  const entries = entriesOf(one)
  const verifications = verificationsOf(chance, newId, one, entries)
  const introducers = introducersOf(chance, newId, one, mentors, entries)
  const { transfer } = one
  const papers = [
    ...papersOfCultivation(chance, one, entries),
    ...papersOfDossier(chance, one, entries),
    ...papersOfIntroduction(introducers),
    ...papersOfAdmission(chance, one, entries),
    ...(transfer ? [paper('TRANSFER_CERTIFICATE', transfer.startedOn, { issuer: transfer.from.name })] : []),
  ]
  return { papers: papers.map((written) => ({ ...written, id: newId() })), verifications, introducers }
}
