import type { ComponentType } from 'react'
import type { ResourceProps } from 'react-admin'
import type { ResourceOperations } from './providers/resource-operations.ts'

/** What a folder of screens gives: its pages as react-admin names them, and its questions to the API. */
export type Screens = {
  readonly resource: ResourceProps
  readonly operations: ResourceOperations
}

/** A page that is not a list, a record or a form of a resource. */
export type Page = { readonly path: string; readonly Component: ComponentType }
