export const COMMITTEE_KINDS = [
  'CENTRAL',
  'PROVINCIAL',
  'CENTRAL_BLOC',
  'DISTRICT',
  'COMMUNE',
  'GRASSROOTS',
  'GRASSROOTS_CELL',
  'SECTION',
  'CELL',
] as const
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number]
export const AREA_TRAITS = ['MOUNTAIN', 'BORDER', 'ISLAND', 'ETHNIC_MINORITY', 'VERY_HARD', 'RESIDENTIAL'] as const
export type AreaTrait = (typeof AREA_TRAITS)[number]
/** Areas for which the regulation asks for less schooling; whether people live or only work there is no such thing. */
export const isHardArea = (trait: AreaTrait): boolean => trait !== 'RESIDENTIAL'

/** Cells hold the members and the candidates; nothing stands below them. */
export const isCell = (kind: CommitteeKind): boolean => kind === 'CELL' || kind === 'GRASSROOTS_CELL'

const ABOVE_THE_GRASSROOTS: readonly CommitteeKind[] = ['CENTRAL', 'PROVINCIAL', 'CENTRAL_BLOC', 'DISTRICT']
/** Above the committees whose members know each other's work: the centre, provinces, blocs and districts. */
export const isAboveGrassroots = (kind: CommitteeKind): boolean => ABOVE_THE_GRASSROOTS.includes(kind)

/** "/1/5/" and 33 make "/1/5/33/"; the root stands under "/". */
export const pathUnder = (parentPath: string, ordinal: number): string => `${parentPath}${ordinal}/`
/** A committee is within itself. */
export const isWithin = (path: string, ancestorPath: string): boolean => path.startsWith(ancestorPath)
/** The half-open range, compared byte by byte, of a subtree's paths; "0" is the byte after "/". */
export const subtreeRange = (path: string): { readonly from: string; readonly to: string } => ({
  from: path,
  to: `${path.slice(0, -1)}0`,
})
/** The paths of all ancestors and of the committee itself, from the root down. */
export const pathsUpTo = (path: string): string[] => {
  const ordinals = path.split('/').filter(Boolean)
  return ordinals.map((_, index) => `/${ordinals.slice(0, index + 1).join('/')}/`)
}
