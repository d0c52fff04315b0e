import { MenuItem } from '@mui/material'
import { INTRODUCER_KINDS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { MentorField } from '../people/assign/MentorField.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { useLabels } from '../use-labels.ts'
import { type IntroducerTexts, problemsOfIntroducer } from './introducer-form.ts'

type Props = {
  /** Tells the fields of several introducers in one form apart. */
  id: string
  texts: IntroducerTexts
  onChange: (texts: IntroducerTexts) => void
  /** Where members are looked for. */
  within: string | null
  today: string
  checked: boolean
  /** What the server found wrong, by field. */
  problems: Readonly<Record<string, string>>
}

/** Who introduces the person into the Party: an official member, or the resolution of an organisation. */
export function IntroducerFields({ id, texts, onChange, within, today, checked, problems }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const missing = problemsOfIntroducer(texts)
  const word = (key: string): string => translate(`candidates.introducers.${key}`)
  return (
    <>
      <PlainField
        id={`${id}-kind`}
        label={word('kind')}
        value={texts.kind}
        onChange={(value) =>
          onChange({ ...texts, kind: INTRODUCER_KINDS.find((each) => each === value) ?? texts.kind })
        }
      >
        {INTRODUCER_KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {labels.introducerKind[each]}
          </MenuItem>
        ))}
      </PlainField>
      {texts.kind === 'MEMBER' ? (
        <MentorField
          id={`${id}-member`}
          label={word('member')}
          within={within}
          value={texts.member}
          onChange={(member) => onChange({ ...texts, member })}
          problem={checked && missing.member ? word('missingMember') : problems.mentorId}
          help={word('memberHelp')}
          today={today}
        />
      ) : (
        <PlainField
          id={`${id}-name`}
          label={word('organisation')}
          value={texts.organisationName}
          onChange={(organisationName) => onChange({ ...texts, organisationName })}
          problem={checked && missing.organisationName ? word('missingOrganisation') : problems.organisationName}
        />
      )}
      <div className="fields pair">
        <DayField
          id={`${id}-on`}
          label={word('on')}
          value={texts.introducedOn}
          max={today}
          onChange={(introducedOn) => onChange({ ...texts, introducedOn })}
          error={checked && missing.introducedOn ? translate('candidates.assign.missingDate') : problems.introducedOn}
        />
        <PlainField
          id={`${id}-number`}
          label={word('number')}
          optional
          value={texts.paperNumber}
          onChange={(paperNumber) => onChange({ ...texts, paperNumber })}
          problem={problems.paperNumber}
        />
      </div>
    </>
  )
}
