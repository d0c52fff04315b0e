import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  validate,
} from 'graphql'
import { countAskedRows } from './asked-rows.ts'
import { holdsStorableTexts } from './asked-text.ts'

/** What can be said of a document whoever asks, and with whatever variables. */
export interface AskedDocument {
  /** Every text in it is one that the database keeps. */
  readonly storable: boolean
  /** It asks for the schema itself. */
  readonly introspects: boolean
  /** How many rows it asks for at most. */
  readonly rows: (operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) => number
}

/** Documents are kept by the server as long as they are asked, and so is what was found out about them. */
export const documentReader = (schema: GraphQLSchema): ((document: DocumentNode) => AskedDocument) => {
  const known = new WeakMap<DocumentNode, AskedDocument>()
  const read = (document: DocumentNode): AskedDocument => {
    let fixed: number | null = null
    return {
      storable: holdsStorableTexts(document),
      introspects: validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0,
      rows: (operation, variables) => {
        if (fixed !== null) return fixed
        const rows = countAskedRows(schema, document, operation, variables)
        // Without variables the number is always the same.
        if (!operation.variableDefinitions?.length) fixed = rows
        return rows
      },
    }
  }
  return (document) => {
    const found = known.get(document) ?? read(document)
    known.set(document, found)
    return found
  }
}
