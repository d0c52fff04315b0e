import { useTranslate } from 'react-admin'

type Source = { readonly document?: string | null | undefined; readonly point?: string | null | undefined }

/** The document that set a rule and its point; a point that nobody has read in the official text says so. */
export function useRuleSource(): (source: Source) => string {
  const translate = useTranslate()
  return ({ document, point }) => (document ? `${document}, ${point ?? translate('case.verdict.pointUnchecked')}` : '')
}
