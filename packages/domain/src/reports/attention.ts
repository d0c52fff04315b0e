/** Why a committee or a source wants attention. */
export const ATTENTION_KINDS = ['NO_ADMISSION', 'NO_CANDIDATE', 'FEW_MEMBERS', 'BEHIND', 'DRIED_UP'] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** R16: below so many official members a cell cannot decide. */
export const LEAST_MEMBERS_OF_CELL = 3
/** For how many years nothing came, unless it is said otherwise. */
export const USUAL_DRY_YEARS = 3
export const MOST_DRY_YEARS = 20
