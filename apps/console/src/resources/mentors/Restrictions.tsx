import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { DOTS, SecretSeal } from '../../components/secret/SecretSeal.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { MentorPage } from './mentor-page.ts'

type Props = {
  mentor: MentorPage
  today: string
  /** Why nothing may be changed; null while it may. */
  refusal: string | null
  onAdd: () => void
  /** Asks for the page again when its secret data are masked. */
  onOver: () => void
  onLift: (id: string) => void
}

/** When a member may not help anybody, and why. */
export function Restrictions({ mentor, today, refusal, onAdd, onLift, onOver }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { id: mentorId, restrictions, hidden, unmaskedUntil, mayUnmask } = mentor
  const masked = hidden.includes('SENSITIVE')
  const secret = hidden.includes('SECRET')
  return (
    <Section title={translate('mentors.restrictions.title')}>
      {restrictions.length === 0 && (
        <p className="note">{translate(masked ? 'candidates.masked.value' : 'mentors.restrictions.none')}</p>
      )}
      <ul>
        {restrictions.map(({ id, kind, startsOn, endsOn, documentNumber }) => {
          const over = endsOn !== null && endsOn < today
          return (
            <li key={id} className="mentor-entry">
              <div className="line">
                <StatusMark status={over ? 'notYet' : 'failed'}>
                  {over ? translate('mentors.restrictions.over') : labels.restrictionKind[kind]}
                </StatusMark>
                {!over && refusal === null && (
                  <Button size="small" onClick={() => onLift(id)}>
                    {translate('mentors.restrictions.lift')}
                  </Button>
                )}
              </div>
              <p className="small secondary">
                {[
                  endsOn === null
                    ? translate('mentors.restrictions.from', { from: date(startsOn) })
                    : translate('mentors.page.between', { from: date(startsOn), to: date(endsOn) }),
                  (secret || documentNumber) &&
                    translate('mentors.page.decision', { number: secret ? DOTS : documentNumber }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      {restrictions.length > 0 && (
        <SecretSeal
          subject={{ mentor: mentorId }}
          hidden={hidden}
          unmaskedUntil={unmaskedUntil}
          mayUnmask={mayUnmask}
          onOver={onOver}
        />
      )}
      <p className="note">
        <GuardedButton small refusal={refusal} onClick={onAdd}>
          {translate('mentors.restrictions.add')}
        </GuardedButton>
      </p>
    </Section>
  )
}
