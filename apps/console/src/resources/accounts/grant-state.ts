export type GrantState = 'now' | 'later' | 'over'

/** Whether a grant holds today; days are compared as ISO text. */
export function stateOfGrant(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  today: string,
): GrantState {
  if (endsOn !== null && endsOn < today) return 'over'
  return startsOn > today ? 'later' : 'now'
}
