import { useTranslate } from 'react-admin'
import { useWorkingContext } from '../providers/working-context.ts'

/** The day and the term of the figures that a newspaper published about the demonstration district. */
export const PUBLISHED = { period: { term: '2020-2025' }, asOf: '2023-06-30' } as const

export function PublishedFigures({ onChosen }: { onChosen?: () => void }) {
  const translate = useTranslate()
  const { set } = useWorkingContext()
  return (
    <button
      type="button"
      className="link-button"
      title={translate('app.demo.publishedHint')}
      onClick={() => {
        set(PUBLISHED)
        onChosen?.()
      }}
    >
      {translate('app.demo.published')}
    </button>
  )
}
