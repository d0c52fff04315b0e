import { useTranslate } from 'react-admin'
import { FormCommittee } from '../../components/form/FormCommittee.tsx'
import { FormDay } from '../../components/form/FormDay.tsx'
import { FormText } from '../../components/form/FormText.tsx'

/** A class: its name, who held it, where and when. */
export function ClassInputs({ fresh, within }: { fresh: boolean; within: string | null }) {
  const translate = useTranslate()
  const label = (field: string): string => translate(`classes.fields.${field}`)
  return (
    <>
      <FormText source="name" label={label('name')} placeholder={translate('classes.nameHint')} />
      {fresh && <FormCommittee source="committeeId" label={label('committee')} within={within} />}
      <FormText source="place" label={label('place')} optional />
      <div className="fields pair">
        <FormDay source="startsOn" label={label('startsOn')} />
        <FormDay source="endsOn" label={label('endsOn')} />
      </div>
    </>
  )
}
