import { type CommitteeKind, isAboveGrassroots } from '@nguon/domain'

type Placed = { id: string; name: string; kind: CommitteeKind }

/** The committee whose members may help a cell's candidates: the topmost one over the cell that is not above the grassroots. */
export function unitOf(cell: Placed & { ancestors: readonly Placed[] }): Placed {
  return cell.ancestors.find(({ kind }) => !isAboveGrassroots(kind)) ?? cell
}
