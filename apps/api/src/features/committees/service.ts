import {
  type AreaTrait,
  type CalendarDate,
  type CommitteeKind,
  checkMemberCounts,
  checkResponsiblePersons,
  decideChange,
  decideCreation,
  type FieldProblem,
  normaliseText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import {
  countOpenCases,
  insertCommittee,
  lockCommittee,
  lockTree,
  readAncestry,
  readChildPlacements,
  readStructure,
  replaceResponsiblePersons,
  saveCommittee,
  saveMemberCounts,
  snapshotOf,
} from './committee-writes-store.ts'
import { type Committee, committeeById } from './store.ts'

interface MemberCountInput {
  readonly year: number
  readonly officialMembers: number
  readonly probationaryMembers?: number | null | undefined
}
interface ResponsiblePersonInput {
  readonly fullName: string
  readonly position: string
  readonly startsOn: CalendarDate
  readonly endsOn?: CalendarDate | null | undefined
}
interface Reports {
  readonly areaTraits?: readonly AreaTrait[] | null | undefined
  readonly memberCounts?: readonly MemberCountInput[] | null | undefined
  readonly responsiblePersons?: readonly ResponsiblePersonInput[] | null | undefined
}
export interface CreateCommitteeInput extends Reports {
  readonly name: string
  readonly kind: CommitteeKind
  readonly code?: string | null | undefined
  readonly parentId: string
  readonly establishedOn: CalendarDate
  readonly decisionNumber?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface UpdateCommitteeInput extends Reports {
  readonly id: string
  readonly version: number
  readonly effectiveOn?: CalendarDate | null | undefined
  readonly decisionNumber?: string | null | undefined
  readonly name?: string | null | undefined
  readonly kind?: CommitteeKind | null | undefined
  readonly code?: string | null | undefined
  readonly parentId?: string | null | undefined
  readonly dissolvedOn?: CalendarDate | null | undefined
}

const reportsOf = ({ memberCounts, responsiblePersons }: Reports) => ({
  counts: (memberCounts ?? []).map((count) => ({ ...count, probationaryMembers: count.probationaryMembers ?? 0 })),
  persons: responsiblePersons?.map((person) => ({
    ...person,
    fullName: normaliseText(person.fullName),
    position: normaliseText(person.position),
    endsOn: person.endsOn ?? null,
  })),
})
const reportProblems = (input: Reports, today: CalendarDate): FieldProblem[] => {
  const { counts, persons } = reportsOf(input)
  return [...checkMemberCounts(counts, today), ...checkResponsiblePersons(persons ?? [])]
}

const saveReports = async (
  context: Context,
  transaction: Transaction,
  committeeId: string,
  input: Reports,
): Promise<void> => {
  const { counts, persons } = reportsOf(input)
  await saveMemberCounts(transaction, committeeId, counts)
  if (persons) await replaceResponsiblePersons(transaction, committeeId, persons, context.newId)
}

const notFound = (field: string): { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] } => ({
  kind: 'invalid',
  problems: [{ field, code: 'UNKNOWN_RECORD' }],
})

/** The parent, when the viewer sees it and may do the verb there; an unseen one is absent. */
const findParent = async (
  context: Context,
  id: string,
  verb: 'committee:create' | 'committee:update',
): Promise<Committee | null> => {
  const parent = isId(id) ? await committeeById(context).load(id) : null
  if (parent && !context.viewer.may(verb, parent.path)) throw forbidden(verb)
  return parent
}

const reload = async (context: Context, id: string): Promise<Outcome<Committee>> => {
  const committee = await committeeById(context).load(id)
  if (!committee) throw new Error(`Committee ${id} is not there after it was written`)
  return succeed(committee)
}

/** Founds a committee under another one. */
export const createCommittee = async (context: Context, input: CreateCommitteeInput): Promise<Outcome<Committee>> => {
  context.viewer.require('committee:create')
  const parent = await findParent(context, input.parentId, 'committee:create')
  if (!parent) return notFound('parentId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'createCommittee', key: idempotencyKey, input: keyed },
    async (transaction) => {
      await lockTree(transaction)
      const today = context.clock.today()
      const locked = await lockCommittee(transaction, parent.id)
      if (!locked) throw new Error(`Committee ${parent.id} vanished`)
      // It may have been moved out of the scope since it was read.
      if (!context.viewer.may('committee:create', locked.path)) throw forbidden('committee:create')
      const problems = reportProblems(input, today)
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const decision = decideCreation(
        { name: input.name, kind: input.kind, code: input.code?.trim() || null, establishedOn: input.establishedOn },
        locked,
        today,
      )
      if (!decision.ok) return decision.error
      const id = context.newId()
      await insertCommittee(
        transaction,
        {
          id,
          parent: locked,
          structure: decision.value,
          decisionNumber: input.decisionNumber?.trim() || null,
          areaTraits: input.areaTraits ?? [],
          establishedOn: input.establishedOn,
        },
        context.newId,
        context.clock.now(),
      )
      await saveReports(context, transaction, id, input)
      await audit(transaction, context, [
        {
          verb: 'committee:create',
          subjectType: 'Committee',
          subjectId: id,
          committeeId: id,
          before: null,
          after: await snapshotOf(transaction, id),
        },
      ])
      return { madeId: id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

const conflict = async (transaction: Transaction, committee: Committee): Promise<Conflict> => ({
  kind: 'conflict',
  currentVersion: committee.version,
  ...(await findLastChange(transaction, 'Committee', committee.id)),
})

/** Changes a committee: name, kind, code and parent from a day on, the reports at once. */
export const updateCommittee = async (context: Context, input: UpdateCommitteeInput): Promise<Outcome<Committee>> => {
  context.viewer.require('committee:update')
  const seen = isId(input.id) ? await committeeById(context).load(input.id) : null
  if (!seen) return notFound('id')
  if (!context.viewer.may('committee:update', seen.path)) throw forbidden('committee:update')
  const parent = input.parentId ? await findParent(context, input.parentId, 'committee:update') : null
  if (input.parentId && !parent) return notFound('parentId')
  const outcome = await once(context, { operation: 'updateCommittee', key: null, input }, async (transaction) => {
    await lockTree(transaction)
    const today = context.clock.today()
    const locked = await lockCommittee(transaction, seen.id)
    const newParent = parent ? await lockCommittee(transaction, parent.id) : null
    if (!locked) throw new Error(`Committee ${seen.id} vanished`)
    // Either may have been moved out of the scope since it was read.
    for (const place of [locked, newParent])
      if (place && !context.viewer.may('committee:update', place.path)) throw forbidden('committee:update')
    if (locked.version !== input.version) return conflict(transaction, locked)
    const problems = reportProblems(input, today)
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    const structure = await readStructure(transaction, locked.id)
    const decision = decideChange(
      {
        effectiveOn: input.effectiveOn ?? null,
        ...(input.name == null ? {} : { name: input.name }),
        ...(input.kind == null ? {} : { kind: input.kind }),
        ...(input.code === undefined ? {} : { code: input.code?.trim() || null }),
        ...(newParent ? { parent: { ...newParent, ancestry: await readAncestry(transaction, newParent.id) } } : {}),
        ...(input.dissolvedOn ? { dissolvedOn: input.dissolvedOn } : {}),
      },
      {
        committee: locked,
        structure,
        childPlacements: await readChildPlacements(transaction, locked.id),
        openCases: await countOpenCases(transaction, locked.id),
      },
      today,
    )
    if (!decision.ok) return decision.error
    const before = await snapshotOf(transaction, locked.id)
    await saveCommittee(
      transaction,
      locked,
      {
        structure: decision.value,
        dissolvedOn: decision.value.dissolvedOn,
        areaTraits: input.areaTraits ?? locked.areaTraits,
        decisionNumber: input.decisionNumber?.trim() || null,
        parent: newParent,
      },
      context.newId,
      context.clock.now(),
    )
    await saveReports(context, transaction, locked.id, input)
    await audit(transaction, context, [
      {
        verb: 'committee:update',
        subjectType: 'Committee',
        subjectId: locked.id,
        committeeId: locked.id,
        before,
        after: await snapshotOf(transaction, locked.id),
      },
    ])
    return { madeId: locked.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
