import { useTranslate } from 'react-admin'
import { KeyFigures } from '../components/KeyFigures.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { TermRuler } from '../components/TermRuler.tsx'
import { useFormat } from '../components/use-format.ts'
import type { Term } from '../providers/viewer.ts'
import type { DashboardCommittee, DashboardProgress } from './documents.ts'
import { yearsOfTerm } from './years-of-term.ts'

type Props = { committee: DashboardCommittee; term: Term; byYear: boolean }

/** Admitted against the target, whether that keeps pace, and the term as a ruler. */
export function Figures({ committee, term, byYear }: Props) {
  const translate = useTranslate()
  const { number, percent } = useFormat()
  const { chosen, whole } = committee
  return (
    <KeyFigures
      figures={[
        {
          value: number(chosen.achieved),
          ...(chosen.required === null ? {} : { target: number(chosen.required) }),
          caption: translate(
            chosen.required === null
              ? 'dashboard.figures.noTarget'
              : byYear
                ? 'dashboard.figures.year'
                : 'dashboard.figures.term',
          ),
          large: true,
        },
        ...(chosen.rate === null
          ? []
          : [
              {
                value: percent(chosen.rate),
                verdict: <Pace progress={chosen} />,
                caption: <PaceNote progress={chosen} />,
              },
            ]),
      ]}
    >
      {whole.required !== null && (
        <TermRuler
          required={whole.required}
          expected={whole.open ? whole.expected : null}
          years={yearsOfTerm(committee, term)}
        />
      )}
    </KeyFigures>
  )
}

function Pace({ progress: { achieved, required, expected, open } }: { progress: DashboardProgress }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (required === null) return null
  if (achieved >= required) return <StatusMark status="passed">{translate('dashboard.pace.reached')}</StatusMark>
  if (!open) {
    return (
      <StatusMark status="failed">
        {translate('dashboard.pace.missed', { count: number(required - achieved) })}
      </StatusMark>
    )
  }
  const behind = (expected ?? 0) - achieved
  return behind > 0 ? (
    <StatusMark status="overdue">{translate('dashboard.pace.behind', { count: number(behind) })}</StatusMark>
  ) : (
    <StatusMark status="onTime">{translate('dashboard.pace.on')}</StatusMark>
  )
}

function PaceNote({ progress: { required, expected, open } }: { progress: DashboardProgress }) {
  const translate = useTranslate()
  const { percent } = useFormat()
  if (!open || required === null || required === 0 || expected === null) return translate('dashboard.pace.closed')
  return translate('dashboard.pace.against', { rate: percent(expected / required) })
}
