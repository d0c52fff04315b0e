import { Button, IconButton } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import { IntroducerFields } from './IntroducerFields.tsx'
import { emptyIntroducer, type IntroducerTexts, isIntroducerBegun } from './introducer-form.ts'

type Props = {
  introducers: readonly IntroducerTexts[]
  onChange: (introducers: readonly IntroducerTexts[]) => void
  /** Where members are looked for. */
  within: string | null
  today: string
  checked: boolean
  problems: Readonly<Record<string, string>>
}

/** Who introduces the person, where the stage cannot be entered without. */
export function IntroducersOfStage({ introducers, onChange, within, today, checked, problems }: Props) {
  const translate = useTranslate()
  const nameOf = (place: number): string => translate('candidates.introducers.nth', { place: place + 1 })
  return (
    <section className="papers-of-stage" aria-label={translate('candidates.introducers.title')}>
      <p className="small secondary">{translate('candidates.introducers.needed')}</p>
      {introducers.map((texts, place) => (
        // Lines have no name of their own, and are only ever added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one empty line from the other
        <fieldset key={place} className="plain-group paper-group">
          <legend>{nameOf(place)}</legend>
          <IconButton
            className="remove"
            size="small"
            aria-label={translate('case.paper.remove', { paper: nameOf(place) })}
            onClick={() => onChange(introducers.filter((_, other) => other !== place))}
          >
            <Icon name="close" />
          </IconButton>
          <div className="fields">
            <IntroducerFields
              id={`introducer-${place}`}
              texts={texts}
              onChange={(changed) => onChange(introducers.map((each, other) => (other === place ? changed : each)))}
              within={within}
              today={today}
              checked={checked && isIntroducerBegun(texts)}
              problems={problemsAt(problems, place)}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...introducers, emptyIntroducer('')])}>
          {translate('candidates.introducers.add')}
        </Button>
      </div>
    </section>
  )
}

/** What the server found wrong with the introducer at a place. */
const problemsAt = (problems: Readonly<Record<string, string>>, place: number): Record<string, string> => {
  const at = `introducers.${place}.`
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, words]) =>
      field.startsWith(at) ? [[field.slice(at.length), words] as const] : [],
    ),
  )
}
