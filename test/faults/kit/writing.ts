import type { Actor } from '../../kit/actors.ts'

const CREATE = `mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) {
  __typename ... on CandidateSuccess { candidate { id version } } ... on Refusal { verdicts { code } } ... on Invalid { problems: errors { field code } } } }`
const CELL = '{ committees(first: 1, filter: { kind: CELL, q: "Chi bộ" }) { nodes { id } } }'

interface Created {
  readonly createCandidate: { readonly __typename: string; readonly candidate?: { readonly id: string } }
}

export const someCell = async (actor: Actor): Promise<string> => {
  const { data, errors } = await actor.ask<{ committees: { nodes: { id: string }[] } }>(CELL)
  const id = data?.committees.nodes[0]?.id
  if (!id) throw new Error(`No cell to write in: ${JSON.stringify(errors)}`)
  return id
}

/** Names a new person under the key; answers the id of the case. Throws where the server gave no yes. */
export const nameSomebody = async (actor: Actor, cellId: string, key: string): Promise<string> => {
  const input = {
    cellId,
    idempotencyKey: key,
    reference: key,
    sourcedOn: '2026-10-01',
    person: { fullName: `Người Thử ${key}`, birthDate: '2001-02-03' },
  }
  const { data, errors } = await actor.ask<Created>(CREATE, { input })
  const id = data?.createCandidate.candidate?.id
  if (!id) throw new Error(`${key}: ${JSON.stringify(errors ?? data)}`)
  return id
}
