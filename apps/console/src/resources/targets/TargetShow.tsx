import type { ResultOf } from '@nguon/client'
import { parseCalendarDate, revisionInForce } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Section } from '../../components/Section.tsx'
import { AllotmentVerdictMark } from '../../components/targets/AllotmentVerdictMark.tsx'
import { GroupSection } from '../../components/targets/GroupSection.tsx'
import { ProgressVerdictMark } from '../../components/targets/ProgressVerdictMark.tsx'
import { RevisionList } from '../../components/targets/RevisionList.tsx'
import { SetTargetDialog } from '../../components/targets/SetTargetDialog.tsx'
import { periodValue } from '../../components/targets/target-form.ts'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'
import { termName } from '../../components/term-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { targetProgressDocument, targetRecordDocument } from './documents.ts'
import './targets.css'

type Target = NonNullable<ResultOf<typeof targetRecordDocument>['target']>

/** A target's page: what has come of it, how it is shared out, and every decision that set or changed it. */
export function TargetShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(targetRecordDocument, { id })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.target) {
    return (
      <NotFoundState
        title={translate('targets.page.notFound')}
        back={{ to: '/targets', label: translate('targets.page.table') }}
      />
    )
  }
  return <TargetOf target={data.target} />
}

function TargetOf({ target }: { target: Target }) {
  const translate = useTranslate()
  const { date } = useFormat()
  const { past, asOf } = useWorkingContext()
  const { periods, today } = usePeriodChoices()
  const [setting, setSetting] = useState(false)
  const { committee, period } = target
  const input = period.year === null ? { term: period.name } : { year: period.year }
  const words = translate(period.year === null ? 'targets.period.term' : 'targets.period.year', {
    name: termName(period.name),
    year: period.year,
  })
  // What was decided by the day that is looked at; later decisions stay readable above it.
  const inForceId = inForceOn(target.revisions, asOf)
  const refusal = !target.maySet ? translate('targets.set.noRight') : past ? translate('targets.set.past') : null
  return (
    <>
      <PageHeader
        title={translate('targets.page.title', { period: words.charAt(0).toLocaleLowerCase() + words.slice(1) })}
        path={[...committee.ancestors, committee].map((each) => ({
          label: each.name,
          to: `/committees/${each.id}/show`,
        }))}
        facts={
          <>
            {translate('targets.page.between', { from: date(period.startsOn), to: date(period.endsOn) })}
            {' · '}
            <Link to="/targets">{translate('targets.page.table')}</Link>
          </>
        }
        actions={
          <GuardedButton icon="target" primary refusal={refusal} onClick={() => setSetting(true)}>
            {translate('targets.set.change')}
          </GuardedButton>
        }
      />
      <TargetFigures committeeId={committee.id} period={input} />
      <GroupSection committeeId={committee.id} period={input} asOf={asOf} periodWords={words} />
      <Section title={translate('targets.revisions.title')}>
        {past && inForceId === null && (
          <p className="note">{translate('targets.revisions.notYet', { date: date(asOf) })}</p>
        )}
        <RevisionList
          revisions={target.revisions}
          currentId={inForceId}
          currentWords={past ? translate('targets.revisions.currentOn', { date: date(asOf) }) : null}
        />
      </Section>
      {setting && (
        <SetTargetDialog
          committee={committee}
          period={periodValue(input)}
          periods={periods}
          today={today}
          onClose={() => setSetting(false)}
          onSaved={() => undefined}
        />
      )}
    </>
  )
}

function inForceOn(revisions: Target['revisions'], asOf: string): string | null {
  const on = parseCalendarDate(asOf)
  const dated = revisions.flatMap(({ id, sequence, decidedOn }) => {
    const day = parseCalendarDate(decidedOn)
    return day === null ? [] : [{ id, sequence, decidedOn: day }]
  })
  return on === null ? null : (revisionInForce(dated, on)?.id ?? null)
}

function TargetFigures({ committeeId, period }: { committeeId: string; period: { term: string } | { year: number } }) {
  const translate = useTranslate()
  const { number, percent, date } = useFormat()
  const { asOf } = useWorkingContext()
  const { data, error, refetch } = useDocument(targetProgressDocument, { committeeId, period, asOf })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.committee) return null
  const { progress, allotment, hasChildren } = data.committee
  const { achieved, required, rate, shortfall, expected, open, readmitted } = progress
  return (
    <>
      <div className="figures-grid">
        <KeyFigures
          figures={[
            {
              value: number(achieved),
              ...(required === null ? {} : { target: number(required) }),
              caption: translate('targets.page.achieved', { date: date(progress.asOf) }),
            },
            {
              value: rate === null ? '' : percent(rate),
              caption: translate('targets.page.rate'),
              verdict: <ProgressVerdictMark progress={progress} />,
            },
            {
              value: number(shortfall ?? 0),
              caption: translate(shortfall === 0 ? 'targets.page.met' : 'targets.page.shortfall'),
            },
            {
              value: hasChildren ? number(allotment.allotted) : '',
              caption: translate(hasChildren ? 'targets.page.allotted' : 'targets.page.noChildren'),
              verdict: hasChildren && <AllotmentVerdictMark shared={allotment} />,
            },
          ]}
        />
      </div>
      {required !== null && (
        <Section
          title={translate('targets.page.progress')}
          aside={<span className="no-phone">{translate('targets.table.legend')}</span>}
        >
          <div className="target-bar">
            <ProgressBar
              achieved={achieved}
              required={required}
              expected={open ? expected : null}
              current={open}
              tall
            />
          </div>
          {open && expected !== null && (
            <p className="note">
              {translate('targets.page.expected', { date: date(progress.asOf), count: number(expected) })}
            </p>
          )}
          {readmitted > 0 && (
            <p className="note">
              {translate('targets.page.readmitted', { smart_count: readmitted, count: number(readmitted) })}
            </p>
          )}
        </Section>
      )}
    </>
  )
}
