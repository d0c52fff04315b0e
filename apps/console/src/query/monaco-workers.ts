import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'

declare global {
  var MonacoEnvironment: { getWorker(workerId: string, label: string): Worker } | undefined
}

/** The editor's workers come from this server, so that the page works with no outside host. */
export function installMonacoWorkers(): void {
  globalThis.MonacoEnvironment = {
    getWorker(_workerId: string, label: string): Worker {
      switch (label) {
        case 'json':
          return new JsonWorker()
        case 'graphql':
          return new GraphQLWorker()
        default:
          return new EditorWorker()
      }
    },
  }
}
