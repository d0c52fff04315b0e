import type { Verb } from '../access/access.ts'

/** What is audited besides the use of a right: what is done on the server, what was read as a whole, and what people set for themselves. */
export const AUDITED_ACTS = [
  'account:create',
  'account:enable',
  'account:accept-invitation',
  'password:change',
  'second-factor:enrol',
  'second-factor:remove',
  'second-factor:renew-codes',
  'passkey:add',
  'passkey:remove',
  'session:begin',
  'session:refuse',
  'session:end',
  'grant:end',
  'token:rotate',
  'token:revoke',
  'emergency:end',
  'list:export',
  'candidate:print',
  'person:export',
  'report:save',
  'report:remove',
  'report:print',
  'digest:set',
  'calendar-feed:create',
  'calendar-feed:revoke',
] as const
export type AuditedAct = (typeof AUDITED_ACTS)[number]
/** What an entry of the audit says was done. */
export type AuditVerb = Verb | AuditedAct

export type AuditedRecord = Readonly<Record<string, unknown>>
export interface FieldChange {
  /** "stage", or "person.fullName" for a field of a record inside the record. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Fields that tell who somebody is or what is said of them; shown only to those who may see persons. */
export const PERSONAL_FIELDS = [
  'fullName',
  'sortKey',
  'searchName',
  'birthDate',
  'sex',
  'ethnicity',
  'religion',
  'residence',
  'reference',
  'cardNumber',
  // The words of a search, which are mostly those of a name.
  'q',
  'documentNumber',
  'note',
  'handoverNote',
  'number',
  'issuer',
  'keptAt',
  'place',
  'text',
  'nextTasks',
  'withdrawReason',
  'organisationName',
  'paperNumber',
  'responsiblePersons',
  'personInCharge',
  'measure',
] as const

/** "person.fullName" and "responsiblePersons" are personal, "stage" is not. */
export const isPersonalField = (field: string): boolean =>
  field.split('.').some((part) => PERSONAL_FIELDS.some((personal) => personal === part))

const isRecord = (value: unknown): value is AuditedRecord =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype

const flatten = (record: AuditedRecord, prefix = ''): [string, unknown][] =>
  Object.entries(record).flatMap(([field, value]) =>
    isRecord(value) ? flatten(value, `${prefix}${field}.`) : [[`${prefix}${field}`, value]],
  )

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fields whose value differs, in the order of the record after. */
export const changesBetween = (before: AuditedRecord | null, after: AuditedRecord | null): FieldChange[] => {
  const earlier = new Map(flatten(before ?? {}))
  const later = new Map(flatten(after ?? {}))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((field) => ({ field, before: asText(earlier.get(field)), after: asText(later.get(field)) }))
    .filter((change) => change.before !== change.after)
}
