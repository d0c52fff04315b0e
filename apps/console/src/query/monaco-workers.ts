import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'

/** The editor's workers come from this server, so that the page works with no outside host. */
export function installMonacoWorkers(): void {
  const environment = {
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
  Object.assign(globalThis, { MonacoEnvironment: environment })
}
