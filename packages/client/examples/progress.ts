// Prints how far the committees that the account may see are in a term:
// node packages/client/examples/progress.ts http://localhost:4000/graphql <token> 2020-2025 2023-06-30
import process from 'node:process'
import { type Client, createClient, graphql, type ResultOf } from '../src/index.ts'

const progressDocument = graphql(`
  query ProgressOfMyCommittees($term: String!, $asOf: Date) {
    viewer {
      name
      grants {
        role
        committee {
          id
          name
          progress(period: { term: $term }, asOf: $asOf) {
            achieved
            required
            rate
            shortfall
          }
        }
      }
    }
  }
`)

export type ProgressLine = {
  readonly committee: string
  readonly achieved: number
  readonly required: number | null
  readonly rate: number | null
}

/** One line for each committee on which the account has a grant. */
export async function progressOfMyCommittees(client: Client, term: string, asOf?: string): Promise<ProgressLine[]> {
  const { viewer } = await client.query(progressDocument, { term, ...(asOf ? { asOf } : {}) })
  return viewer.grants.map(lineOf)
}

function lineOf({ committee }: ResultOf<typeof progressDocument>['viewer']['grants'][number]): ProgressLine {
  const { achieved, required, rate } = committee.progress
  return { committee: committee.name, achieved, required, rate }
}

if (import.meta.main) {
  const [url = 'http://localhost:4000/graphql', token, term = '2020-2025', asOf] = process.argv.slice(2)
  const client = createClient({ url, ...(token ? { token } : {}) })
  for (const line of await progressOfMyCommittees(client, term, asOf)) {
    const rate = line.rate === null ? 'no target' : `${(line.rate * 100).toFixed(1)} %`
    console.log(`${line.committee}: ${line.achieved} of ${line.required ?? '-'}, ${rate}`)
  }
}
