import {
  EXPORT_COLUMNS,
  type ExportColumn,
  exportListNames,
  formatDate,
  type Labels,
  type Locale,
  parseCalendarDate,
} from '@nguon/domain'

export type Value = string | null
type Pair = { readonly before: Value; readonly after: Value }

/** A change as it is to be read: days as dd/MM/yyyy, codes as words, and of a list only the lines that differ. */
export function changeWords(field: string, { before, after }: Pair, labels: Labels, locale: Locale): Pair {
  const words = wordsByCode(field, labels, locale)
  const [left, right] = [linesOf(before), linesOf(after)]
  if (!left && !right) return { before: before && inWords(before, words), after: after && inWords(after, words) }
  const gone = (left ?? []).filter((line) => !right?.includes(line))
  const come = (right ?? []).filter((line) => !left?.includes(line))
  return { before: joined(gone, words), after: joined(come, words) }
}

/** The last part of a dotted field, by which it is named: person.fullName. */
export const leafOf = (field: string): string => field.split('.').at(-1) ?? field

/** A list as its lines; null for a single value. */
function linesOf(value: Value): readonly string[] | null {
  if (!value?.startsWith('[')) return null
  const list = readJson(value)
  if (!Array.isArray(list)) return null
  return list.map((item: unknown) =>
    typeof item === 'object' && item !== null
      ? Object.values(item)
          .filter((part) => part !== null)
          .map((part) => inWords(String(part), {}))
          .join(' · ')
      : String(item),
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function joined(lines: readonly string[], words: Readonly<Record<string, string>>): Value {
  return lines.length === 0 ? null : lines.map((line) => inWords(line, words)).join('; ')
}

function inWords(value: string, words: Readonly<Record<string, string>>): string {
  return words[value] ?? (parseCalendarDate(value) ? formatDate(value) : value)
}

/** The words of a field's codes. */
function wordsByCode(field: string, labels: Labels, locale: Locale): Readonly<Record<string, string>> {
  switch (leafOf(field)) {
    case 'kind':
      return {
        ...labels.targetKind,
        ...labels.sourceOrganisationKind,
        ...labels.committeeKind,
        ...labels.restrictionKind,
      }
    case 'areaTraits':
      return labels.areaTrait
    case 'list':
      return exportListNames[locale]
    case 'columns':
      return headings(locale)
    case 'stage':
    case 'stages':
      return labels.stageShort
    case 'exit':
      return labels.exit
    case 'sex':
      return labels.sex
    case 'education':
      return labels.education
    case 'qualification':
      return labels.qualification
    case 'occupation':
      return labels.occupation
    case 'enterpriseKind':
      return labels.enterpriseKind
    case 'endReason':
      return labels.assignmentEndReason
    case 'status':
      return labels.caseStatus
    case 'sideState':
      return labels.sideState
    case 'reason':
      return { ...labels.shortfallReason, ...labels.returnReason }
    case 'state':
      return labels.shortfallState
    case 'decidedBy':
      return labels.decidingBody
    case 'role':
      return labels.role
    default:
      return {}
  }
}

/** The headings of all files of lists; what two lists call alike has one heading. */
function headings(locale: Locale): Readonly<Record<string, string>> {
  const columns = Object.values(EXPORT_COLUMNS).flatMap((list): [string, ExportColumn][] => Object.entries(list))
  return Object.fromEntries(columns.map(([name, { heading }]) => [name, heading[locale]]))
}
