import type { RuleId } from '../regulations/editions.ts'

/** The acts that a rule gives a committee a time for, in the order of a case. */
export const TIMED_ACTS = ['CEREMONY', 'CONSIDERATION', 'TRANSFER'] as const
export type TimedAct = (typeof TIMED_ACTS)[number]

/** Which rule sets the time of each. */
export const RULE_OF_ACT: Readonly<Record<TimedAct, RuleId>> = {
  CEREMONY: 'R17',
  CONSIDERATION: 'R20',
  TRANSFER: 'R27',
}

/** Of so many acts done, how many were in time, late, and of how many nothing can be said. */
export interface TimelyActs {
  readonly act: TimedAct
  readonly done: number
  readonly onTime: number
  readonly late: number
  readonly unknown: number
}
/** The share of those of which something can be said; null where there is none. */
export const onTimeShare = ({ onTime, late }: Pick<TimelyActs, 'onTime' | 'late'>): number | null =>
  onTime + late === 0 ? null : onTime / (onTime + late)
