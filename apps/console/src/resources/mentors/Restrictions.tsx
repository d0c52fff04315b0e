import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { MentorPage } from './mentor-page.ts'

type Props = {
  restrictions: MentorPage['restrictions']
  today: string
  /** Why nothing may be changed; null while it may. */
  refusal: string | null
  onAdd: () => void
  onLift: (id: string) => void
}

/** When a member may not help anybody, and why. */
export function Restrictions({ restrictions, today, refusal, onAdd, onLift }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  return (
    <Section title={translate('mentors.restrictions.title')}>
      {restrictions.length === 0 && <p className="note">{translate('mentors.restrictions.none')}</p>}
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
                  documentNumber && translate('mentors.page.decision', { number: documentNumber }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      <p className="note">
        <GuardedButton small refusal={refusal} onClick={onAdd}>
          {translate('mentors.restrictions.add')}
        </GuardedButton>
      </p>
    </Section>
  )
}
