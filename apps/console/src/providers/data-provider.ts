import type { Client } from '@nguon/client'
import { type DataProvider, type GetListParams, HttpError } from 'react-admin'
import type { ListQuestion, ResourceOperations } from './resource-operations.ts'

export type Operations = Readonly<Record<string, ResourceOperations>>

/** React-admin's questions, answered by the resources' own documents. */
export function createDataProvider(client: Client, operations: Operations): DataProvider {
  const operationOf = <Name extends keyof ResourceOperations>(resource: string, name: Name) => {
    const operation = operations[resource]?.[name]
    if (!operation) throw new Error(`${resource} has no operation ${name}`)
    return operation
  }
  const list = async (resource: string, params: GetListParams) => {
    const { nodes, totalCount } = await operationOf(resource, 'list')(client, questionOf(params), params.signal)
    return { data: [...nodes], total: totalCount }
  }

  // The interface is generic in the record, which nobody but the documents can know.
  const provider: Record<keyof Omit<DataProvider, 'supportAbortSignal' | 'supportContentRange'>, unknown> = {
    getList: list,
    async getOne(resource: string, { id, meta, signal }: Parameters<DataProvider['getOne']>[1]) {
      const record = await operationOf(resource, 'one')(client, String(id), meta ?? {}, signal)
      if (record === null) throw new HttpError('ra.notification.item_doesnt_exist', 404)
      return { data: record }
    },
    async getMany(resource: string, { ids, signal }: Parameters<DataProvider['getMany']>[1]) {
      const records = await operationOf(resource, 'many')(client, ids.map(String), signal)
      return { data: [...records] }
    },
    getManyReference(resource: string, params: Parameters<DataProvider['getManyReference']>[1]) {
      return list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } })
    },
    async create(resource: string, { data }: Parameters<DataProvider['create']>[1]) {
      return { data: await operationOf(resource, 'create')(client, data) }
    },
    async update(resource: string, { id, data }: Parameters<DataProvider['update']>[1]) {
      return { data: await operationOf(resource, 'update')(client, String(id), data) }
    },
    updateMany: notOffered('updateMany'),
    delete: notOffered('delete'),
    deleteMany: notOffered('deleteMany'),
  }
  return { ...provider, supportAbortSignal: true } as DataProvider
}

function questionOf({ pagination, sort, filter, meta }: GetListParams): ListQuestion {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  return {
    first: perPage,
    offset: (page - 1) * perPage,
    filter: idsOf(filter ?? {}),
    sort: sort ? { field: sort.field, order: sort.order } : null,
    meta: meta ?? {},
  }
}

/** A filter that carries a name for its chip is asked by its id. */
function idsOf(filter: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(filter).map(([source, value]) => [
      source,
      typeof value === 'object' && value !== null && 'id' in value && 'name' in value ? value.id : value,
    ]),
  )
}

// Nothing is ever deleted, and many records change one by one, each with its own verdict.
const notOffered = (name: string) => async (resource: string) => {
  throw new Error(`${name} is not offered for ${resource}`)
}
