import { idOfNamed } from './named-filters.tsx'

type Values = Readonly<Record<string, unknown>>

/** A list's filter values as the schema's filter: the chip's committee goes before the scope, and named values become ids. */
export function filterOfPeople({ scope, within, sourceOrganisation, ...plain }: Values): Values {
  const place = idOfNamed(within) ?? idOfNamed(scope)
  const source = idOfNamed(sourceOrganisation)
  return {
    ...plain,
    ...(place === null ? {} : { within: place }),
    ...(source === null ? {} : { sourceOrganisation: source }),
  }
}
