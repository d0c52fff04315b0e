import { type ImportKind, type Refusal, verbByImportKind } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { once } from '../../platform/writes.ts'
import { committeeById } from '../committees/index.ts'
import { runImport } from './run-import.ts'
import { findUpload, type ImportRun, importRunById, insertRun } from './store.ts'
import { goOn, runUnderWay } from './under-way.ts'

export interface ImportTableInput {
  readonly kind: ImportKind
  readonly uploadId: string
  readonly within: string
  readonly dryRun: boolean
  readonly defaults?: readonly { readonly column: string; readonly value: string }[] | null | undefined
  /** An empty column passes the heading over. */
  readonly mapping?: readonly { readonly heading: string; readonly column: string }[] | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** Starts an import of a file that was sent before; it goes on by itself, and its run tells how far it is. */
export const importTable = async (context: Context, input: ImportTableInput): Promise<Outcome<ImportRun>> => {
  const { viewer } = context
  viewer.require('import:run')
  const within = await committeeById(context).load(input.within)
  if (!within) return { kind: 'invalid', problems: [{ field: 'within', code: 'UNKNOWN_RECORD' }] }
  for (const verb of ['import:run', verbByImportKind[input.kind]] as const)
    if (!viewer.may(verb, within.path)) throw forbidden(verb)
  const file = await findUpload(context, input.uploadId)
  if (!file) return { kind: 'invalid', problems: [{ field: 'uploadId', code: 'UPLOAD_NOT_FOUND' }] }
  if (within.dissolvedOn) return dissolved(within.dissolvedOn)

  const { idempotencyKey, ...keyed } = input
  let startedId: string | null = null
  const outcome = await once(
    context,
    { operation: 'importTable', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const id = context.newId()
      await insertRun(transaction, {
        id,
        kind: input.kind,
        fileName: file.fileName,
        fileHash: file.hash,
        committeeId: within.id,
        startedById: viewer.id,
        dryRun: input.dryRun,
        startedAt: context.clock.now(),
      })
      startedId = id
      return { madeId: id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  const run = await importRunById(context).load(outcome.madeId)
  if (!run) throw new Error(`Import ${outcome.madeId} is not there after it was started`)
  // A second request with the key answers the run of the first and starts nothing.
  if (outcome.madeId === startedId) {
    const started = {
      runId: outcome.madeId,
      kind: input.kind,
      within,
      dryRun: input.dryRun,
      file,
      defaults: input.defaults ?? [],
      mapping: (input.mapping ?? []).map(({ heading, column }) => ({ heading, column: column || null })),
    }
    goOn(context, run, within, (progress) => runImport(context, started, progress))
  }
  return succeed(run)
}

/** A run with how far it is. One of this process is told from memory: while it writes, an embedded database answers nobody. */
export const findImportRun = async (context: Context, id: string): Promise<ImportRun | null> => {
  const work = runUnderWay(context, id)
  if (!work) return importRunById(context).load(id)
  if (context.viewer.may('committee:read', work.within.path)) committeeById(context).prime(work.within.id, work.within)
  return work.run
}

const dissolved = (on: string): Refusal => ({
  kind: 'refusal',
  verdicts: [{ rule: 'STRUCTURE', code: 'COMMITTEE_DISSOLVED', values: { on } }],
})
