import { graphql, type ResultOf } from '@nguon/client'

export const operationsDocument = graphql(`
  query Operations {
    operations {
      version
      databaseKind
      backupsOrdered
      alarms {
        kind
        code
      }
      runs {
        id
        kind
        outcome
        startedAt
        finishedAt
        drift
        checked
        bytes
        file
        head
        finding
      }
      migrations {
        name
        appliedAt
      }
    }
  }
`)

export type Operations = ResultOf<typeof operationsDocument>['operations']
export type OperationRun = Operations['runs'][number]
