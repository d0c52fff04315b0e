import type { TargetGroup } from './groups.ts'
import type { AllotmentFigure } from './proposal.ts'
import type { ShortfallReason, ShortfallState } from './shortfalls.ts'

/** The words of sub-targets, allotments and shortfalls, in one language. */
export interface TargetLabels {
  readonly targetGroup: Readonly<Record<TargetGroup, string>>
  readonly allotmentFigure: Readonly<Record<AllotmentFigure, string>>
  readonly shortfallReason: Readonly<Record<ShortfallReason, string>>
  readonly shortfallState: Readonly<Record<ShortfallState, string>>
}
