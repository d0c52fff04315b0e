import { useTranslate } from 'react-admin'

type Origin = { readonly client: string | null; readonly fromAddress: string | null }

/** "trình duyệt, 10.0.0.7": by what and from where somebody wrote. */
export function useOrigin(): (entry: Origin) => string {
  const translate = useTranslate()
  return ({ client, fromAddress }) =>
    client === null
      ? translate('app.audit.origin.unknown')
      : [translate(`app.audit.origin.${client}`), fromAddress].filter((part) => part !== null).join(', ')
}
