/** Where a committee is shown in the tree. */
export const treeAddress = (committeeId: string): string => `/committees/tree?at=${encodeURIComponent(committeeId)}`
