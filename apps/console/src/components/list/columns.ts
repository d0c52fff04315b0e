import type { ReactNode } from 'react'
import type { RaRecord } from 'react-admin'

export type ListColumn<Row extends RaRecord> = {
  key: string
  label: string
  render: (row: Row) => ReactNode
  /** The field by which the list is ordered when the head is pressed; left out, the column cannot order. */
  sort?: string
  /** Right-aligned. */
  figure?: boolean
  /** Not shown until the reader turns it on. */
  optional?: boolean
  /** Always shown: the name. */
  fixed?: boolean
  /** Hidden below this width of the window. */
  from?: number
}
